import { existsSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLI, createRepository, type Ended, type TestRepository } from "../../support/repository.js";

/** Sparse: it takes no room, and no 32-bit number counts it. */
const HUGE = 2 ** 31 + 5;

function huge(repository: TestRepository, path: string): void {
  repository.write(path, "");
  truncateSync(join(repository.root, path), HUGE);
}

/** With ten seconds of processor time, which reading two GiB takes, however busy the machine is. */
const bounded = (repository: TestRepository, ...args: string[]): Ended =>
  repository.exec("sh", ["-c", 'ulimit -t 10; exec "$@"', "sh", process.execPath, CLI, ...args]);

const configured = (): TestRepository => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  repository.commit("docs: begin");
  return repository;
};

describe("a file of 2 GiB is not read", () => {
  it.each([
    [".claude/agents/a.md", ["run", "quick"], 1, "too-large"],
    ["CLAUDE.md", ["tokens"], 0, "CLAUDE.md"],
    ["tollgate.yaml", ["run", "quick"], 2, "larger than 1 MiB"],
    ["tollgate.local.yaml", ["hook", "pre-commit"], 2, "larger than 1 MiB"],
    [".tollgate-baseline.json", ["run", "quick", "--all"], 2, ".tollgate-baseline.json"],
    ["package.json", ["init", "--dry-run"], 2, "larger than 1 MiB"],
    ["package.json", ["doctor"], 2, "larger than 1 MiB"],
    ["Makefile", ["init", "--dry-run"], 2, "larger than 1 MiB"],
    [".claude/settings.json", ["doctor"], 2, "larger than 1 MiB"],
    ["message", ["message", "message"], 2, "more than 1 MiB"],
  ])("as %s, by %j", (path, command, code, said) => {
    const repository = configured();
    huge(repository, path);
    expect(bounded(repository, ...command)).toMatchObject({ code, output: expect.stringContaining(said) });
  });
});

describe("a state file of 2 GiB is taken for none", () => {
  it("wherever one was written", () => {
    const repository = configured().write("a.txt", "a\n");
    repository.must("add", "a.txt");
    const judge = () => bounded(repository, "hook", "pre-commit");
    expect([judge().code, bounded(repository, "run", "quick", "--files", "a.txt").code]).toEqual([0, 1]);
    const names = repository
      .exec("find", [".git/tollgate", "-type", "f", "-name", "*.json", "-not", "-path", "*/code/*"])
      .stdout.trim()
      .split("\n");
    expect(names).toContain(".git/tollgate/config-held.json");
    for (const name of [...names, ".git/tollgate/fence.json", ".git/tollgate/installed.json"]) {
      const was = existsSync(join(repository.root, name)) ? readFileSync(join(repository.root, name)) : null;
      huge(repository, name);
      expect({ name, code: judge().code }).toEqual({ name, code: 0 });
      if (was) repository.write(name, was);
      else rmSync(join(repository.root, name), { force: true });
      expect(existsSync(dirname(join(repository.root, name)))).toBe(true);
    }
  });
});
