import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RunReport } from "../../src/report/report.js";
import { GOOD_MESSAGE, linkPackage } from "../support/install.js";
import { faultsOf } from "../support/report-validators.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const FILE = ".tollgate-baseline.json";
const AGENT = ".claude/agents/b.md";
const TWICE = "---\nname: b\ndescription: Looks\nmodel: opus\nmodel: opus\n---\nLook.\n";

const OTHER = TWICE.replace("name: b", "name: c");

/** Two findings of frontmatter, one of token-budget, and a commit without a header, all from before tollgate. */
function oldRepository(): TestRepository {
  const repository = createRepository()
    .write(".gitignore", "node_modules\n")
    .write(".claude/agents/a.md", "no front matter\n")
    .write(AGENT, TWICE)
    .write("CLAUDE.md", "word ".repeat(20_000));
  repository.commit("what went before");
  linkPackage(repository.root);
  return repository;
}

function guarded(): TestRepository {
  const repository = oldRepository();
  const ended = repository.tollgate("init", "--yes");
  if (ended.code !== 0) throw new Error(ended.output);
  repository.must("add", "--all");
  repository.must("commit", "--quiet", "-m", GOOD_MESSAGE);
  return repository;
}

const textOf = (repository: TestRepository) => readFileSync(join(repository.root, FILE), "utf8");
const entriesOf = (repository: TestRepository) =>
  (
    JSON.parse(textOf(repository)) as { findings: { path: string; rule: string; count: number }[] }
  ).findings.map(({ path, rule, count }) => `${path} ${rule} ${count}`);
const reportOf = (repository: TestRepository, ...args: string[]) =>
  JSON.parse(repository.tollgate("run", ...args, "--format", "json").stdout) as RunReport;
const goneIn = ({ baseline }: RunReport) => baseline?.gone.map(({ path, rule }) => `${path} ${rule}`);

const ALL = [".claude/agents/a.md missing 1", `${AGENT} duplicate-key 1`, "CLAUDE.md file-over-budget 1"];

