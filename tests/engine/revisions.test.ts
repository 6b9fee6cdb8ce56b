import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readHead } from "../../src/git/read-head.js";
import { findRepository } from "../../src/git/repository.js";
import { emptyTree, headCommit, requireCommit, resolveCommit } from "../../src/git/revisions.js";
import { createRepository, TestRepository, temporaryFolder } from "../support/repository.js";

afterEach(() => void vi.unstubAllEnvs());

async function open(...initArgs: string[]) {
  const repository = createRepository(...initArgs);
  const oid = repository.write("a", "text").commit();
  return { repository, oid, repo: await findRepository(repository.root) };
}

describe("a revision", () => {
  it("is a commit's id, by any name that git knows", async () => {
    const { repository, oid, repo } = await open();
    repository.must("tag", "-a", "-m", "x", "v1");
    for (const name of ["HEAD", "main", "v1", oid, oid.slice(0, 12)])
      expect(await resolveCommit(repo, name)).toBe(oid);
  });

  it("is null where there is no such commit", async () => {
    const { repository, repo } = await open();
    const blob = repository.must("rev-parse", "HEAD:a");
    for (const name of ["nothing", "HEAD~5", blob, "1".repeat(40), "a..b"])
      expect(await resolveCommit(repo, name)).toBeNull();
  });

  it.each(["--all", "-", "a\nb", "a\0b"])("is refused before git sees it: %j", async (name) => {
    const { repo } = await open();
    await expect(resolveCommit(repo, name)).rejects.toThrow("is not a revision");
  });

  it("is an error where the repository cannot be read, never a null", async () => {
    const { repository, repo } = await open();
    rmSync(join(repository.root, ".git/HEAD"));
    await expect(resolveCommit(repo, "main")).rejects.toThrow("git rev-parse");
  });

  it("is an error where HEAD names a commit that is missing, never an unborn branch", async () => {
    const { repository, oid, repo } = await open();
    rmSync(join(repository.root, ".git/objects", oid.slice(0, 2), oid.slice(2)));
    await expect(headCommit(repo)).rejects.toThrow("HEAD names a commit that cannot be read");
  });

  it("that somebody named has to be there, and a shallow clone says what it lacks", async () => {
    const { repository, oid, repo } = await open();
    const first = oid;
    repository.commit("chore: more");
    expect(await requireCommit(repo, first, "--from")).toBe(first);
    const hint = async (root: string) =>
      requireCommit(await findRepository(root), "missing", "--from").catch((error) => [
        error.message,
        error.hint,
      ]);
    expect(await hint(repository.root)).toEqual([
      '--from names "missing", which this clone does not have.',
      expect.stringMatching(/^Fetch it/),
    ]);
    const root = join(temporaryFolder(), "shallow");
    new TestRepository(temporaryFolder()).must(
      "clone",
      "--quiet",
      "--depth=1",
      `file://${repository.root}`,
      root,
    );
    expect(await hint(root)).toEqual([expect.any(String), expect.stringMatching(/^This clone is shallow/)]);
  });
});

describe("HEAD, read without git,", () => {
  it("is left to git where the environment moves objects or refs", async () => {
    const { oid, repo } = await open();
    expect(readHead(repo)).toBe(oid);
    for (const name of ["GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"]) {
      vi.stubEnv(name, "x");
      expect(readHead(repo)).toBeNull();
      vi.unstubAllEnvs();
    }
  });

  it.each([
    ["a ref outside of the branches", "ref: refs/tags/v1"],
    ["a branch outside of the repository", "ref: refs/heads/../../../x"],
    ["something before the ref", " x ref: refs/heads/main"],
    ["a branch and more", "ref: refs/heads/main x"],
    ["an id that is too short", "1".repeat(39)],
    ["an id that is too long", "1".repeat(41)],
    ["an id of a commit that is not there", "1".repeat(40)],
  ])("is left to git where it is %s", async (_what, head) => {
    const { repository, oid, repo } = await open();
    repository.must("tag", "v1");
    writeFileSync(join(repository.root, "x"), `${oid}\n`);
    writeFileSync(join(repository.root, ".git/HEAD"), `${head}\n`);
    expect(readHead(repo)).toBeNull();
  });

  it("has longer ids in a repository of SHA-256", async () => {
    const { oid, repo } = await open("--object-format=sha256");
    expect(oid).toHaveLength(64);
    expect(readHead(repo)).toBe(oid);
    expect(await headCommit(repo)).toBe(oid);
  });
});

it.each([
  ["sha1", "4b825dc642cb6eb9a060e54bf8d69288fbee4904"],
  ["sha256", "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"],
])("knows the empty tree of %s", async (format, oid) => {
  const { repo } = await open(`--object-format=${format}`);
  expect(await emptyTree(repo)).toBe(oid);
});
