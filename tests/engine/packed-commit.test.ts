import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findPackedCommit } from "../../src/git/packed-commit.js";
import { findRepository } from "../../src/git/repository.js";
import { resolveCommit, treeOf } from "../../src/git/revisions.js";
import { createRepository, type TestRepository } from "../support/repository.js";

afterEach(() => void vi.unstubAllEnvs());

/** Commits, a tag, a tree and a blob, all of them in one pack. */
function packed(format = "sha1"): TestRepository {
  const repository = createRepository(`--object-format=${format}`);
  for (let at = 0; at < 12; at++) repository.write("file", `${at}`).commit(`chore: ${at}`);
  repository.must("tag", "--annotate", "--message=one", "one");
  repository.must("repack", "--quiet", "-a", "-d", "--depth=0");
  return repository;
}

const packs = (repository: TestRepository, ending: string): string[] => {
  const folder = join(repository.root, ".git/objects/pack");
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
};

describe("a commit in a pack, read without git", () => {
  it.each(["sha1", "sha256"])("is each that git lists, with its bytes, under %s", async (format) => {
    const repository = packed(format);
    const repo = await findRepository(repository.root);
    const all = repository.must("rev-list", "--all").split("\n");
    expect(all.length).toBe(12);
    for (const oid of all) {
      const { stdout } = repository.git("cat-file", "commit", oid);
      expect(findPackedCommit(repo, oid)?.read()?.toString("utf8")).toBe(stdout);
      expect(treeOf(repo, oid)).toBe(repository.must("rev-parse", `${oid}^{tree}`));
    }
  });

  it("is no tag, tree, blob, or id that no pack has", async () => {
    const repository = packed();
    const repo = await findRepository(repository.root);
    const ids = ["one", "HEAD^{tree}", "HEAD:file"].map((name) => repository.must("rev-parse", name));
    for (const oid of [...ids, "0".repeat(40), "f".repeat(40), "abc"])
      expect(findPackedCommit(repo, oid)).toBe(null);
    expect(await resolveCommit(repo, ids[0]!)).toBe(repository.head());
    for (const oid of [ids[1]!, ids[2]!, "0".repeat(40)]) expect(await resolveCommit(repo, oid)).toBe(null);
  });

  it("is none that is only named by way of an id", async () => {
    const repository = packed();
    const repo = await findRepository(repository.root);
    const [head, before] = [repository.head(), repository.must("rev-parse", "HEAD~1")];
    for (const name of [`${head}~1`, `${head}^{tree}`, `${head}00`, ` ${head}`, head.toUpperCase()])
      expect(findPackedCommit(repo, name)).toBe(null);
    expect(await resolveCommit(repo, `${head}~1`)).toBe(before);
  });

  it("is left to git where the environment moves objects, and with an index of a later version", async () => {
    const repository = packed();
    const repo = await findRepository(repository.root);
    const oid = repository.head();
    expect(findPackedCommit(repo, oid)).not.toBe(null);
    vi.stubEnv("GIT_OBJECT_DIRECTORY", join(repository.root, ".git/objects"));
    expect(findPackedCommit(repo, oid)).toBe(null);
    vi.unstubAllEnvs();
    const [index] = packs(repository, ".idx");
    repository.exec("chmod", ["-R", "u+w", ".git/objects/pack"]);
    const bytes = readFileSync(index!);
    bytes[7] = 3;
    writeFileSync(index!, bytes);
    expect(findPackedCommit(repo, oid)).toBe(null);
  });

  it("is left to git where pack or index are damaged", async () => {
    const repository = packed();
    const repo = await findRepository(repository.root);
    const oid = repository.head();
    const [index] = packs(repository, ".idx");
    repository.exec("chmod", ["-R", "u+w", ".git/objects/pack"]);
    truncateSync(index!, 1_100);
    expect(findPackedCommit(repo, oid)).toBe(null);
    writeFileSync(index!, "no index");
    expect(findPackedCommit(repo, oid)).toBe(null);
    const [pack] = packs(repository, ".pack");
    repository.must("index-pack", pack!);
    expect(findPackedCommit(repo, oid)).not.toBe(null);
    truncateSync(pack!, 12);
    expect(findPackedCommit(repo, oid)).toBe(null);
  });

  it("is read past other packs, and its tree where it is long", async () => {
    const repository = packed();
    const message = `feat: long\n\n${Array.from({ length: 8_000 }, (_, at) => `${at * 7919}`).join("\n")}`;
    const oid = repository.write("file", "more").commit(message);
    repository.must("repack", "--quiet");
    expect(packs(repository, ".pack").length).toBe(2);
    const repo = await findRepository(repository.root);
    expect(findPackedCommit(repo, oid)).not.toBe(null);
    repository.must("prune-packed");
    // More than is read at once: git is asked.
    expect(treeOf(repo, oid)).toBe(null);
    expect(await resolveCommit(repo, oid)).toBe(oid);
  });
});
