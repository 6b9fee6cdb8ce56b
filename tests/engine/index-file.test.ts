import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pictureIndex, readIndexEntries, readIndexFolders, readIndexTree } from "../../src/git/index-file.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const LONG = `${"deep/".repeat(60)}${"n".repeat(200)}/`.repeat(14).slice(0, 4200).concat("x.yaml");
const PATHS = ["tollgate.yaml", "a/b/c.json", "ü/ö.yaml", "new\nline.yaml", "link.yaml", "run.sh"];

function filled(...initArgs: string[]): TestRepository {
  const repository = createRepository(...initArgs);
  for (const path of PATHS) repository.write(path, `this is ${path}\n`);
  repository.must("add", "--all");
  const oid = repository.must("rev-parse", ":tollgate.yaml");
  for (const [mode, path] of [
    ["120000", "link.yaml"],
    ["100755", "run.sh"],
    ["100644", LONG],
  ] as const)
    repository.must("update-index", "--add", "--cacheinfo", `${mode},${oid},${path}`);
  return repository;
}

const indexOf = (repository: TestRepository) => join(repository.root, ".git/index");

/** What git itself says of the same paths. */
function told(repository: TestRepository, paths: readonly string[]): Record<string, string> {
  const lines = repository.must("ls-files", "--stage", "-z").split("\0").filter(Boolean);
  const all = lines.map((line) => {
    const [head = "", path = ""] = line.split("\t");
    return [path, head.split(" ").slice(0, 2).join(" ")] as const;
  });
  return Object.fromEntries(all.filter(([path]) => paths.includes(path)));
}

const read = (repository: TestRepository, paths: readonly string[], idBytes = 20) => {
  const found = readIndexEntries(indexOf(repository), idBytes, paths);
  return found && Object.fromEntries(found);
};

describe("an index that is read directly says what git says", () => {
  const asked = [...PATHS, LONG, "not/there.yaml", "a/b", "tollgate.yam"];

  it.each([
    ["of version 2", "2"],
    ["of version 4", "4"],
  ])("%s", (_, version) => {
    const repository = filled();
    repository.must("update-index", "--index-version", version);
    const found = read(repository, asked);
    expect(found).toEqual(told(repository, asked));
    expect(Object.keys(found!)).toHaveLength(PATHS.length + 1);
  });

  it("of version 3, without what is only meant to be added", () => {
    const repository = filled();
    repository.write("later.yaml", "later\n").must("add", "--intent-to-add", "later.yaml");
    expect(read(repository, [...asked, "later.yaml"])).toEqual(told(repository, asked));
  });

  it("with ids of SHA-256", () => {
    const repository = filled("--object-format=sha256");
    expect(read(repository, asked, 32)).toEqual(told(repository, asked));
  });

  it("where there is none yet, nothing", () => {
    expect(read(createRepository(), asked)).toEqual({});
  });
});

describe("an index is left to git", () => {
  it("where it is split", () => {
    const repository = filled();
    repository.must("update-index", "--split-index");
    expect(read(repository, PATHS)).toBeNull();
  });

  it("where it is cut short or is none", () => {
    const repository = filled();
    const whole = repository.exec("cat", [".git/index"]);
    expect(whole.code).toBe(0);
    for (const size of ["3", "40", "200"]) {
      repository.exec("cp", [".git/index", ".git/whole"]);
      repository.exec("truncate", ["-s", size, ".git/whole"]);
      expect(readIndexEntries(join(repository.root, ".git/whole"), 20, PATHS)).toBeNull();
    }
  });

  it("where it is there but cannot be read", () => {
    const repository = createRepository();
    mkdirSync(indexOf(repository));
    expect(read(repository, PATHS)).toBeNull();
  });

  it("where it is sparse and lacks a path", () => {
    const repository = filled();
    repository.commit();
    repository.must("sparse-checkout", "set", "--cone", "--sparse-index", "a");
    expect(read(repository, ["ü/ö.yaml"])).toBeNull();
    expect(read(repository, ["tollgate.yaml"])).toEqual(told(repository, ["tollgate.yaml"]));
  });
});

