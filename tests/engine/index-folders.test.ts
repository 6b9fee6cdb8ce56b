import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cachedFolders, rootTree } from "../../src/git/cache-tree.js";
import { readIndexFolders } from "../../src/git/index-file.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const PATHS = ["top.txt", "a/one.txt", "a/two.txt", "a/b/c/d.txt", "a-b/e.txt", "ü/ö ü/f.txt", "z\nz/g.txt"];

function committed(...initArgs: string[]): TestRepository {
  const repository = createRepository(...initArgs);
  for (const path of PATHS) repository.write(path, `${path}\n`);
  repository.commit();
  return repository;
}

const folders = ({ root }: TestRepository, idBytes = 20) =>
  readIndexFolders(join(root, ".git/index"), idBytes)?.folders.map(String) ?? null;

/** What git says: the trees of HEAD, and the root. */
const told = (repository: TestRepository) =>
  ["", ...repository.must("ls-tree", "-r", "-d", "-z", "--name-only", "HEAD").split("\0")].filter(
    (path, at) => at === 0 || path !== "",
  );

describe("the folders of an index", () => {
  it.each([
    ["of version 2", [], "2", 20],
    ["of version 4", [], "4", 20],
    ["with SHA-256", ["--object-format=sha256"], "2", 32],
  ])("%s are those that git tells of", (_, initArgs, version, idBytes) => {
    const repository = committed(...initArgs);
    repository.must("update-index", "--index-version", version);
    expect(folders(repository, idBytes)!.sort()).toEqual(told(repository).sort());
    expect(told(repository)).toHaveLength(8);
  });

  it("are not known where something was staged since its trees were written", () => {
    const repository = committed();
    repository.write("new/h.txt", "h\n").must("add", "new/h.txt");
    expect(folders(repository)).toBeNull();
    repository.must("write-tree");
    expect(folders(repository)).toContain("new");
  });

  it("are not known where it has a submodule, whose files lie elsewhere", () => {
    const repository = committed();
    repository.must("update-index", "--add", "--cacheinfo", `160000,${repository.head()},sub`);
    repository.must("write-tree");
    expect(folders(repository)).toBeNull();
  });

  it("are not known where there is none, or half of one", () => {
    const repository = committed();
    const index = join(repository.root, ".git/index");
    const whole = readFileSync(index);
    for (let end = 0; end < whole.length; end += 7) {
      writeFileSync(index, whole.subarray(0, end));
      expect(folders(repository)).toBeNull();
    }
    expect(readIndexFolders(join(repository.root, "nowhere"), 20)).toBeNull();
  });
});

describe("a cache of trees", () => {
  const entry = (name: string, counts: string) =>
    Buffer.concat([Buffer.from(`${name}\0${counts}\n`), Buffer.alloc(20)]);

  it.each([
    ["nothing", []],
    ["a tree that is not known", [entry("", "2 1"), Buffer.from("a\0-1 0\n")]],
    ["fewer folders than it says", [entry("", "2 2"), entry("a", "1 0")]],
    ["more folders than it says", [entry("", "2 1"), entry("a", "1 0"), entry("b", "1 0")]],
    ["an id that is cut short", [entry("", "2 1"), entry("a", "1 0").subarray(0, -1)]],
    ["no name", [Buffer.from("1 0\n")]],
  ])("that holds %s tells of no folders", (_, entries) => {
    expect(cachedFolders(Buffer.concat(entries), 20)).toBeNull();
  });

  it.each([
    ["is not known", Buffer.from("\0-1 0\n")],
    ["is not known, before others that are", Buffer.concat([Buffer.from("\0-1 1\n"), entry("a", "1 0")])],
    ["has a name", entry("a", "1 0")],
    ["has no counts", entry("", "")],
    ["has more than two counts", entry("", "1 0 1")],
    ["is not there", Buffer.alloc(0)],
  ])("tells no id where the root %s", (_, bytes) => {
    expect(rootTree(bytes, 20)).toBeNull();
  });

  it.each([20, 32])("tells the id of the root, of %i bytes", (idBytes) => {
    const id = Buffer.from(Array.from({ length: idBytes }, (_, at) => at + 1));
    const bytes = Buffer.concat([Buffer.from("\x00123 10\n"), id, entry("a", "1 0")]);
    expect(rootTree(bytes, idBytes)).toBe(id.toString("hex"));
  });

  it("tells of more folders than one digit counts, and of none where the line has more", () => {
    const many = Array.from({ length: 12 }, (_, at) => `f${at}`);
    const root = entry("", "120 12");
    const folders = many.map((name) => entry(name, "10 0"));
    expect(cachedFolders(Buffer.concat([root, ...folders]), 20)!.map(String)).toEqual(["", ...many]);
    expect(cachedFolders(Buffer.concat([entry("", "1 0 1")]), 20)).toBeNull();
  });

  it("tells of folders in folders", () => {
    const entries = [entry("", "5 2"), entry("a", "3 1"), entry("b", "2 0"), entry("c", "1 0")];
    expect(cachedFolders(Buffer.concat(entries), 20)!.map(String)).toEqual(["", "a", "a/b", "c"]);
  });
});
