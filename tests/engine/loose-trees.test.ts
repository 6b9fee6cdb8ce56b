import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureIndex } from "../../src/git/index-file.js";
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
  it("is what git says of each kind of change", async () => {
    const repository = createRepository();
    for (const path of [
      "same",
      "edited",
      "gone",
      "mode",
      "link",
      "file",
      "folder/in/a",
      "left/b",
      "deep/er/c",
    ])
      repository.write(path, `${path}\n`);
    repository.commit();
    repository.write("edited", "other\n").write("deep/er/c", "other\n").write("new/d", "new\n");
    repository.write("mode", "mode\n", 0o755);
    for (const path of ["gone", "link", "file", "folder", "left"])
      rmSync(join(repository.root, path), { recursive: true });
    repository.exec("ln", ["-s", "same", "link"]);
    repository.write("file/in", "file\n").write("folder", "folder\n").must("add", "--all");
    repository.must("update-index", "--add", "--cacheinfo", `160000,${repository.head()},sub`);
    repository.must("write-tree");
    const found = compareLooseIndex(await findRepository(repository.root), indexOf(repository))!;
    expect(found).toEqual(asGit(repository));
    expect(found.map(({ path, status }) => `${status} ${path}`)).toEqual([
      ...["M deep/er/c", "M edited", "D file", "A file/in", "A folder", "D folder/in/a", "D gone"],
      ...["D left/b", "T link", "M mode", "A new/d", "A sub"],
    ]);
    expect(found.find(({ path }) => path === "gone")).toMatchObject({ mode: "000000", oid: null });
  });

  it("is nothing where nothing is staged", async () => {
    const repository = createRepository().write("a", "1");
    repository.commit();
    const repo = await findRepository(repository.root);
    expect(compareLooseIndex(repo, indexOf(repository))).toEqual([]);
  });

  it.each([
    [32, true],
    [33, false],
  ])("is read for 32 folders, the top among them, and left to git for more (%i)", async (count, isRead) => {
    const repository = createRepository();
    repository.commit();
    for (let at = 1; at < count; at++) repository.write(`${at}/f`, "1");
    repository.must("add", "--all");
    repository.must("write-tree");
    const found = compareLooseIndex(await findRepository(repository.root), indexOf(repository));
    expect(found).toEqual(isRead ? asGit(repository) : null);
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

describe("a tree that git would not write today", () => {
  const entry = (mode: string, name: string, id: string) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]);

  /** HEAD has the folder `old` with these bytes as its tree; old/b is staged otherwise. */
  async function compared(bytes: (blob: string) => Buffer, mode = "40000") {
    const repository = createRepository().write("old/a", "1").write("old/b", "1");
    repository.commit();
    const hash = (type: string, input: Buffer | string) => {
      const args = ["hash-object", "-w", "-t", type, "--literally", "--stdin"];
      return repository.exec("git", args, { input }).stdout.trim();
    };
    repository.write("old/b", "2").must("add", "old/b");
    repository.must("write-tree");
    const folder = hash("tree", bytes(repository.must("rev-parse", "HEAD:old/a")));
    const root = hash("tree", entry(mode, "old", folder));
    const who = "Test <test@example.org> 1 +0000";
    const oid = hash("commit", `tree ${root}\nauthor ${who}\ncommitter ${who}\n\nold\n`);
    repository.write(".git/refs/heads/main", `${oid}\n`);
    const found = compareLooseIndex(await findRepository(repository.root), indexOf(repository));
    return { repository, found };
  }

  it.each([
    ["100664", "100755"],
    ["100600", "100777"],
    ["100644", "100700"],
  ])("has the modes that git makes of its own: %s, %s", async (plain, program) => {
    const tree = (blob: string) => Buffer.concat([entry(plain, "a", blob), entry(program, "b", blob)]);
    for (const mode of ["40000", "040000"]) {
      const { repository, found } = await compared(tree, mode);
      expect(found).toEqual(asGit(repository));
      expect(found!.map(({ path }) => path)).toEqual(["old/b"]);
    }
  });

  it.each<[string, (blob: string) => Buffer]>([
    ["a mode that is none", (blob) => entry("170000", "a", blob)],
    ["a mode that is cut short", (blob) => entry("10064", "a", blob)],
    ["a mode with more before it", (blob) => entry("0100644", "a", blob)],
    ["a mode with more after it", (blob) => entry("1006440", "a", blob)],
    ["the mode of a folder with more", (blob) => entry("400000", "a", blob)],
    ["an id that is cut short", (blob) => entry("100644", "a", blob).subarray(0, -1)],
    ["no id", () => Buffer.from("100644 a\0")],
    ["no end of a name", () => Buffer.from("100644 a")],
    ["no name", () => Buffer.from("100644")],
  ])("is left to git where it has %s", async (_, bytes) => {
    expect((await compared(bytes)).found).toBeNull();
  });
});

describe("the index against HEAD, in any two states,", () => {
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
        expect(pictureIndex(indexOf(repository), bytes)!.files(null)).toEqual(
          parseListing(Buffer.from(listing), 1),
        );
      }),
      { numRuns: 15 },
    );
  });
});
