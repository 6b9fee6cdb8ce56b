import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHead } from "../../src/git/read-head.js";
import { findRepository } from "../../src/git/repository.js";
import { headCommit } from "../../src/git/revisions.js";
import { createRepository, type TestRepository, temporaryFolder } from "../support/repository.js";

type Prepared = readonly [what: string, reads: boolean, prepare: (repository: TestRepository) => void];

const PREPARED: readonly Prepared[] = [
  ["on a branch", true, () => {}],
  ["on a branch with a slash", true, (repository) => void repository.must("switch", "-c", "a/b/é")],
  ["detached", true, (repository) => void repository.must("checkout", "--quiet", "--detach")],
  [
    "after its objects were packed",
    true,
    (repository) => void repository.must("repack", "--quiet", "-a", "-d"),
  ],
  ["after its refs and objects were packed", false, (repository) => void repository.must("gc", "--quiet")],
  [
    "on an unborn branch",
    false,
    (repository) => void repository.must("switch", "--quiet", "--orphan", "new"),
  ],
  [
    "through a symbolic ref",
    false,
    (repository) => {
      repository.must("symbolic-ref", "refs/heads/alias", "refs/heads/main");
      repository.must("symbolic-ref", "HEAD", "refs/heads/alias");
    },
  ],
];

describe("HEAD's commit", () => {
  it.each(PREPARED)("is what git says %s", async (_what, reads, prepare) => {
    const repository = createRepository();
    repository.commit();
    prepare(repository);
    const repo = await findRepository(repository.root);
    const said = repository.git("rev-parse", "--verify", "--quiet", "HEAD").stdout.trim() || null;
    expect(readHead(repo)).toBe(reads ? said : null);
    expect(await headCommit(repo)).toBe(said);
  });

  it("is the linked work tree's own", async () => {
    const repository = createRepository();
    repository.commit();
    const root = join(temporaryFolder(), "linked");
    repository.must("worktree", "add", "--quiet", "-b", "other", root);
    repository.commit("chore: more");
    expect(readHead(await findRepository(root))).not.toBe(repository.head());
    expect(readHead(await findRepository(root))).toBe(repository.must("rev-parse", "other"));
  });

  it("is left to git where its object is missing or the file holds something else", async () => {
    const repository = createRepository();
    const oid = repository.commit();
    const repo = await findRepository(repository.root);
    rmSync(join(repository.root, ".git/objects", oid.slice(0, 2), oid.slice(2)));
    expect(readHead(repo)).toBe(null);
    writeFileSync(join(repository.root, ".git/refs/heads/main"), "../../../etc/passwd\n");
    expect(readHead(repo)).toBe(null);
  });
});
