import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository } from "../support/install.js";
import { type Ended, TestRepository, temporaryFolder } from "../support/repository.js";

/** A guarded repository in which something new is staged. */
function withSomethingStaged(): TestRepository {
  const repository = guardedRepository().write("a.txt", "a\n");
  repository.must("add", "a.txt");
  return repository;
}

const edit = (repository: TestRepository, editor: string, ...args: string[]): Ended =>
  repository.exec("git", ["commit", ...args], { env: { GIT_EDITOR: editor } });

describe("the template", () => {
  it("opens with the sections, below a free first line, and leaves git's own help in place", () => {
    const repository = withSomethingStaged();
    const { stdout } = edit(repository, "cat");
    expect(stdout).toMatch(
      /^\n\nContext: <.*>\nSolution: <.*>\nLearning: <.*>\nImpact: <.*>\n\n# Please enter/,
    );
  });

  it("is an empty message as long as nobody touches it", () => {
    const repository = withSomethingStaged();
    const head = repository.head();
    const refused = edit(repository, "true");
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain("message-empty");
    expect(repository.head()).toBe(head);
  });

  it("is refused while its own words stand in it", () => {
    const refused = edit(withSomethingStaged(), 'sed -i "1s/.*/feat: add a/"');
    expect(refused.output.match(/section-placeholder/g)).toHaveLength(4);
  });

  it.each([[], ["-v"]])("makes a commit once it is filled in, with %j", (...args) => {
    const repository = withSomethingStaged();
    const filled = edit(
      repository,
      'sed -i -e "1s/.*/feat: add a/" -e "s/<.*>/three words, 1 figure/"',
      ...args,
    );
    expect(filled).toMatchObject({ code: 0 });
    expect(repository.must("log", "-1", "--format=%B")).toBe(
      "feat: add a\n\nContext: three words, 1 figure\nSolution: three words, 1 figure\nLearning: three words, 1 figure\nImpact: three words, 1 figure\n",
    );
  });

  it.each([
    ["-m", ["-m", GOOD_MESSAGE, "-e"]],
    ["a template of git's", ["-t", "mine.txt"]],
    ["an amended commit", ["--amend"]],
  ])("stays away from %s", (_name, args) => {
    const repository = withSomethingStaged().write("mine.txt", "mine\n");
    expect(edit(repository, "cat", ...args).stdout).not.toContain("Context: <");
  });
});

describe("what git itself writes", () => {
  it("is let through: merges, reverts, fixups, amended and picked commits", () => {
    const repository = withSomethingStaged();
    const ok = (...args: string[]) => expect(repository.git(...args)).toMatchObject({ code: 0 });
    ok("commit", "-m", GOOD_MESSAGE);
    ok("commit", "--amend", "--no-edit");
    ok("revert", "--no-edit", "HEAD");
    repository.write("b.txt", "b\n").must("add", "b.txt");
    ok("commit", "--fixup", "HEAD~1");
    ok("checkout", "--quiet", "-b", "side", "HEAD~2");
    repository.write("c.txt", "c\n").must("add", "c.txt");
    ok("commit", "-m", GOOD_MESSAGE);
    ok("checkout", "--quiet", "main");
    ok("merge", "--no-edit", "side");
    expect(repository.must("log", "-1", "--format=%P").split(" ")).toHaveLength(2);
    ok("checkout", "--quiet", "-b", "picked", "HEAD~2");
    ok("cherry-pick", "side");
    const ci = repository.tollgate("run", "ci-all", "--gate", "commit-message", "--to", "main");
    expect(ci.output).toContain("autosquash-pushed");
    expect(ci.output).toContain("1 error");
  });

  it("is judged where a person changed it", () => {
    const repository = withSomethingStaged();
    const head = repository.head();
    expect(repository.git("commit", "--amend", "-m", "bad").code).toBe(1);
    expect(repository.head()).toBe(head);
    expect(readFileSync(join(repository.root, "a.txt"), "utf8")).toBe("a\n");
  });
});

describe("a refused message", () => {
  it("is kept, and the command that is told goes on with it", () => {
    const repository = withSomethingStaged();
    const refused = repository.git("commit", "-m", "feat: add a", "-m", "Context: a long and careful text");
    const command = /The message is kept: edit \S+, then (git commit -F (\S+))$/m.exec(refused.output)!;
    expect(readFileSync(join(repository.root, command[2]!), "utf8")).toBe(
      "feat: add a\n\nContext: a long and careful text\n",
    );
    const rest = "Solution: what was done here\nLearning: what is worth knowing\nImpact: 1 file more\n";
    appendFileSync(join(repository.root, command[2]!), rest);
    const done = repository.exec("sh", ["-c", command[1]!]);
    expect(done).toMatchObject({ code: 0 });
    expect(repository.must("log", "-1", "--format=%s")).toBe("feat: add a");
  });

  it("is kept without git's own comments, in linked work trees too, for agents in their words", () => {
    const repository = withSomethingStaged();
    const folder = join(temporaryFolder(), "linked tree");
    repository.must("worktree", "add", "--quiet", folder, "-b", "other");
    const linked = new TestRepository(folder);
    const refused = linked.exec("git", ["commit", "--allow-empty"], {
      env: { GIT_EDITOR: 'sed -i "1s/.*/bad header/"', CLAUDECODE: "1" },
    });
    const path = /then git commit -F (\S+) --allow-empty$/m.exec(refused.output)![1]!;
    expect(path.startsWith(repository.root)).toBe(true);
    expect(readFileSync(path, "utf8")).toMatch(/^bad header\n\nContext: <[^#]*$/);
  });

  it("makes room: only the newest twenty are kept", () => {
    const repository = withSomethingStaged();
    const folder = join(repository.root, ".git/tollgate/refused");
    for (let at = 0; at < 30; at++)
      repository.write(`.git/tollgate/refused/20200101-0000${at + 10}-1.txt`, "old");
    repository.git("commit", "-m", "bad");
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(20);
    expect(readFileSync(join(folder, names.at(-1)!), "utf8")).toBe("bad\n");
  });
});
