import { describe, expect, it } from "vitest";
import { guardedWith, inIndex, runAfter } from "../../support/fixers.js";
import type { Ended, TestRepository } from "../../support/repository.js";
import { suggested } from "../../support/suggested.js";

/** Armed, with `script` after tollgate's lines of a hook, and a.txt staged. */
function withHook(event: string, script: string): TestRepository {
  const repository = guardedWith({});
  runAfter(repository, event, script);
  repository.must("add", "--all");
  // --no-verify leaves prepare-commit-msg in.
  repository.must("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "-m", "chore: hook");
  return stage(repository, "a.txt", "mine\n");
}

const stage = (repository: TestRepository, path: string, text: string): TestRepository => {
  repository.write(path, text).must("add", "--", path);
  return repository;
};
const commit = (repository: TestRepository, ...args: string[]): Ended =>
  repository.git("commit", "--quiet", "-m", "chore: try", ...args);
const LATE = "echo late > b.txt; git add b.txt";
const FOUND = "b.txt  error  Another hook staged this file after pre-commit judged.";

describe("a file that another hook stages after pre-commit judged", () => {
  it.each([
    ["pre-commit", []],
    ["pre-commit", ["-a"]],
    ["pre-commit", ["a.txt"]],
    ["pre-commit", ["--amend"]],
    ["prepare-commit-msg", []],
    ["prepare-commit-msg", ["--amend"]],
  ])("stops the commit: %s, git commit %j", (event, args) => {
    const repository = withHook(event, LATE);
    const head = repository.head();
    const ended = commit(repository, ...args);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain(FOUND);
    expect(ended.output.match(/fixer-modified/g)).toHaveLength(1);
    expect(repository.head()).toBe(head);
  });

  it.each(["pre-commit", "prepare-commit-msg"])(
    "stops a blind second attempt too, and passes when it is accepted: %s",
    (event) => {
      const repository = withHook(event, LATE);
      const first = commit(repository);
      const again = commit(repository);
      expect(again).toMatchObject({ code: 1 });
      expect(again.output).toContain("Another hook staged this file in an earlier attempt");
      const mend = suggested(first, "tollgate accept");
      expect(repository.exec("sh", ["-c", mend])).toMatchObject({ code: 0 });
      expect(commit(repository)).toMatchObject({ code: 0 });
      expect(repository.must("show", "HEAD:b.txt")).toBe("late");
      expect(repository.must("status", "--porcelain")).toBe("");
    },
  );

  it("is told from the one that was staged, where the hook changes what it holds", () => {
    const ended = commit(withHook("pre-commit", "echo more >> a.txt; git add a.txt"));
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain("a.txt  error  Another hook staged this file");
  });

  it("stops a commit whose message an editor gave, when it came at once", () => {
    const repository = withHook("prepare-commit-msg", LATE);
    const env = { GIT_EDITOR: "echo 'chore: typed' >" };
    const ended = repository.exec("git", ["commit", "--quiet"], { env });
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain(FOUND);
  });
});

describe("nobody is stopped when", () => {
  it.each([
    ["nothing was staged later", "true", []],
    ["a hook stages what is staged already", "git add a.txt", []],
    ["a hook has the index written anew", "touch a.txt; git update-index --really-refresh", []],
    ["a hook changes a file and stages nothing", "echo late > b.txt", []],
    ["nothing was staged later in `commit -a`", "true", ["-a"]],
    ["nothing was staged later in `commit <path>`", "true", ["a.txt"]],
    ["only the message is amended", "true", ["--amend"]],
  ])("%s", (_name, script, args) => {
    for (const event of ["pre-commit", "prepare-commit-msg"])
      expect(commit(withHook(event, script), ...args)).toMatchObject({ code: 0 });
  });

  it("a person stages the next change while the message is written: that is only told", () => {
    const repository = withHook("prepare-commit-msg", "true");
    const editor = "#!/bin/sh\nsleep 1.2\necho next > b.txt\ngit add b.txt\necho 'chore: typed' > \"$1\"\n";
    repository.write(".git/editor", editor, 0o755);
    const ended = repository.exec("git", ["commit", "--quiet"], { env: { GIT_EDITOR: ".git/editor" } });
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).toContain("b.txt  warning  Another hook, or somebody meanwhile, staged this file");
    expect(repository.must("show", "HEAD:b.txt")).toBe("b");
    expect(inIndex(repository, "b.txt")).toBe("next");
    expect(commit(repository)).toMatchObject({ code: 0 });
  });

  it("a commit was given up in the editor, and a merge follows, which calls no pre-commit", () => {
    const repository = withHook("pre-commit", "true");
    repository.must("stash", "--quiet");
    repository.must("checkout", "--quiet", "-b", "side");
    stage(repository, "side.txt", "side\n").commit();
    repository.must("checkout", "--quiet", "main");
    stage(repository, "a.txt", "mine\n");
    expect(repository.exec("git", ["commit"], { env: { GIT_EDITOR: "false" } })).not.toMatchObject({
      code: 0,
    });
    repository.must("commit", "--quiet", "--no-verify", "-m", "chore: past the hooks");
    expect(repository.git("merge", "--no-edit", "side")).toMatchObject({ code: 0 });
    stage(repository, "b.txt", "more\n");
    expect(commit(repository)).toMatchObject({ code: 0 });
  });

  it("a rebase stops, stages and goes on", () => {
    const repository = withHook("pre-commit", "true");
    repository.must("commit", "--quiet", "-m", "chore: main");
    repository.must("checkout", "--quiet", "-b", "side", "HEAD~1");
    stage(repository, "a.txt", "side\n").must("commit", "--quiet", "-m", "chore: side");
    expect(repository.git("rebase", "main").code).toBe(1);
    stage(repository, "a.txt", "both\n");
    expect(repository.git("rebase", "--continue")).toMatchObject({ code: 0 });
  });

  it.each(["{", "null", '{"at":1}'])("%s lies where the record was", (text) => {
    const repository = withHook("pre-commit", `printf '%s' '${text}' > .git/tollgate/judged.json; ${LATE}`);
    expect(commit(repository)).toMatchObject({ code: 0 });
  });
});
