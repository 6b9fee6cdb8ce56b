import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIndexFiles, readIndexTree } from "../../src/git/index-file.js";
import { compareLooseIndex } from "../../src/git/loose-trees.js";
import { parseListing, parseRawDiff } from "../../src/git/raw-diff.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const PATHS = ["a", "a.b", "a/b", "a/b/c", "a-b/c", "deep/1/2/3", "ü/n\ni", "-x", "z"];
const KINDS = ["100644", "100755", "120000", "160000", null] as const;

/** What `git update-index --index-info` reads: the paths, without those that another one needs as a folder. */
function stageAll(repository: TestRepository, wanted: readonly (readonly [string, string | null, string])[]) {
  const held: string[] = [];
  const lines = [...wanted].reverse().flatMap(([path, mode, text]) => {
    if (mode === null || held.some((other) => clash(path, other))) return [];
    held.push(path);
    const oid =
      mode === "160000"
        ? repository.head()
        : input(repository, ["hash-object", "-w", "--stdin"], text).trim();
    return [`${mode} ${oid} 0\t${path}\0`];
  });
  repository.must("read-tree", "--empty");
  input(repository, ["update-index", "-z", "--index-info"], lines.join(""));
}

const clash = (a: string, b: string) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

function input(repository: TestRepository, args: string[], text: string): string {
  const ended = repository.exec("git", args, { input: text });
  if (ended.code !== 0) throw new Error(ended.output);
  return ended.stdout;
}

const indexOf = (repository: TestRepository) => join(repository.root, ".git/index");

const asGit = (repository: TestRepository) =>
  parseRawDiff(
    Buffer.from(
      repository.must(
        ...["diff-index", "--cached", "--raw", "-r", "-z", "--no-renames", "--no-abbrev", "HEAD", "--"],
      ),
    ),
  );

describe("the index against HEAD, read without git", () => {
  const state = fc.array(
    fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...KINDS), fc.constantFrom("1", "2")),
    { maxLength: 12 },
  );

  it.each(["sha1", "sha256"])("is what git says of any two states, with ids of %s", async (format) => {
    const repository = createRepository(`--object-format=${format}`);
    repository.commit();
    const repo = await findRepository(repository.root);
    const bytes = repository.head().length / 2;
    fc.assert(
      fc.property(state, state, (before, after) => {
        stageAll(repository, before);
        repository.must("commit", "--quiet", "--no-verify", "--allow-empty", "-m", "chore: state");
        stageAll(repository, after);
        repository.must("write-tree");
        expect(compareLooseIndex(repo, indexOf(repository))).toEqual(asGit(repository));
        const listing = repository.must("ls-files", "--stage", "-z", "--full-name");
        expect(readIndexFiles(indexOf(repository), bytes, null)).toEqual(
          parseListing(Buffer.from(listing), 1),
        );
      }),
      { numRuns: 15 },
    );
  });

  it.each<[string, (repository: TestRepository) => void]>([
    ["an index that does not know its tree", () => {}],
    [
      "a path that is only intended to be added",
      (repository) => {
        repository.write("later", "1").must("add", "--intent-to-add", "later");
        repository.must("write-tree");
      },
    ],
    ["a HEAD that is packed", packed],
    [
      "a folder that is packed",
      (repository) => {
        packed(repository);
        repository.write("top", "2").commit();
        repository.write("a/b", "3").must("add", "--all");
        repository.must("write-tree");
      },
    ],
    [
      "a split index",
      (repository) => {
        repository.must("write-tree");
        repository.must("update-index", "--split-index");
      },
    ],
  ])("is left to git with %s", async (_, prepare) => {
    const repository = createRepository().write("a/b", "1").write("top", "1");
    repository.commit();
    repository.write("a/b", "2").must("add", "--all");
    prepare(repository);
    expect(compareLooseIndex(await findRepository(repository.root), indexOf(repository))).toBeNull();
  });
});

function packed(repository: TestRepository): void {
  repository.must("write-tree");
  repository.must("gc", "--quiet");
}

it("modes of old trees are those that git makes of them", async () => {
  const repository = createRepository().write("old/a", "1").write("old/b", "1");
  repository.commit();
  const blob = Buffer.from(repository.must("rev-parse", "HEAD:old/a"), "hex");
  const entry = (mode: string, name: string, id: Buffer) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), id]);
  const hash = (bytes: Buffer) => {
    const args = ["hash-object", "-w", "-t", "tree", "--literally", "--stdin"];
    return repository.exec("git", args, { input: bytes }).stdout.trim();
  };
  const folder = hash(Buffer.concat([entry("100664", "a", blob), entry("100755", "b", blob)]));
  const root = hash(entry("40000", "old", Buffer.from(folder, "hex")));
  repository.must("reset", "--quiet", "--hard", repository.must("commit-tree", root, "-m", "old"));
  repository.write("old/b", "2").must("add", "old/b");
  repository.must("write-tree");
  const found = compareLooseIndex(await findRepository(repository.root), indexOf(repository));
  expect(found).toEqual(asGit(repository));
  expect(found!.map(({ path }) => path)).toEqual(["old/b"]);
});

describe("an index file", () => {
  it("is read whole in each version that git writes", () => {
    const repository = createRepository().write("a", "1").write("ab/c", "1").write("ab/cd", "1");
    repository.commit();
    const read = (version: string) => {
      repository.must("update-index", "--index-version", version);
      const index = indexOf(repository);
      return { tree: readIndexTree(index, 20), files: readIndexFiles(index, 20, null) };
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
    const files = readIndexFiles(index, 20, null)!;
    expect(files.map(({ path }) => path)).toEqual(["a", "b/c"]);
    const end = whole.indexOf("TREE") + 20;
    for (let size = 0; size < whole.length; size++) {
      copyFileSync(index, damaged);
      truncateSync(damaged, size);
      const read = readIndexFiles(damaged, 20, null);
      // All but what follows the entries: git does not look at the checksum either.
      if (read) expect({ size, read }).toEqual({ size: end, read: files });
    }
    writeFileSync(damaged, Buffer.from(whole).reverse());
    expect(readIndexFiles(damaged, 20, null)).toBeNull();
  });

  it("gives its tree and those that were named, but not all, where there are more than 2,000", () => {
    const repository = createRepository();
    const oid = input(repository, ["hash-object", "-w", "--stdin"], "1").trim();
    const lines = Array.from({ length: 2001 }, (_, at) => `100644 ${oid} 0\tf${at}\n`);
    input(repository, ["update-index", "--index-info"], lines.join(""));
    const tree = repository.must("write-tree");
    const index = indexOf(repository);
    expect(readIndexTree(index, 20)).toBe(tree);
    expect(readIndexFiles(index, 20, null)).toBeNull();
    const named = (head: string, tail: string) => {
      const ends = { head: Buffer.from(head), tail: Buffer.from(tail), length: null };
      return readIndexFiles(index, 20, [ends])?.map(({ path }) => path);
    };
    expect(named("f199", "9")).toEqual(["f1999", "f199"].sort());
    expect(named("f", "")).toBeUndefined();
    expect(named("f1999", "f1999")).toEqual(["f1999"]);
  });
});
