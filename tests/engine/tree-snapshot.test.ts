import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { Objects } from "../../src/git/objects.js";
import { parseListing } from "../../src/git/raw-diff.js";
import { findRepository } from "../../src/git/repository.js";
import { treeSnapshot } from "../../src/view/snapshots.js";
import { createRepository, type TestRepository } from "../support/repository.js";

afterEach(() => vi.unstubAllEnvs());

const PREPARED: readonly (readonly [
  what: string,
  withoutGit: boolean,
  (repository: TestRepository) => void,
])[] = [
  ["as it was committed", true, () => {}],
  ["after it was packed", true, (repository) => void repository.must("repack", "--quiet", "-a", "-d")],
  [
    "with changes in the work tree",
    true,
    (repository) => void repository.write("a", "other").write("new", "new"),
  ],
  ["with something else staged", false, (repository) => void repository.write("a", "other").must("add", "a")],
  [
    "with a file only meant to be added",
    false,
    (repository) => void repository.write("new", "new").must("add", "--intent-to-add", "new"),
  ],
  ["with a split index", false, (repository) => void repository.must("update-index", "--split-index")],
  [
    "with another commit checked out",
    false,
    (repository) => void repository.must("reset", "--hard", "HEAD~"),
  ],
];

it.each(PREPARED)("lists a commit's files as git does, %s", async (_what, withoutGit, prepare) => {
  vi.stubEnv("CI", "");
  const repository = createRepository();
  repository.write("a", "0").commit();
  repository.write("a", "1").write("a-b/c", "2", 0o755).write("a/../ü", "3").write("d/e/f", "4");
  repository.exec("ln", ["-s", "a", "link"]);
  const commit = repository.commit("chore: more");
  prepare(repository);
  const repo = await findRepository(repository.root);
  const { stdout } = repository.git("ls-tree", "-r", "-z", "--full-tree", commit);
  const listed = parseListing(Buffer.from(stdout), 2);
  expect(listed.length).toBe(5);
  const list = () => treeSnapshot(repo, new Objects(repo), commit).list();
  expect(await list()).toEqual(listed);
  vi.stubEnv("PATH", join(repository.root, "nothing"));
  if (withoutGit) expect(await list()).toEqual(listed);
  else await expect(list()).rejects.toThrow("git was not found");
  // CI's verdict is final: it takes nothing from the index.
  vi.stubEnv("CI", "true");
  await expect(list()).rejects.toThrow("git was not found");
});
