import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository } from "../support/install.js";
import { createRepository, type TestRepository } from "../support/repository.js";
import { suggested } from "../support/suggested.js";

const PATH = ".claude/agents/reviewer.md";

/** Installed into the project as npm does it, with an agent file staged that a fix mends. */
function refusedIn(files: Readonly<Record<string, string>> = {}, env: NodeJS.ProcessEnv = {}) {
  const repository = guardedRepository();
  repository.write(PATH, "---\nname: reviewer\ndescription: Use when: ready\ncolor: Red\n---\n");
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.must("add", PATH);
  const refused = repository.exec("git", ["commit", "-m", GOOD_MESSAGE], { env });
  expect(refused.code).toBe(1);
  return { repository, command: /`([^`]*)` mends \d/.exec(refused.output)![1]! };
}

const run = (repository: TestRepository, command: string) => repository.exec("sh", ["-c", command]);

describe("advice names what can be started as it stands", () => {
  it.each([{}, { CLAUDECODE: "1" }])("from a hook, where tollgate is the project's own: %j", (env) => {
    const { repository, command } = refusedIn({}, env);
    expect(command).toMatch(/^npx --no tollgate fix -- /);
    const ended = run(repository, command);
    expect(ended, ended.output).toMatchObject({ code: 0 });
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
  });

  it.each([
    ["pnpm-lock.yaml", "pnpm exec tollgate"],
    ["yarn.lock", "yarn tollgate"],
    ["bun.lock", "bun run tollgate"],
  ])("by the package manager that wrote %s", (lock, start) => {
    expect(refusedIn({ [lock]: "" }).command).toMatch(new RegExp(`^${start} fix -- `));
  });

  it("from a folder below, and to a person who made another mistake there", () => {
    const { repository } = refusedIn();
    const cwd = join(repository.write("deep/er/x", "").root, "deep/er");
    const refused = repository.exec("git", ["commit", "-m", GOOD_MESSAGE], { cwd });
    expect(suggested(refused, "tollgate fix -- ")).toBe(
      `npx --no tollgate fix -- :/${PATH} && git add -- :/${PATH}`,
    );
    const asked = repository.exec("npx", ["--no", "tollgate", "explain"], { cwd });
    const ended = repository.exec("sh", ["-c", suggested(asked, "tollgate list")], { cwd });
    expect(ended, ended.output).toMatchObject({ code: 0 });
  });

  it("by the path of the program where no project around has it", () => {
    const repository = createRepository();
    const asked = repository.tollgate("run", "quick");
    expect(asked.code).toBe(2);
    const ended = run(repository, suggested(asked, "tollgate init"));
    expect(ended, ended.output).toMatchObject({ code: 0 });
    const next = run(repository, suggested(ended, "tollgate init --yes"));
    expect(next, next.output).toMatchObject({ code: 0 });
  });

  it("in findings that CI shows, and not in what machines read", () => {
    const { repository } = refusedIn();
    const said = (format: string) =>
      repository.exec("npx", ["--no", "tollgate", "run", "quick", "--format", format]).stdout;
    expect(said("github")).toContain("`npx --no tollgate fix -- ");
    for (const format of ["json", "sarif", "junit", "gitlab"]) expect(said(format)).not.toContain("npx");
  });

  it("by its own name where PATH has it", () => {
    const { repository } = refusedIn();
    repository.write("own/tollgate", "#!/bin/sh\n", 0o755);
    const env = { PATH: `${join(repository.root, "own")}:${process.env.PATH}` };
    expect(repository.exec("git", ["commit", "-m", GOOD_MESSAGE], { env }).output).toContain(
      "`tollgate fix -- ",
    );
  });
});
