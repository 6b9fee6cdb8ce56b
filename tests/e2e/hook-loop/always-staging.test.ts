import { describe, expect, it } from "vitest";
import { guardedWith, onDisk, runAfter } from "../../support/fixers.js";
import type { Ended, TestRepository } from "../../support/repository.js";
import { everyOurs, suggested } from "../../support/suggested.js";

/** Bytes that no attempt before had. */
const STAMP = "head -c 9 /dev/urandom | od -An -tx1 > stamp; git add stamp";

/** Armed, with a hook after tollgate's lines that stages new bytes at every attempt; a.txt is staged. */
function withStamp(event: string, tracked: boolean): TestRepository {
  const repository = guardedWith({});
  runAfter(repository, event, STAMP);
  if (tracked) repository.write("stamp", "first\n");
  repository.must("add", "--all");
  repository.must("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "-m", "chore: hook");
  repository.write("a.txt", "mine\n").must("add", "a.txt");
  return repository;
}

const commit = (repository: TestRepository, ...args: string[]): Ended =>
  repository.git("commit", "--quiet", "-m", "chore: try", ...args);

const accept = (repository: TestRepository, ended: Ended): void => {
  const mend = suggested(ended, "tollgate accept");
  expect(repository.exec("sh", ["-c", mend])).toMatchObject({ code: 0 });
};

describe("a hook that stages other bytes at every attempt", () => {
  it.each<[string, string[], boolean]>([
    ["pre-commit", [], true],
    ["pre-commit", ["-a"], true],
    ["pre-commit", ["a.txt"], true],
    ["pre-commit", ["a.txt"], false],
    ["prepare-commit-msg", [], false],
    ["prepare-commit-msg", ["a.txt"], true],
  ])("is let through once it was accepted: %s, git commit %j, tracked: %s", (event, args, tracked) => {
    const repository = withStamp(event, tracked);
    const first = commit(repository, ...args);
    expect(first).toMatchObject({ code: 1 });
    expect(first.output).not.toContain("git restore --staged");
    expect(first.output.includes("--cached")).toBe(args.length === 0);
    accept(repository, first);
    const second = commit(repository, ...args);
    expect(second).toMatchObject({ code: 0 });
    expect(second.output).toContain("stamp  info  Another hook staged this file");
    // git has written the tree by the time that prepare-commit-msg runs.
    if (event === "pre-commit")
      expect(repository.must("show", "HEAD:stamp")).toBe(onDisk(repository, "stamp").trimEnd());
  });

  it("is accepted for one commit, and for nothing but the file that was named", () => {
    const repository = withStamp("pre-commit", true);
    accept(repository, commit(repository));
    const hook = onDisk(repository, ".husky/pre-commit");
    repository.write(".husky/pre-commit", `${hook}\necho late > b.txt; git add b.txt\n`);
    const other = commit(repository);
    expect(other).toMatchObject({ code: 1 });
    expect(other.output).toContain("stamp  info  ");
    accept(repository, other);
    expect(commit(repository)).toMatchObject({ code: 0 });
    repository.write("a.txt", "next\n").must("add", "a.txt");
    const next = commit(repository);
    expect(next).toMatchObject({ code: 1 });
    expect(next.output).toContain("stamp  error  Another hook staged this file after pre-commit judged.");
  });
});

it("a fixer that stages into an index of git's own is let through once its work was staged, as it says", () => {
  const repository = guardedWith({ fixers: { render: { run: "echo x > b.txt && git add b.txt" } } });
  repository.write("a.txt", "mine\n");
  const first = commit(repository, "a.txt");
  expect(first).toMatchObject({ code: 1 });
  expect(first.output).not.toContain("--cached");
  expect(first.output).not.toContain("tollgate accept");
  expect(repository.exec("sh", ["-c", suggested(first, "git add -- b.txt")])).toMatchObject({ code: 0 });
  repository.must("add", "a.txt");
  expect(commit(repository)).toMatchObject({ code: 0 });
  expect(repository.must("show", "HEAD:b.txt")).toBe("x");
});

describe("a hook that stages a file of another name at every attempt", () => {
  const NAMED = (folder: string) =>
    `mkdir -p ${folder}.; f=${folder}trace-$(head -c 6 /dev/urandom | od -An -tx1 | tr -d ' '); echo x > $f; git add $f`;

  function withNames(event: string, folder: string): TestRepository {
    const repository = guardedWith({});
    runAfter(repository, event, NAMED(folder));
    repository.must("add", "--all");
    repository.must("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "-m", "chore: hook");
    return repository.write("a.txt", "mine\n").write("other/b.txt", "b\n");
  }

  it.each<[string, string, string]>([
    ["pre-commit", "logs/", "logs"],
    ["prepare-commit-msg", "logs/", "logs"],
    ["pre-commit", "", "."],
  ])("is recognised, and let through once its folder was accepted: %s in '%s'", (event, folder, named) => {
    const repository = withNames(event, folder);
    repository.must("add", "a.txt");
    const first = commit(repository);
    expect(first).toMatchObject({ code: 1 });
    accept(repository, first);
    const second = commit(repository);
    expect(second).toMatchObject({ code: 1 });
    expect(second.output).toContain("after pre-commit judged, and another one at an earlier attempt");
    const mend = everyOurs(second.output, "accept -- ").find((one) => one.endsWith(` ${named}`))!;
    expect(repository.exec("sh", ["-c", mend])).toMatchObject({ code: 0 });
    expect(commit(repository)).toMatchObject({ code: 0 });
    repository.write("a.txt", "next\n").must("add", "a.txt");
    expect(commit(repository)).toMatchObject({ code: 1 });
  });
});
