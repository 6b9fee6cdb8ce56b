import {
  appendFileSync,
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { compareFingerprints } from "../../src/git/fence.js";
import { type Fingerprint, takeFingerprint } from "../../src/git/fingerprint.js";
import { Lookout } from "../../src/git/lookout.js";
import { hearsAll } from "../../src/git/mounts.js";
import { findRepository, type Repository } from "../../src/git/repository.js";
import { TreeWatch } from "../../src/git/tree-watch.js";
import { createRepository, type TestRepository } from "../support/repository.js";

/** Clean, staged, staged in part, changed, untracked and ignored files, and folders that git knows nothing of. */
function mixed(): TestRepository {
  const repository = createRepository()
    .write("clean.txt", "clean\n")
    .write("deep/er/clean.txt", "clean\n")
    .write("dirty.txt", "dirty\n")
    .write("gone.txt", "gone\n")
    .write("sub/part.txt", "part\n")
    .write(".gitignore", "ignored/\n*.log\n");
  repository.commit();
  repository
    .write("sub/part.txt", "staged\n")
    .write("new.txt", "new\n")
    .must("add", "sub/part.txt", "new.txt");
  repository.must("write-tree");
  repository
    .write("sub/part.txt", "staged, and more\n")
    .write("dirty.txt", "of a person\n")
    .write("left/untracked.txt", "untracked\n")
    .write("ignored/cache", "cache\n")
    .write("logs/a.log", "log\n");
  rmSync(join(repository.root, "gone.txt"));
  mkdirSync(join(repository.root, "empty/folder"), { recursive: true });
  return repository;
}

/** Other bytes, as many, and the times that the file had. */
function rewrite(path: string): void {
  const { atime, mtime } = statSync(path);
  const bytes = readFileSync(path);
  const file = openSync(path, "r+");
  writeSync(file, Buffer.from([bytes[0]! ^ 1]), 0, 1, 0);
  closeSync(file);
  utimesSync(path, atime, mtime);
}

type At = (path: string) => string;
type Deed = (at: At, repository: TestRepository) => void;

const DEEDS: readonly (readonly [what: string, deed: Deed, changed: readonly string[]])[] = [
  ["does nothing", () => {}, []],
  ["reads", (at) => void readFileSync(at("clean.txt")), []],
  ["writes a clean file", (at) => writeFileSync(at("clean.txt"), "other\n"), ["clean.txt"]],
  ["writes the same bytes", (at) => writeFileSync(at("clean.txt"), "clean\n"), []],
  [
    "changes one byte and sets the times back",
    (at) => rewrite(at("deep/er/clean.txt")),
    ["deep/er/clean.txt"],
  ],
  ["appends", (at) => appendFileSync(at("deep/er/clean.txt"), "more\n"), ["deep/er/clean.txt"]],
  ["cuts short", (at) => truncateSync(at("clean.txt"), 1), ["clean.txt"]],
  ["changes a mode", (at) => chmodSync(at("clean.txt"), 0o755), ["clean.txt"]],
  ["deletes a clean file", (at) => rmSync(at("clean.txt")), ["clean.txt"]],
  ["deletes a folder", (at) => rmSync(at("deep"), { recursive: true }), ["deep/er/clean.txt"]],
  ["renames", (at) => renameSync(at("clean.txt"), at("other.txt")), ["clean.txt", "other.txt"]],
  [
    "renames over",
    (at) => renameSync(at("left/untracked.txt"), at("clean.txt")),
    ["clean.txt", "left/untracked.txt"],
  ],
  [
    "puts a link in its place",
    (at) => {
      rmSync(at("clean.txt"));
      symlinkSync("new.txt", at("clean.txt"));
    },
    ["clean.txt"],
  ],
  ["makes again what a person deleted", (at) => writeFileSync(at("gone.txt"), "gone\n"), ["gone.txt"]],
  ["writes what is staged in part", (at) => writeFileSync(at("sub/part.txt"), "other\n"), ["sub/part.txt"]],
  ["creates beside tracked files", (at) => writeFileSync(at("sub/made.txt"), "made\n"), ["sub/made.txt"]],
  [
    "creates in an empty folder",
    (at) => writeFileSync(at("empty/folder/made.txt"), "made\n"),
    ["empty/folder/made.txt"],
  ],
  ["creates beside what is ignored", (at) => writeFileSync(at("logs/made.txt"), "made\n"), ["logs/made.txt"]],
  [
    "creates beside what is untracked",
    (at) => writeFileSync(at("left/made.txt"), "made\n"),
    ["left/made.txt"],
  ],
  ["writes what is ignored", (at) => writeFileSync(at("ignored/cache"), "other\n"), []],
  [
    "writes an untracked file",
    (at) => writeFileSync(at("left/untracked.txt"), "other\n"),
    ["left/untracked.txt"],
  ],
  ["changes a byte of an untracked file", (at) => rewrite(at("left/untracked.txt")), ["left/untracked.txt"]],
  ["deletes an untracked file", (at) => rmSync(at("left/untracked.txt")), ["left/untracked.txt"]],
  ["stages", (_, repository) => repository.must("add", "dirty.txt"), ["dirty.txt"]],
  [
    "takes back what is staged",
    (_, repository) => repository.must("reset", "--quiet", "new.txt"),
    ["new.txt"],
  ],
  [
    "takes back a person's edit",
    (_, repository) => repository.must("checkout", "--", "dirty.txt"),
    ["dirty.txt"],
  ],
  [
    "means to add",
    (_, repository) => repository.must("add", "--intent-to-add", "left/untracked.txt"),
    ["left/untracked.txt"],
  ],
  [
    "commits",
    (_, repository) => repository.must("commit", "--quiet", "-m", "chore: mine"),
    ["HEAD", "sub/part.txt"],
  ],
];

async function lookout({ root }: TestRepository): Promise<{ repo: Repository; guard: Lookout }> {
  const repo = await findRepository(root);
  const guard = new Lookout(repo, 0);
  onTestFinished(() => guard.close());
  return { repo, guard };
}

/** What is done once a program has ended. */
async function look(guard: Lookout, before: Fingerprint, isLast = false): Promise<Fingerprint> {
  await guard.listen(isLast);
  return guard.next(before);
}

describe("the next look sees what a program did that", () => {
  it.each(DEEDS)("%s", async (_, deed, changed) => {
    const repository = mixed();
    const { repo, guard } = await lookout(repository);
    const before = await guard.first();
    deed((path) => join(repository.root, path), repository);
    const seen = compareFingerprints(before, await look(guard, before, true));
    expect(seen).toEqual(compareFingerprints(before, await takeFingerprint(repo, before)));
    expect([...new Set(seen.map(({ path }) => path))]).toEqual(changed);
  });

  it.each([
    ["deletes and makes again", (at: At) => rmSync(at("deep"), { recursive: true })],
    ["moves away and copies back", (at: At) => renameSync(at("deep"), at("ignored/deep"))],
  ])("works in a folder that an earlier one %s", async (_, take) => {
    const repository = mixed();
    const { repo, guard } = await lookout(repository);
    const before = await guard.first();
    take((path) => join(repository.root, path));
    repository.write("deep/er/clean.txt", "clean\n");
    const second = await look(guard, before);
    expect(compareFingerprints(before, second)).toEqual([]);
    repository.write("deep/er/clean.txt", "other\n");
    const third = await look(guard, second);
    expect(compareFingerprints(second, third)).toMatchObject([{ path: "deep/er/clean.txt" }]);
    expect(compareFingerprints(second, await takeFingerprint(repo, second))).toHaveLength(1);
  });

  it.each(["new.txt", "dirty.txt"])("writes %s by another name, of which nobody hears", async (path) => {
    const repository = mixed();
    const other = join(repository.root, "ignored/other name");
    linkSync(join(repository.root, path), other);
    const { guard } = await lookout(repository);
    const before = await guard.first();
    writeFileSync(other, "more\n");
    expect(compareFingerprints(before, await look(guard, before))).toMatchObject([{ path }]);
  });

  it("does one thing after the other", async () => {
    const repository = mixed();
    const { repo, guard } = await lookout(repository);
    let before = await guard.first();
    for (const [, deed] of DEEDS.slice(0, 16).filter(([what]) => !/delete|rename|link/.test(what))) {
      deed((path) => join(repository.root, path), repository);
      const full = await takeFingerprint(repo, before);
      const next = await look(guard, before);
      expect(compareFingerprints(before, next)).toEqual(compareFingerprints(before, full));
      before = next;
    }
  });
});

it("where nothing can be watched, the next look is at everything", async () => {
  const repository = mixed();
  repository.must("add", "dirty.txt");
  const { guard } = await lookout(repository);
  const before = await guard.first();
  expect(compareFingerprints(before, await look(guard, before))).toEqual([]);
  repository.write("clean.txt", "other\n");
  const seen = compareFingerprints(before, await look(guard, before));
  expect(seen.map(({ path, what }) => [path, what])).toEqual([["clean.txt", "modified"]]);
});

it("a look after the last one sees what was touched since", async () => {
  const repository = mixed();
  const { guard } = await lookout(repository);
  const before = await guard.first();
  const last = await look(guard, before, true);
  repository.write("clean.txt", "other\n");
  expect(compareFingerprints(last, await guard.next(last))).toMatchObject([{ path: "clean.txt" }]);
});

/** Elsewhere no system tells of it in time. */
const heard = hearsAll(tmpdir()) && !process.versions.bun;

describe("a watch", () => {
  async function watchOf({ root }: TestRepository): Promise<TreeWatch | null> {
    const watch = TreeWatch.begin(await findRepository(root), 0);
    onTestFinished(() => watch?.close());
    return watch;
  }

  it.each([
    ["nothing is touched", () => {}, true],
    ["an untracked file is written", (at) => writeFileSync(at("left/untracked.txt"), "other\n"), true],
    ["the same bytes are written", (at) => writeFileSync(at("clean.txt"), "clean\n"), false],
    ["only times change", (at) => utimesSync(at("deep/er/clean.txt"), 1, 1), false],
    [
      "the index is written",
      (_, repository) => repository.must("update-index", "--force-write-index"),
      false,
    ],
    [
      "HEAD moves",
      (_, repository) =>
        repository.must("update-ref", "HEAD", repository.must("commit-tree", "HEAD^{tree}", "-m", "x")),
      false,
    ],
  ] satisfies (readonly [string, Deed, boolean])[])("of the tree: %s", async (_, deed, still) => {
    const repository = mixed();
    const watch = await watchOf(repository);
    deed((path) => join(repository.root, path), repository);
    expect((await watch?.isStill()) ?? null).toBe(heard ? still : null);
  });

  it("is none where the index does not hold its trees", async () => {
    const repository = mixed();
    repository.must("add", "dirty.txt");
    expect(await watchOf(repository)).toBeNull();
  });

  it("is none where git looks at the few files in no time", async () => {
    expect(TreeWatch.begin(await findRepository(mixed().root))).toBeNull();
  });

  it("is none before the first commit", async () => {
    expect(await watchOf(createRepository())).toBeNull();
  });

  it("hears that a folder is made again, which was gone when it began", async () => {
    const repository = mixed();
    rmSync(join(repository.root, "deep"), { recursive: true });
    const watch = await watchOf(repository);
    expect((await watch?.isStill()) ?? null).toBe(heard ? true : null);
    repository.write("deep/er/clean.txt", "other\n");
    expect((await watch?.isStill()) ?? false).toBe(false);
  });

  it("is none where a file stands in a folder's place", async () => {
    const repository = mixed();
    rmSync(join(repository.root, "deep"), { recursive: true });
    repository.write("deep", "file\n");
    expect(await watchOf(repository)).toBeNull();
  });

  it("is none where the root is not there", async () => {
    const repo = await findRepository(mixed().root);
    expect(TreeWatch.begin({ ...repo, root: join(repo.root, "nowhere") }, 0)).toBeNull();
  });

  it.each([
    ["many files", 20, true],
    ["few files", 4, false],
  ])("of 100 folders of %s each: is it worth it?", async (_, files, isWorth) => {
    const repository = createRepository();
    for (let folder = 0; folder < 100; folder++)
      for (let file = 0; file < files; file++) repository.write(`src/${folder}/${file}.txt`, "x\n");
    repository.commit();
    expect((await watchOf(repository)) !== null).toBe(heard && isWorth);
  });

  it("that is closed hears nothing, and does not say that all is still", async () => {
    const watch = await watchOf(mixed());
    watch?.close();
    expect((await watch?.isStill()) ?? false).toBe(false);
  });
});
