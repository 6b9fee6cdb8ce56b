import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../support/report-validators.js";
import { CLI, createRepository, type TestRepository } from "../support/repository.js";
import { workflowCommands } from "../support/workflow-commands.js";

const AGENT = ".claude/agents/reviewer.md";
const SECRET = "token: hunter2-hunter2";

/** A repository whose staged agent file has no description. */
function withFault(config = "extends: recommended\n"): TestRepository {
  const repository = createRepository().write("tollgate.yaml", config);
  repository.commit();
  repository.write(AGENT, `---\nname: reviewer\n${SECRET}\n---\nLook.\n`);
  repository.must("add", ".");
  return repository;
}

const read = (repository: TestRepository, path: string) => readFileSync(join(repository.root, path), "utf8");
const leftOver = (repository: TestRepository) =>
  readdirSync(repository.root).filter((name) => name.includes(".tmp"));

describe("reports in files", () => {
  it("are written beside what is shown, several at once, each in its format", async () => {
    const repository = withFault();
    const ended = repository.tollgate(
      "run",
      "pre-commit",
      ...["--output", "sarif:r.sarif", "--output", "junit:j.xml", "--output", "gitlab:g.json"],
      ...["--output", "json:r.json", "--output", "ndjson:r.ndjson"],
    );
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain(`✖ ${AGENT}:2:1`);
    for (const [format, path] of [
      ["sarif", "r.sarif"],
      ["junit", "j.xml"],
      ["gitlab", "g.json"],
      ["json", "r.json"],
      ["ndjson", "r.ndjson"],
    ] as const) {
      expect(await faultsOf(format, read(repository, path))).toEqual([]);
      expect(read(repository, path)).toContain("missing-field");
    }
    expect(leftOver(repository)).toEqual([]);
  });

  it("take the place of what is shown when no format is named with them", () => {
    const repository = withFault();
    const ended = repository.tollgate("run", "pre-commit", "--format", "json", "--output", "r.json");
    expect(ended).toMatchObject({ code: 1, output: "" });
    expect(JSON.parse(read(repository, "r.json"))).toMatchObject({ exitCode: 1 });
  });

  it("are written for a message too, from --cwd", () => {
    const repository = createRepository().write("sub/tollgate.yaml", "extends: recommended\n");
    repository.write("tollgate.yaml", "extends: recommended\n").write("m", "Nothing much\n");
    const args = ["message", "../m", "--cwd", "sub", "--output", "sarif:m.sarif"];
    expect(repository.tollgate(...args)).toMatchObject({ code: 1 });
    expect(read(repository, "sub/m.sarif")).toContain("commit-message/header-format");
  });

  it("are all written or none, and the verdict is told all the same", () => {
    const repository = withFault().write("old.json", "before");
    mkdirSync(join(repository.root, "folder"));
    const ended = repository.tollgate(
      "run",
      "pre-commit",
      ...["--output", "json:old.json", "--output", "sarif:folder"],
    );
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain("shut: pre-commit");
    expect(ended.stderr).toContain("cannot be written to folder");
    expect(read(repository, "old.json")).toBe("before");
    expect(leftOver(repository)).toEqual([]);
  });

  it("go through links, keep permissions, and leave devices what they are", () => {
    const repository = withFault().write("real.json", "before", 0o600);
    symlinkSync("real.json", join(repository.root, "link.json"));
    const ended = repository.tollgate(
      "run",
      "pre-commit",
      ...["--output", "json:link.json", "--output", "json:/dev/null"],
    );
    expect(ended.code).toBe(1);
    expect(lstatSync(join(repository.root, "link.json")).isSymbolicLink()).toBe(true);
    expect(statSync(join(repository.root, "real.json")).mode & 0o777).toBe(0o600);
    expect(read(repository, "real.json")).toContain("missing-field");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("of a format that does not exist are refused before anything is judged", () => {
    const repository = withFault();
    const ended = repository.tollgate("run", "pre-commit", "--output", "sarf:r");
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain('Did you mean "sarif"?');
    expect(existsSync(join(repository.root, "sarf:r"))).toBe(false);
  });

  it("hold no line of the files that were judged, which the terminal shows", () => {
    const repository = withFault().write(AGENT, `---\nname: reviewer\n${SECRET}\nmodel: 3\n---\nLook.\n`);
    repository.must("add", ".");
    const formats = ["human", "agent", "json", "ndjson", "sarif", "github", "junit", "gitlab"];
    const ended = repository.tollgate(
      "run",
      "pre-commit",
      ...formats.flatMap((format) => ["--output", `${format}:r.${format}`]),
    );
    expect(ended.stdout).toContain(SECRET);
    for (const format of formats) expect(read(repository, `r.${format}`)).not.toContain("hunter2");
  });
});

describe("more findings than anybody looks at", () => {
  const told = (text: string) => text.split("There is no front matter").length - 1;

  it.each(["human", "agent"])(
    "are shown in part to whoever reads them as %s, and whole on request",
    (format) => {
      const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
      for (let at = 0; at < 60; at++) repository.write(`.claude/agents/a${at}.md`, "No front matter.\n");
      repository.must("add", ".");
      const env = { TOLLGATE_FORMAT: format };
      const judge = (...words: string[]) => repository.exec(process.execPath, [CLI, ...words], { env });
      const hook = judge("hook", "pre-commit");
      expect([hook.code, told(hook.stderr)]).toEqual([1, 50]);
      expect(hook.stderr).toMatch(
        /10 more findings are not shown: .* `tollgate run` shows all with --verbose\./,
      );
      const all = judge("run", "pre-commit", "--verbose", "--output", "human:h", "--output", "agent:a");
      expect([all.code, told(all.stdout)]).toEqual([1, 60]);
      expect([told(read(repository, "h")), told(read(repository, "a"))]).toEqual([60, 60]);
    },
  );
});

describe("GitHub", () => {
  it("is given annotations, and a summary that keeps what others wrote to it", () => {
    const repository = withFault().write("summary.md", "# Others\n");
    const summary = join(repository.root, "summary.md");
    const ended = repository.exec(process.execPath, [CLI, "run", "pre-commit", "--format", "github"], {
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect(ended.code).toBe(1);
    expect(workflowCommands(ended.stdout)[0]).toMatchObject({
      command: "error",
      properties: { file: AGENT, line: "2", col: "1", title: "frontmatter/missing-field" },
    });
    expect(read(repository, "summary.md")).toMatch(/^# Others\n## tollgate pre-commit: shut/);
  });

  it("is given no summary past what it takes, and the log says why", () => {
    const repository = withFault();
    const summary = join(repository.root, "summary.md");
    writeFileSync(summary, "x".repeat(1024 * 1024 - 100));
    const env = { GITHUB_STEP_SUMMARY: summary, TOLLGATE_FORMAT: "github" };
    const ended = repository.exec(process.execPath, [CLI, "hook", "pre-commit"], { env });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("no summary was written");
    expect(ended.stderr).toContain("::error file=");
    expect(statSync(summary).size).toBe(1024 * 1024 - 100);
  });
});

describe("a hook", () => {
  it.each(["ndjson", "sarif", "junit", "gitlab"] as const)(
    "speaks %s where the environment asks",
    async (format) => {
      const repository = withFault();
      const ended = repository.exec(process.execPath, [CLI, "hook", "pre-commit"], {
        env: { TOLLGATE_FORMAT: format },
      });
      expect(ended).toMatchObject({ code: 1, stdout: "" });
      expect(await faultsOf(format, ended.stderr)).toEqual([]);
    },
  );

  it("shows no progress, no link and no colour where nobody sits at a terminal", () => {
    const repository = withFault(
      "extends: recommended\ncommands: { slow: { run: sleep 0.8, stages: [pre-commit] } }\n",
    );
    const { output, code } = repository.tollgate("hook", "pre-commit");
    expect(code).toBe(1);
    expect(output).not.toMatch(/[\u001b\r]/);
    expect(output).not.toContain("is judged");
  });

  it("falls back to ASCII on a terminal that has no more, and to colour when forced", () => {
    const run = (env: NodeJS.ProcessEnv) =>
      withFault().exec(process.execPath, [CLI, "hook", "pre-commit"], { env }).stderr;
    expect(run({ TERM: "linux" })).toMatch(/^x \.claude/);
    expect(run({ FORCE_COLOR: "1" })).toContain("\u001b[31m");
    expect(run({ FORCE_COLOR: "1", NO_COLOR: "1" })).not.toContain("\u001b[");
  });
});