describe("a repository with findings from before tollgate", () => {
  it("is green from the first day, and shows what it lets be as a count", () => {
    const repository = guarded();
    expect(entriesOf(repository)).toEqual(ALL);
    for (const stage of ["ci-all", "quick"])
      expect(repository.tollgate("run", stage)).toMatchObject({ code: 0, stderr: "" });
    const shown = repository.tollgate("run", "ci-all").stdout;
    expect(shown).toContain("3 findings are in the baseline.");
    expect(shown).not.toContain("duplicate-key");
    const listed = repository.tollgate("run", "ci-all", "--verbose").stdout;
    expect(listed).toContain(`${AGENT}:5:1  error  `);
    expect(listed).toContain("frontmatter/duplicate-key, in the baseline");
    repository.write(AGENT, `${TWICE}More.\n`).must("add", "--all");
    expect(repository.git("commit", "-m", GOOD_MESSAGE).output).toContain("1 finding is in the baseline.");
  });

  it("shuts on a new file, a new rule, and on one finding more of a kind in the same file", () => {
    const repository = guarded();
    const shut = (path: string, text: string) => {
      repository.write(path, text);
      const ended = repository.tollgate("run", "quick");
      repository.must("clean", "-fdq");
      repository.must("checkout", "--", ".");
      return [ended.code, ended.stdout.match(/frontmatter\/[a-z-]+$/gm)];
    };
    expect(shut(".claude/agents/c.md", OTHER)).toEqual([1, ["frontmatter/duplicate-key"]]);
    expect(shut(AGENT, TWICE.replace("description: Looks\n", ""))).toEqual([
      1,
      ["frontmatter/missing-field"],
    ]);
    expect(shut(AGENT, TWICE.replace("model", "model: opus\nmodel"))).toEqual([
      1,
      ["frontmatter/duplicate-key"],
    ]);
  });

  it("takes a finding for the same where its line, its file's size and the rest of the file are others", () => {
    const repository = guarded();
    repository.write(
      AGENT,
      TWICE.replace("name: b\n", "# a\n# b\nname: b\n").replace("Looks", "Looks at it"),
    );
    repository.write("CLAUDE.md", "word ".repeat(21_000));
    expect(repository.tollgate("run", "quick")).toMatchObject({ code: 0 });
  });

  it("leaves what no gate over files found to its own gate", () => {
    const repository = guarded();
    repository.commit("went round");
    const report = reportOf(repository, "ci-all");
    expect(report.results.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain(
      "header-format",
    );
    expect(entriesOf(repository)).toEqual(ALL);
  });

  it("has it with --no-baseline neither written nor left out", () => {
    const repository = oldRepository();
    repository.tollgate("init", "--yes", "--no-baseline");
    expect(() => textOf(repository)).toThrow("ENOENT");
    expect(repository.tollgate("run", "ci-all", "--gate", "frontmatter")).toMatchObject({ code: 1 });
  });

  it("gets every byte back from uninstall, also when the baseline has shrunk since", () => {
    const repository = oldRepository();
    const before = repository.must("status", "--porcelain", "--ignored");
    repository.tollgate("init", "--yes");
    repository.write(AGENT, TWICE.replace("model: opus\n", ""));
    repository.tollgate("baseline");
    repository.tollgate("uninstall");
    repository.must("checkout", "--", AGENT);
    expect(repository.must("status", "--porcelain", "--ignored")).toBe(before);
  });
});

describe("tollgate baseline", () => {
  it("records everything once, and then takes out only, until it is told to grow", () => {
    const repository = oldRepository().write("tollgate.yaml", "extends: recommended\n");
    expect(repository.tollgate("baseline").stdout).toContain("Recorded 3 findings in 3 files");
    expect(entriesOf(repository)).toEqual(ALL);
    repository.write(AGENT, TWICE.replace("model: opus\n", "")).write(".claude/agents/c.md", OTHER);
    const shrunk = repository.tollgate("baseline");
    expect(shrunk).toMatchObject({ code: 0 });
    expect(shrunk.stdout).toMatch(
      /^1 finding no longer there: taken out .*\n1 new finding not taken in: .*--grow`\n2 /,
    );
    expect(entriesOf(repository)).toEqual([ALL[0], ALL[2]]);
    expect(repository.tollgate("run", "quick", "--gate", "frontmatter")).toMatchObject({ code: 1 });
    expect(repository.tollgate("baseline", "--grow").stdout).toContain("1 new finding taken in.");
    expect(entriesOf(repository)).toEqual([ALL[0], ".claude/agents/c.md duplicate-key 1", ALL[2]]);
    expect(repository.tollgate("run", "quick", "--gate", "frontmatter")).toMatchObject({ code: 0 });
  });

  it("writes the same bytes again, and does not touch what a formatter made of them", () => {
    const repository = guarded();
    const before = textOf(repository);
    repository.tollgate("baseline", "--grow");
    expect(textOf(repository)).toBe(before);
    const formatted = JSON.stringify(JSON.parse(before), null, 4);
    repository.write(FILE, formatted);
    expect(repository.tollgate("baseline", "--grow")).toMatchObject({ code: 0 });
    expect(textOf(repository)).toBe(formatted);
  });

  it("stays at none once nothing is left, so that it does not grow by itself", () => {
    const repository = guarded();
    for (const path of [".claude/agents/a.md", AGENT, "CLAUDE.md"]) repository.must("rm", "--quiet", path);
    expect(repository.tollgate("baseline").stdout).toContain("Nothing is left");
    repository.write(AGENT, TWICE);
    repository.tollgate("baseline");
    expect(entriesOf(repository)).toEqual([]);
  });

  it("keeps what a gate that is turned off had, and takes nothing out when a gate could not judge", () => {
    const repository = guarded();
    const config = readFileSync(join(repository.root, "tollgate.yaml"), "utf8");
    repository.write("tollgate.yaml", `${config}  frontmatter: { enabled: false }\n`);
    repository.tollgate("baseline");
    expect(entriesOf(repository)).toEqual(ALL);
    repository.write("tollgate.yaml", `${config}  frontmatter: { files: { "*.md": ./gone.schema.json } }\n`);
    const ended = repository.tollgate("baseline");
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("frontmatter could not judge");
    expect(entriesOf(repository)).toEqual(ALL);
  });
});

describe("a baseline that cannot be read", () => {
  const entry = `{"path":"a","gate":"g","rule":"r","count":1,"message":"","fingerprint":"0123456789abcdef"}`;

  it.each([
    ["nothing", ""],
    ["a conflict", "<<<<<<< HEAD\n{}\n"],
    ["another file", "{}"],
    ["a version of later", '{"version":2,"findings":[]}'],
    ["no list", '{"version":1,"findings":{}}'],
    ["a count of none", `{"version":1,"findings":[${entry.replace('"count":1', '"count":0')}]}`],
    ["an entry twice", `{"version":1,"findings":[${entry},${entry}]}`],
  ])("is no empty one but an error of the environment: %s", (_name, text) => {
    const repository = guarded();
    repository.write(FILE, text).write(AGENT, `${TWICE}More.\n`).must("add", "--all");
    for (const args of [["run", "quick"], ["run", "quick", "--all"], ["baseline"], ["hook", "pre-commit"]]) {
      const ended = repository.tollgate(...args);
      expect(ended.stderr, args.join(" ")).toMatch(
        /\.tollgate-baseline\.json cannot be read: .*\n.*`npx --no tollgate baseline/,
      );
      expect(ended.code).toBe(2);
    }
    repository.commit();
    expect(repository.tollgate("run", "ci-all").code).toBe(2);
    expect(textOf(repository)).toBe(text);
  });
});

