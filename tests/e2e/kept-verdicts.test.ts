import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CLI, createRepository, type TestRepository } from "../support/repository.js";

/** More files than are worth keeping the verdicts of; each has one warning, one an error. */
const COUNT = 30;
const agent = (name: string, more = ""): string =>
  `---\nname: ${name}\ndescription: Reviews changes\nextra: x\n${more}---\nText\n`;

function guarded(config = ""): TestRepository {
  const repository = createRepository().write("tollgate.yaml", `extends: recommended\n${config}`);
  for (let at = 0; at < COUNT; at++) repository.write(`.claude/agents/a${at}.md`, agent(`a${at}`));
  repository.write(".claude/agents/a7.md", agent("a7", "skills: [gone]\nmaxTurns: many\n"));
  repository.commit();
  return repository;
}

interface Judged {
  readonly code: number | null;
  readonly judged: number;
  readonly cached: number;
  readonly findings: readonly { readonly rule: string; readonly path: string }[];
}

function judge(repository: TestRepository, args: readonly string[] = [], env = {}): Judged {
  const command = [CLI, "run", "ci-all", "--gate", "frontmatter", "--format", "json", ...args];
  const ended = repository.exec(process.execPath, command, { env });
  const report = JSON.parse(ended.stdout) as { results: (Judged & { gate: string })[] };
  const { judged, cached, findings } = report.results.find(({ gate }) => gate === "frontmatter")!;
  return { code: ended.code, judged, cached, findings };
}

const placeOf = (repository: TestRepository): string =>
  join(repository.root, ".git/tollgate/cache/verdicts-frontmatter.json");
const treesOf = (repository: TestRepository): string =>
  join(repository.root, ".git/tollgate/cache/trees-frontmatter.json");

it("gives the same findings from what it kept, across files too", () => {
  const repository = guarded();
  const cold = judge(repository);
  const warm = judge(repository);
  expect(cold).toMatchObject({ code: 1, judged: COUNT, cached: 0 });
  expect(cold.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["unknown-field", "wrong-type", "reference-missing"]),
  );
  expect(warm).toEqual({ ...cold, cached: COUNT });
});

it("judges a file again when its bytes or its path changed, and only that", () => {
  const repository = guarded();
  judge(repository);
  repository.write(".claude/agents/a7.md", agent("a7"));
  repository.must("mv", ".claude/agents/a8.md", ".claude/agents/b8.md");
  repository.commit();
  expect(judge(repository)).toMatchObject({ code: 0, judged: COUNT, cached: COUNT - 2 });
});

it("judges all again under other options", () => {
  const repository = guarded();
  judge(repository);
  repository.write(
    "tollgate.yaml",
    "extends: recommended\ngates: { frontmatter: { limits: { keys: 4 } } }\n",
  );
  repository.commit();
  const { cached, findings } = judge(repository);
  expect(cached).toBe(0);
  expect(findings.map(({ rule }) => rule)).toContain("too-large");
});

it("lets severities change what a kept verdict comes to", () => {
  const repository = guarded();
  const before = judge(repository).findings.length;
  repository.write(
    "tollgate.yaml",
    "extends: recommended\ngates: { frontmatter: { severity: { unknown-field: off } } }\n",
  );
  repository.commit();
  const { cached, findings } = judge(repository);
  expect({ cached, fewer: before - findings.length }).toEqual({ cached: COUNT, fewer: COUNT });
});

it("judges the same bytes once in CI's stage and in the work tree", () => {
  const repository = guarded();
  judge(repository);
  const ended = repository.tollgate("run", "quick", "--all", "--gate", "frontmatter", "--format", "json");
  expect(ended.stdout).toContain(`"cached": ${COUNT}`);
});

it.each([
  ["asked not to", ["--no-cache"], {}],
  ["in CI", [], { CI: "true" }],
])("neither believes nor keeps anything when it is %s", (_name, args, env) => {
  const repository = guarded();
  expect(judge(repository, args, env).cached).toBe(0);
  expect(() => readFileSync(placeOf(repository))).toThrow("ENOENT");
  judge(repository);
  expect(judge(repository, args, env)).toMatchObject({ code: 1, cached: 0 });
});

