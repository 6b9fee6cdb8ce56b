import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository, linkPackage } from "../../support/install.js";
import { initRepository, TestRepository, temporaryFolder } from "../../support/repository.js";

/** Nothing was committed, and the reason holds these words. */
function expectShut(tree: TestRepository, words: string): void {
  const before = tree.head();
  const refused = tree.git("commit", "--allow-empty", "-m", "feat: no sections");
  expect(refused.output).toContain(words);
  expect(refused.code).not.toBe(0);
  expect(tree.head()).toBe(before);
}

function addTree(repository: TestRepository, ...args: string[]): TestRepository {
  const folder = join(temporaryFolder(), "tree");
  repository.must("worktree", "add", "--quiet", folder, ...args);
  return new TestRepository(folder);
}

describe("a linked work tree", () => {
  it("is guarded on a branch whose husky hooks know nothing of tollgate, and runs them too", () => {
    const repository = guardedRepository();
    repository.must("checkout", "--quiet", "-b", "old", "HEAD~1");
    for (const event of ["pre-commit", "commit-msg"]) repository.write(`.husky/${event}`, `touch ${event}\n`);
    repository.must("add", ".husky");
    repository.must("commit", "--quiet", "--no-verify", "-m", "chore: husky");
    repository.must("checkout", "--quiet", "main");
    const tree = addTree(repository, "old");
    expectShut(tree, "no tollgate.yaml");
    tree.write("tollgate.yaml", "extends: recommended\n");
    expect(tree.git("commit", "--allow-empty", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(existsSync(join(tree.root, "pre-commit"))).toBe(true);
    expect(existsSync(join(tree.root, "commit-msg"))).toBe(true);
  });

  it("of a submodule is guarded", () => {
    const origin = guardedRepository();
    const parent = initRepository(temporaryFolder());
    parent.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", origin.root, "sub");
    const sub = initRepository(join(parent.root, "sub"));
    linkPackage(sub.root);
    expect(sub.tollgate("init", "--hooks-only")).toMatchObject({ code: 0 });
    expectShut(sub, "section-missing");
    const tree = addTree(sub, "-b", "other");
    linkPackage(tree.root);
    expectShut(tree, "section-missing");
  });

  it("of a bare repository is guarded once one of them was armed", () => {
    const origin = guardedRepository();
    const bare = join(temporaryFolder(), "bare.git");
    origin.must("clone", "--quiet", "--bare", ".", bare);
    const repository = new TestRepository(bare);
    repository.must("config", "user.name", "Test");
    repository.must("config", "user.email", "test@example.org");
    const first = addTree(repository, "-b", "first");
    linkPackage(first.root);
    expect(first.tollgate("init", "--hooks-only")).toMatchObject({ code: 0 });
    expectShut(first, "section-missing");
    const second = addTree(repository, "-b", "second");
    expectShut(second, "tollgate is not installed here");
    linkPackage(second.root);
    expectShut(second, "section-missing");
  });

  it("of a bare repository never runs what lies beside that", () => {
    const origin = guardedRepository();
    const folder = new TestRepository(temporaryFolder());
    const stranger = 'console.log("a stranger ran");\n';
    folder.write("node_modules/tollgate/dist/tollgate.js", stranger);
    origin.must("clone", "--quiet", "--bare", ".", join(folder.root, "bare.git"));
    const repository = new TestRepository(join(folder.root, "bare.git"));
    const first = addTree(repository, "-b", "first");
    linkPackage(first.root);
    first.must("config", "user.name", "Test");
    first.must("config", "user.email", "test@example.org");
    first.tollgate("init", "--hooks-only");
    const second = addTree(repository, "-b", "second");
    const ended = second.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    expect(ended.output).not.toContain("a stranger ran");
    expect(ended.code).not.toBe(0);
  });

  it("of a repository that was moved can be armed from itself", () => {
    const repository = guardedRepository();
    const tree = addTree(repository, "-b", "other");
    const moved = join(temporaryFolder(), "moved");
    renameSync(repository.root, moved);
    new TestRepository(moved).must("worktree", "repair", tree.root);
    expect(tree.tollgate("init", "--hooks-only")).toMatchObject({ code: 0 });
    expectShut(tree, "section-missing");
  });
});
