import { describe, expect, it } from "vitest";
import { guardedWithFixer, inIndex, onDisk } from "../../support/fixers.js";
import type { Ended, TestRepository } from "../../support/repository.js";

/** Ends lines that begin with `dirty` with a mark, once: what a formatter does. */
const FORMAT = { run: "for f in {staged}; do sed -i 's/^dirty$/formatted/' \"$f\"; done" };
const commit = (repository: TestRepository, ...args: string[]): Ended =>
  repository.git("commit", "--quiet", "-m", "chore: try", ...args);

/** The first attempt stops; staging what was changed lets the second through. */
function stopsOnce(repository: TestRepository, ...args: string[]): void {
  const head = repository.must("rev-parse", "--verify", "--quiet", "HEAD");
  const first = commit(repository, ...args);
  expect(first.code).toBe(1);
  expect(first.output).toContain('a.txt  error  The fixer "format" changed this file');
  expect(repository.head()).toBe(head);
  repository.must("add", "a.txt");
  expect(commit(repository, ...args)).toMatchObject({ code: 0 });
  expect(repository.must("show", "HEAD:a.txt")).toBe("formatted");
  expect(repository.must("status", "--porcelain")).toBe("");
}

describe("a formatter is fenced in", () => {
  it.each([
    ["a plain commit", []],
    ["commit -a", ["-a"]],
    ["commit <path>", ["a.txt"]],
    ["commit --amend", ["--amend"]],
  ])("%s", (_name, args) => {
    const repository = guardedWithFixer(FORMAT).write("a.txt", "dirty\n");
    repository.must("add", "a.txt");
    stopsOnce(repository, ...args);
  });

  it("the first commit of all", () => {
    const repository = guardedWithFixer(FORMAT);
    repository.must("checkout", "--quiet", "--orphan", "fresh");
    repository.write("a.txt", "dirty\n").must("add", "a.txt");
    expect(commit(repository)).toMatchObject({ code: 1 });
    expect(repository.git("rev-parse", "--verify", "--quiet", "HEAD").code).toBe(1);
    repository.must("add", "a.txt");
    expect(commit(repository)).toMatchObject({ code: 0 });
  });

  it("a merge with a conflict", () => {
    const repository = guardedWithFixer(FORMAT);
    repository.must("checkout", "--quiet", "-b", "side");
    repository.write("a.txt", "side\n").commit();
    repository.must("checkout", "--quiet", "main");
    repository.write("a.txt", "main\n").commit();
    expect(repository.git("merge", "--quiet", "side").code).toBe(1);
    repository.write("a.txt", "dirty\n").must("add", "a.txt");
    stopsOnce(repository);
    expect(repository.must("log", "-1", "--format=%P").split(" ")).toHaveLength(2);
  });

  it("a rebase, which calls pre-commit where it stops", () => {
    const repository = guardedWithFixer(FORMAT);
    repository.must("checkout", "--quiet", "-b", "side");
    repository.write("a.txt", "side\n").commit();
    repository.must("checkout", "--quiet", "main");
    repository.write("a.txt", "main\n").commit();
    repository.must("checkout", "--quiet", "side");
    expect(repository.git("rebase", "main").code).toBe(1);
    repository.write("a.txt", "dirty\n").must("add", "a.txt");
    stopsOnce(repository);
    expect(repository.git("rebase", "--continue")).toMatchObject({ code: 0 });
    expect(repository.must("log", "-1", "--format=%P")).toBe(repository.must("rev-parse", "main"));
  });

  it("a partially staged file, of which both halves stay as they were written", () => {
    const repository = guardedWithFixer(FORMAT).write("a.txt", "dirty\n");
    repository.must("add", "a.txt");
    repository.write("a.txt", "dirty\nmine\n");
    expect(commit(repository)).toMatchObject({ code: 1 });
    expect(inIndex(repository, "a.txt")).toBe("dirty");
    expect(onDisk(repository, "a.txt")).toBe("formatted\nmine\n");
    expect(repository.must("stash", "list")).toBe("");
  });

  it("two work trees that commit at once, each for itself", async () => {
    const repository = guardedWithFixer(FORMAT);
    repository.must("worktree", "add", "--quiet", "linked");
    repository.write("a.txt", "dirty\n").must("add", "a.txt");
    repository.write("linked/b.txt", "dirty\n").must("-C", "linked", "add", "b.txt");
    const ended = repository.exec("sh", [
      "-c",
      "(cd linked && git commit -qm one; echo $?) >one 2>&1 & git commit -qm two >two 2>&1; echo $? >>two; wait",
    ]);
    expect(ended.code).toBe(0);
    expect(onDisk(repository, "one")).toMatch(/b\.txt {2}error[\s\S]*\n1\n$/);
    expect(onDisk(repository, "one")).not.toContain("a.txt");
    expect(onDisk(repository, "two")).toMatch(/a\.txt {2}error[\s\S]*\n1\n$/);
    expect(onDisk(repository, "two")).not.toContain("b.txt  error");
    expect(onDisk(repository, "a.txt") + onDisk(repository, "linked/b.txt")).toBe("formatted\nformatted\n");
  });
});

describe("trying again", () => {
  it("does not commit what a fixer had changed and nobody staged", () => {
    const repository = guardedWithFixer(FORMAT).write("a.txt", "dirty\n");
    repository.must("add", "a.txt");
    commit(repository);
    const again = commit(repository);
    expect(again.code).toBe(1);
    expect(again.output).toContain("in an earlier attempt, and what is staged is still the text before that");
    repository.must("restore", "--staged", "a.txt");
    repository.write("b.txt", "b2\n").must("add", "b.txt");
    expect(commit(repository)).toMatchObject({ code: 0 });
  });
});
