import { spawnSync } from "node:child_process";
import { existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/cli/formats.js";
import { CLI, cleanEnvironment, createRepository, type TestRepository } from "../support/repository.js";

/** What takes no byte: a full disk, where the system has one to try with, and a file that is open for reading alone. */
const TAKES_NOTHING = [["/dev/full", "w"] as const, [CLI, "r"] as const].filter(([path]) => existsSync(path));

const GATE = `export const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["pre-commit"], options: {},
  rules: { r: { severity: "error", message: "m", help: "h" } } };
export const check = () => { throw new Error("broken"); };
`;

/** A repository with a warning in what is staged. */
function repositoryWithWarning(): TestRepository {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  repository.commit();
  const head = "---\nname: reviewer\ndescription: Looks.\nodd: 1\n---\n";
  repository.write(".claude/agents/reviewer.md", `${head}Look.\n`).must("add", ".");
  return repository;
}

type Stream = number | "pipe";
type Streams = readonly ["ignore", Stream, Stream];

function run({ root }: TestRepository, args: readonly string[], stdio: Streams, env: NodeJS.ProcessEnv = {}) {
  const ended = spawnSync(process.execPath, [CLI, ...args], {
    cwd: root,
    env: cleanEnvironment(env),
    stdio: [...stdio],
    encoding: "utf8",
  });
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

describe.each(TAKES_NOTHING)("where %s takes what is written (%s)", (path, flag) => {
  const lost = openSync(path, flag);

  it.each(FORMATS)("a report as %s that nobody can read opens no gate, and stderr says so", (format) => {
    const repository = repositoryWithWarning();
    const args = ["run", "pre-commit", "--format", format];
    expect(run(repository, args, ["ignore", "pipe", "pipe"]).code).toBe(0);
    expect(run(repository, args, ["ignore", lost, "pipe"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^tollgate: not all could be written to stdout: E[A-Z]+/),
    });
  });

  it("a hook that is skipped holds nobody up", () => {
    const streams = ["ignore", "pipe", lost] as const;
    expect(run(repositoryWithWarning(), ["hook", "pre-commit"], streams, { TOLLGATE: "0" }).code).toBe(0);
  });

  it("a hook's report that nobody can read lets no commit through, and stdout says so", () => {
    const repository = repositoryWithWarning();
    const args = ["hook", "pre-commit"];
    expect(run(repository, args, ["ignore", "pipe", "pipe"]).code).toBe(0);
    expect(run(repository, args, ["ignore", "pipe", lost])).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^tollgate: not all could be written to stderr: E[A-Z]+/),
    });
  });

  it("a hook with nothing to say lets the commit through", () => {
    const repository = repositoryWithWarning();
    repository.must("rm", "--quiet", "--cached", "-r", ".claude");
    expect(run(repository, ["hook", "pre-commit"], ["ignore", lost, lost])).toMatchObject({ code: 0 });
  });

  it("what a program reads on stdout is left as it is where stderr is lost", () => {
    const repository = repositoryWithWarning();
    const args = ["run", "pre-commit", "--format", "json", "--output", "github:r"];
    const env = { GITHUB_STEP_SUMMARY: repository.root };
    expect(run(repository, args, ["ignore", "pipe", "pipe"], env)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("no summary was written"),
    });
    const ended = run(repository, args, ["ignore", "pipe", lost], env);
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ exitCode: 0 });
  });

  it("a verdict that was worse stays", () => {
    const repository = repositoryWithWarning().write("house.mjs", GATE);
    repository.write("tollgate.yaml", "plugins: [./house.mjs]\n").must("add", ".");
    const args = ["run", "pre-commit", "--gate", "house"];
    expect(run(repository, args, ["ignore", lost, "pipe"]).code).toBe(3);
  });

  it("both streams may be lost", () => {
    expect(run(repositoryWithWarning(), ["run", "pre-commit"], ["ignore", lost, lost]).code).toBe(2);
  });
});

it("a file on a full disk is no report, and stdout tells the verdict all the same", () => {
  const repository = repositoryWithWarning();
  const full = existsSync("/dev/full") ? "/dev/full" : repository.root;
  const args = ["run", "pre-commit", "--output", `json:${full}`];
  const ended = run(repository, args, ["ignore", "pipe", "pipe"]);
  expect(ended).toMatchObject({ code: 2, stdout: expect.stringContaining("open: pre-commit") });
  expect(ended.stderr).toContain(`tollgate: the report cannot be written to ${full}: E`);
});

it.each([
  ["stdout", "tollgate run pre-commit --format json"],
  ["a pipe that has a name", "tollgate run pre-commit --output json:pipe"],
])("a reader of %s that goes away after a line changes no verdict", (_, command) => {
  const repository = repositoryWithWarning();
  for (let at = 0; at < 400; at++) repository.write(`.claude/agents/a${at}.md`, "No front matter.\n");
  repository.must("add", ".");
  repository.exec("mkfifo", ["pipe"]);
  const script = command.endsWith("pipe")
    ? `head -c 1 pipe > head & ${command}; echo $? > code`
    : `{ ${command}; echo $? > code; } | head -c 1 > head`;
  const ended = repository.exec("sh", ["-c", script.replace("tollgate", `"${process.execPath}" "${CLI}"`)]);
  expect(readFileSync(join(repository.root, "head"), "utf8")).toBe("{");
  expect(readFileSync(join(repository.root, "code"), "utf8")).toBe("1\n");
  expect(ended.stderr).toBe("");
});