describe("an index file", () => {
  it("is read whole in each version that git writes", () => {
    const repository = createRepository().write("a", "1").write("ab/c", "1").write("ab/cd", "1");
    repository.commit();
    const read = (version: string) => {
      repository.must("update-index", "--index-version", version);
      const index = indexOf(repository);
      return { tree: readIndexTree(index, 20), files: pictureIndex(index, 20)!.files(null) };
    };
    const tree = repository.must("rev-parse", "HEAD^{tree}");
    expect(read("4")).toEqual(read("2"));
    expect(read("2")).toMatchObject({ tree, files: [{ path: "a" }, { path: "ab/c" }, { path: "ab/cd" }] });
  });

  it("is not taken for one where it was cut short, at any byte, unless git takes it for one", () => {
    const repository = createRepository().write("a", "1").write("b/c", "1");
    repository.commit();
    const [index, damaged] = [indexOf(repository), join(repository.root, ".git/damaged")];
    const whole = readFileSync(index);
    const files = pictureIndex(index, 20)!.files(null)!;
    expect(files.map(({ path }) => path)).toEqual(["a", "b/c"]);
    const end = whole.indexOf("TREE") + 20;
    for (let size = 0; size < whole.length; size++) {
      copyFileSync(index, damaged);
      truncateSync(damaged, size);
      const read = pictureIndex(damaged, 20)!.files(null);
      // All but what follows the entries: git does not look at the checksum either.
      if (read) expect({ size, read }).toEqual({ size: end, read: files });
    }
    writeFileSync(damaged, Buffer.from(whole).reverse());
    expect(pictureIndex(damaged, 20)!.files(null)).toBeNull();
  });

  it("gives its tree and those that were named, but not all, where there are more than 2,000", () => {
    const repository = createRepository();
    const oid = repository.write("one", "1").must("hash-object", "-w", "one");
    const lines = Array.from({ length: 2001 }, (_, at) => `100644 ${oid} 0\tf${at}\n`);
    const add = (from: number, to: number) =>
      repository.exec("git", ["update-index", "--index-info"], { input: lines.slice(from, to).join("") });
    expect(add(0, 2000).code).toBe(0);
    expect(pictureIndex(indexOf(repository), 20)!.files(null)).toHaveLength(2000);
    expect(add(2000, 2001).code).toBe(0);
    const tree = repository.must("write-tree");
    const index = indexOf(repository);
    expect(readIndexTree(index, 20)).toBe(tree);
    expect(pictureIndex(index, 20)!.files(null)).toBeNull();
    const named = (head: string, tail: string) => {
      const ends = { head: Buffer.from(head), tail: Buffer.from(tail), length: null };
      return pictureIndex(index, 20)!
        .files([ends])
        ?.map(({ path }) => path);
    };
    expect(named("f199", "9")).toEqual(["f1999", "f199"].sort());
    expect(named("f", "")).toBeUndefined();
    expect(named("f1999", "f1999")).toEqual(["f1999"]);
  });

  it("is read again when it is another one", () => {
    const repository = createRepository().write("a", "1");
    repository.commit();
    const index = indexOf(repository);
    const paths = () =>
      pictureIndex(index, 20)!
        .files(null)
        ?.map(({ path }) => path);
    expect([paths(), paths()]).toEqual([["a"], ["a"]]);
    repository.write("b", "1").must("add", "b");
    expect(paths()).toEqual(["a", "b"]);
    expect(pictureIndex(join(repository.root, "nowhere"), 20)).toBeNull();
  });

  it("has files with modes of six digits, and ids", () => {
    const repository = filled();
    const told = repository.must("ls-files", "--stage", "-z").split("\0").filter(Boolean);
    const files = pictureIndex(indexOf(repository), 20)!.files(null)!;
    expect(files.map(({ mode, oid, path }) => `${mode} ${oid} 0\t${path}`)).toEqual(told);
    expect(files.every(({ status }) => status === null)).toBe(true);
  });

  it.each<[string, (repository: TestRepository) => void]>([
    ["a file is only meant to be added", (one) => one.write("later", "1").must("add", "-N", "later")],
    ["one has two sides", (one) => unmerge(one)],
    ["it is split", (one) => one.must("update-index", "--split-index")],
    ["it is sparse", (one) => one.must("sparse-checkout", "set", "--cone", "--sparse-index", "a")],
  ])("does not tell its files where %s", (_, change) => {
    const repository = createRepository().write("a/a", "1").write("b/b", "1");
    repository.commit();
    change(repository);
    const named = (path: string) => {
      const ends = { head: Buffer.from(path), tail: Buffer.from(path), length: path.length };
      return pictureIndex(indexOf(repository), 20)!.files([ends]);
    };
    expect(pictureIndex(indexOf(repository), 20)!.files(null)).toBeNull();
    expect(["later", "both", "b/b"].map(named)).toContain(null);
  });

  it.each<[string, (repository: TestRepository) => void]>([
    ["it is split", (one) => one.must("update-index", "--split-index")],
    ["it is sparse", (one) => one.must("sparse-checkout", "set", "--cone", "--sparse-index", "a")],
    ["something was staged since", (one) => one.write("new", "1").must("add", "new")],
  ])("does not tell its tree and folders where %s", (_, change) => {
    const repository = createRepository().write("a/a", "1").write("b/b", "1");
    repository.commit();
    const index = indexOf(repository);
    expect(readIndexTree(index, 20)).toBe(repository.must("rev-parse", "HEAD^{tree}"));
    expect(readIndexFolders(index, 20)).toMatchObject({ files: 2, stamp: expect.stringMatching(/^\d/) });
    change(repository);
    expect(readIndexTree(index, 20)).toBeNull();
    expect(readIndexFolders(index, 20)).toBeNull();
  });
});

function unmerge(repository: TestRepository): void {
  const oid = repository.must("rev-parse", "HEAD:a/a");
  const lines = [2, 3].map((stage) => `100644 ${oid} ${stage}\tboth\n`).join("");
  expect(repository.exec("git", ["update-index", "--index-info"], { input: lines }).code).toBe(0);
}