describe("which baseline is read", () => {
  it("is the one on disk for a hook and quick, and the commit's own for CI", () => {
    const repository = guarded();
    const empty = '{"version":1,"findings":[]}\n';
    repository.write(FILE, empty);
    expect(repository.tollgate("run", "ci-all")).toMatchObject({ code: 0 });
    expect(repository.tollgate("run", "quick", "--all")).toMatchObject({ code: 1 });
    repository.commit("feat: without");
    repository.must("checkout", "--quiet", "HEAD~1", "--", FILE);
    expect(repository.tollgate("run", "ci-all", "--gate", "frontmatter")).toMatchObject({ code: 1 });
    expect(repository.tollgate("run", "quick", "--all", "--gate", "frontmatter")).toMatchObject({ code: 0 });
  });
});

describe("entries that no longer occur", () => {
  it("are told by a run over every file, of the gates that ran", () => {
    const repository = guarded();
    repository.must("rm", "--quiet", "CLAUDE.md");
    repository.write(AGENT, TWICE.replace("model: opus\n", "")).must("add", "--all");
    const both = [`${AGENT} duplicate-key`, "CLAUDE.md file-over-budget"];
    expect(goneIn(reportOf(repository, "quick", "--all"))).toEqual(both);
    expect(goneIn(reportOf(repository, "quick", "--all", "--gate", "token-budget"))).toEqual([both[1]]);
    for (const part of [["quick"], ["quick", "--files", AGENT], ["pre-commit"]])
      expect(goneIn(reportOf(repository, ...part)) ?? []).toEqual([]);
    const ended = repository.tollgate("run", "quick", "--all");
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain(
      "2 findings of .tollgate-baseline.json no longer occur: `npx --no tollgate baseline`",
    );
    repository.commit();
    expect(goneIn(reportOf(repository, "ci-all"))).toEqual(both);
    expect(goneIn(reportOf(repository, "ci-all", "--files", "tollgate.yaml")) ?? []).toEqual([]);
  });

  it("and what is covered are the same from shards that are merged as from one run", () => {
    const repository = guarded();
    repository.must("rm", "--quiet", "CLAUDE.md");
    repository.commit();
    const whole = reportOf(repository, "ci-all");
    const shards = [1, 2, 3].map((at) => {
      repository.tollgate("run", "ci-all", "--shard", `${at}/3`, "--output", `json:.git/shard-${at}.json`);
      return `.git/shard-${at}.json`;
    });
    const merged = JSON.parse(
      repository.tollgate("merge", ...shards, "--format", "json").stdout,
    ) as RunReport;
    const told = ({ results, baseline, exitCode }: RunReport) => ({
      exitCode,
      baseline,
      findings: results.map(({ gate, findings, baselined }) => ({ gate, findings, baselined })),
    });
    expect(goneIn(whole)).toEqual(["CLAUDE.md file-over-budget"]);
    expect(told(merged)).toEqual(told(whole));
  });
});

describe("what the baseline covers", () => {
  it("is in reports for programs, each of which is valid", async () => {
    const repository = guarded();
    repository.write(".claude/agents/c.md", OTHER);
    const told = (format: string) => repository.tollgate("run", "quick", "--all", "--format", format).stdout;
    for (const format of ["sarif", "json", "ndjson", "gitlab", "junit"] as const)
      expect(await faultsOf(format, told(format)), format).toEqual([]);
    const { runs } = JSON.parse(told("sarif")) as {
      runs: [{ results: { ruleId: string; suppressions: { kind: string }[] }[] }];
    };
    const suppressed = runs[0].results.map(({ ruleId, suppressions }) => [ruleId, suppressions.length]);
    expect(suppressed.filter(([, count]) => count === 1)).toHaveLength(3);
    expect(suppressed).toContainEqual(["frontmatter/duplicate-key", 0]);
    expect(told("gitlab")).not.toContain(AGENT);
    expect(told("ndjson").match(/^{"type":"baselined"/gm)).toHaveLength(3);
  });

  it("is not kept with a verdict", () => {
    const repository = guarded();
    for (let at = 0; at < 30; at++)
      repository.write(`.claude/agents/n${at}.md`, `---\nname: n${at}\ndescription: Looks\n---\n`);
    repository.commit();
    const covered = () =>
      reportOf(repository, "ci-all").results.flatMap(({ baselined = [] }) => baselined).length;
    expect([covered(), covered()]).toEqual([3, 3]);
    repository.write(FILE, '{"version":1,"findings":[]}').commit();
    expect(covered()).toBe(0);
  });
});