it.each([
  ["was cut short", (place: string) => truncateSync(place, 400)],
  ["is empty", (place: string) => writeFileSync(place, "")],
  ["is no text", (place: string) => writeFileSync(place, Buffer.from([0, 255, 10, 123]))],
  [
    "says something else than was written",
    (place: string) => writeFileSync(place, readFileSync(place, "utf8").replaceAll("wrong-type", "missing")),
  ],
  [
    "is of another build",
    (place: string) =>
      writeFileSync(place, readFileSync(place, "utf8").replace(/"stamp":"\w{4}/, '"stamp":"0000')),
  ],
  [
    "is a folder",
    (place: string) => {
      rmSync(place, { recursive: true });
      createRepository().exec("mkdir", [place]);
    },
  ],
])("ignores what was kept when it %s", (_name, spoil) => {
  const repository = guarded();
  const cold = judge(repository);
  spoil(treesOf(repository));
  expect(judge(repository)).toEqual({ ...cold, cached: COUNT });
  spoil(treesOf(repository));
  spoil(placeOf(repository));
  expect(judge(repository)).toEqual(cold);
});

it("has one verdict for all files of a commit, and only for all of them", () => {
  const repository = guarded();
  const cold = judge(repository);
  rmSync(placeOf(repository));
  expect(judge(repository)).toEqual({ ...cold, cached: COUNT });
  expect(judge(repository, ["--files", ".claude/agents/a7.md"])).toMatchObject({ judged: 1, cached: 0 });
  expect(judge(repository, ["--shard", "1/2"]).cached).toBe(0);
  expect(judge(repository, ["--config-from", "HEAD"]).cached).toBe(0);
});

it("gives of any commits the same findings with what it kept and without", () => {
  const repository = guarded();
  const path = fc.integer({ min: 0, max: 3 }).map((at) => `.claude/agents/b${at}.md`);
  const text = fc.constantFrom(
    agent("b0"),
    agent("b1", "skills: [gone]\n"),
    "---\nname: [\n---\n",
    "none",
    null,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(path, text), { minLength: 1, maxLength: 3 }), (changes) => {
      for (const [at, content] of changes)
        if (content === null) rmSync(join(repository.root, at), { force: true });
        else repository.write(at, content);
      repository.must("add", "--all");
      repository.must("commit", "--quiet", "--allow-empty", "-n", "-m", "chore: x");
      const { cached: _, ...fresh } = judge(repository, ["--no-cache"]);
      for (let time = 0; time < 2; time++) expect(judge(repository)).toMatchObject(fresh);
    }),
    { numRuns: 6 },
  );
});

it("judges where nothing can be kept, and leaves no draft behind", () => {
  const repository = guarded();
  judge(repository);
  const folder = join(repository.root, ".git/tollgate/cache");
  expect(readdirSync(folder)).toEqual(["trees-frontmatter.json", "verdicts-frontmatter.json"]);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "a file in the way");
  expect(judge(repository)).toMatchObject({ code: 1, judged: COUNT, cached: 0 });
  expect(judge(repository)).toMatchObject({ code: 1, cached: 0 });
});

it.each(["./own.yaml", "[./own.yaml, claude-agent]"])(
  "keeps no verdict that rests on a schema of the repository's own: %s",
  (kinds) => {
    const repository = guarded(`gates: { frontmatter: { files: { "**/a1*.md": ${kinds} } } }\n`);
    repository.write("own.yaml", "type: object\n").commit();
    judge(repository);
    repository.write("own.yaml", "type: object\nrequired: [owner]\n").commit();
    expect(judge(repository).findings.filter(({ rule }) => rule === "missing-field")).toHaveLength(11);
  },
);

it("keeps no verdict of a plugin, whose code may change unseen", () => {
  const repository = guarded("plugins: [./house.mjs]\n");
  const plugin = (rule: string) => `export const meta = {
    id: "house", title: "t", law: "l", reads: "files", stages: ["ci-all"], options: {},
    rules: { a: { severity: "warning", message: "m", help: "h" }, b: { severity: "warning", message: "m", help: "h" } } };
  export const check = ({ eachFile }) => eachFile((file, content, report) => report("${rule}", { where: { path: file.path } }));`;
  const rules = () =>
    repository.tollgate("run", "ci-all", "--gate", "house", "--format", "json").stdout.match(/"rule": "\w"/g);
  repository.write("house.mjs", plugin("a")).commit();
  expect(new Set(rules())).toEqual(new Set(['"rule": "a"']));
  repository.write("house.mjs", plugin("b")).commit();
  expect(new Set(rules())).toEqual(new Set(['"rule": "b"']));
});

it("is private to the person", () => {
  const repository = guarded();
  judge(repository);
  expect(repository.exec("stat", ["-c", "%a", placeOf(repository)]).stdout.trim()).toBe("600");
  chmodSync(placeOf(repository), 0o400);
  expect(judge(repository).cached).toBe(COUNT);
});
