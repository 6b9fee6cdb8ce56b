import { createHash } from "node:crypto";
import { symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compareFingerprints } from "../../src/git/fence.js";
import { type Fingerprint, renewFingerprint, takeFingerprint } from "../../src/git/fingerprint.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const look = async ({ root }: TestRepository, before: Fingerprint | null = null): Promise<Fingerprint> =>
  takeFingerprint(await findRepository(root), before);

const KB20 = "x".repeat(20 * 1024);

/** What was written a moment ago counts as written long ago. */
const later = () => vi.setSystemTime(Date.now() + 60_000);

/** What is written next is written at this very time. */
const now = () => vi.setSystemTime(performance.timeOrigin + performance.now());

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

describe("untracked files", () => {
  it("are read up to a mebibyte together, and told apart by their stat data beyond", async () => {
    const repository = createRepository();
    for (let at = 0; at < 100; at++) repository.write(`new/${at}.txt`, KB20);
    later();
    const before = await look(repository);
    const disks = [...before.paths.values()].map(({ disk }) => disk!);
    expect(disks.filter(({ content, stat }) => content !== stat)).toHaveLength(51);
    for (const at of [1, 99]) writeFileSync(join(repository.root, `new/${at}.txt`), `${KB20.slice(1)}y`);
    expect(compareFingerprints(before, await look(repository, before))).toMatchObject([
      { path: "new/1.txt", what: "modified" },
      { path: "new/99.txt", what: "modified" },
    ]);
  });

  it("are not read again while their stat data are the same", async () => {
    const repository = createRepository().write("new.txt", "new\n");
    later();
    const before = await look(repository);
    const after = await look(repository, before);
    expect(after.paths.get("new.txt")!.disk).toBe(before.paths.get("new.txt")!.disk);
  });

  it("are as they were when the same bytes are written again", async () => {
    const repository = createRepository().write("new.txt", "new\n");
    later();
    const before = await look(repository);
    utimesSync(join(repository.root, "new.txt"), 1, 1);
    const after = await look(repository, before);
    expect(after.paths.get("new.txt")!.disk!.stat).not.toBe(before.paths.get("new.txt")!.disk!.stat);
    expect(compareFingerprints(before, after)).toEqual([]);
  });

  it("are read where they changed so lately that stat data cannot tell another change", async () => {
    now();
    const repository = createRepository();
    for (let at = 0; at < 60; at++) repository.write(`new/${at}.txt`, KB20);
    const before = await look(repository);
    for (const { disk } of before.paths.values()) expect(disk!.stat).toContain(disk!.content);
    // As if other bytes of the same size had been there within the same tick.
    const [path, state] = [...before.paths].at(-1)!;
    const other = (text: string) => text.replace(/[0-9a-f]{64}/, "0".repeat(64));
    const disk = { ...state.disk!, content: other(state.disk!.content), stat: other(state.disk!.stat) };
    const changed = { ...before, paths: new Map([...before.paths, [path, { ...state, disk }]]) };
    expect(compareFingerprints(changed, await look(repository, changed))).toMatchObject([
      { path, what: "modified" },
    ]);
    expect(compareFingerprints(before, await look(repository, before))).toEqual([]);
  });
});

describe("a picture of index and work tree", () => {
  it("tells of each path what HEAD, the index and the disk have", async () => {
    const repository = createRepository();
    for (const name of ["clean", "edited", "gone", "kept", "part", "removed"])
      repository.write(`${name}.txt`, `${name}\n`);
    const head = repository.commit();
    const hash = (text: string) => repository.exec("git", ["hash-object", "--stdin"], { input: text }).stdout;
    const id = (text: string) => hash(text).trim();
    const NONE = "0".repeat(40);
    repository.write("edited.txt", "more\n").write("new.txt", "new\n").write("part.txt", "staged\n");
    repository.write("whole.txt", "whole\n").must("add", "whole.txt", "part.txt");
    repository.write("part.txt", "more\n").must("rm", "--quiet", "--cached", "kept.txt");
    repository.must("rm", "--quiet", "removed.txt");
    repository.exec("rm", ["gone.txt"]);
    const { head: seen, paths } = await look(repository);
    expect(seen).toBe(head);
    const onDisk = (text: string) => `33188 ${createHash("sha256").update(text).digest("hex")}`;
    const told = [...paths].map(([path, { disk, ...state }]) => [path, { ...state, disk: disk?.content }]);
    const tracked = { untracked: false, clean: false };
    const same = (text: string) => `100644 100644 ${id(text)} ${id(text)}`;
    expect(Object.fromEntries(told)).toEqual({
      "edited.txt": {
        ...tracked,
        staged: `. ${same("edited\n")}`,
        index: `100644 ${id("edited\n")}`,
        disk: onDisk("more\n"),
      },
      "gone.txt": {
        ...tracked,
        staged: `. ${same("gone\n")}`,
        index: `100644 ${id("gone\n")}`,
        disk: undefined,
      },
      "kept.txt": {
        ...tracked,
        clean: true,
        staged: `D 100644 000000 ${id("kept\n")} ${NONE}`,
        index: null,
        disk: onDisk("kept\n"),
      },
      "new.txt": { staged: "?", index: null, untracked: true, clean: false, disk: onDisk("new\n") },
      "part.txt": {
        ...tracked,
        staged: `M 100644 100644 ${id("part\n")} ${id("staged\n")}`,
        index: `100644 ${id("staged\n")}`,
        disk: onDisk("more\n"),
      },
      "removed.txt": {
        ...tracked,
        clean: true,
        staged: `D 100644 000000 ${id("removed\n")} ${NONE}`,
        index: null,
        disk: undefined,
      },
      "whole.txt": {
        ...tracked,
        clean: true,
        staged: `A 000000 100644 ${NONE} ${id("whole\n")}`,
        index: `100644 ${id("whole\n")}`,
        disk: `index 100644 ${id("whole\n")}`,
      },
    });
  });

  it("before the first commit has no commit", async () => {
    expect(await look(createRepository())).toEqual({ head: "(initial)", paths: new Map() });
  });

  it("follows no link, and reads no file that is larger than a mebibyte", async () => {
    const repository = createRepository().write(".git/target", "target\n");
    symlinkSync(".git/target", join(repository.root, "link"));
    repository.write("large", Buffer.alloc(1024 * 1024 + 1)).write("most", Buffer.alloc(1024 * 1024));
    const { paths } = await look(repository);
    const isRead = (path: string) => paths.get(path)!.disk!.content !== paths.get(path)!.disk!.stat;
    expect(["link", "large", "most"].map(isRead)).toEqual([false, false, true]);
  });

  it("does not trust a time that was set back a moment ago", async () => {
    now();
    const repository = createRepository().write("new.txt", "new\n");
    utimesSync(join(repository.root, "new.txt"), 1, 1);
    const { disk } = (await look(repository)).paths.get("new.txt")!;
    expect(disk!.stat).toContain(disk!.content);
    expect(disk!.content).toMatch(/^33188 [0-9a-f]{64}$/);
  });

  it("is the same where what was read a moment ago is staged", async () => {
    now();
    const repository = createRepository().write("a.txt", "a\n");
    repository.commit();
    repository.write("a.txt", "more\n");
    const before = await look(repository);
    repository.must("add", "a.txt");
    expect(compareFingerprints(before, await look(repository, before))).toMatchObject([{ what: "staged" }]);
    repository.write("new.txt", "new\n");
    expect(compareFingerprints(before, await look(repository, before))).toMatchObject([
      { path: "a.txt", what: "staged" },
      { path: "new.txt", what: "created" },
    ]);
  });
});

describe("a picture that is renewed, where git need not look at what is tracked,", () => {
  /** a.txt is staged, b.txt edited, c.txt gone, d.txt out of the index alone, e.txt untracked. */
  async function taken() {
    const repository = createRepository();
    for (const name of ["b", "c", "d"]) repository.write(`${name}.txt`, `${name}\n`);
    repository.commit();
    repository.write("a.txt", "a\n").must("add", "a.txt");
    repository.must("rm", "--quiet", "--cached", "d.txt");
    repository.write("b.txt", "more\n").write("e.txt", "e\n").exec("rm", ["c.txt"]);
    later();
    const before = await look(repository);
    expect([...before.paths.keys()]).toEqual(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]);
    const repo = await findRepository(repository.root);
    return { repository, before, renew: () => renewFingerprint(repo, before) };
  }

  it("is what git would tell", async () => {
    const { repository, before, renew } = await taken();
    expect(await renew()).toEqual(before);
    repository.write("e.txt", "more\n").write("new.txt", "new\n");
    expect(await renew()).toEqual(await look(repository, before));
    repository.exec("rm", ["e.txt"]);
    const renewed = (await renew())!;
    expect([...renewed.paths.keys()].sort()).toEqual(["a.txt", "b.txt", "c.txt", "d.txt", "new.txt"]);
    expect(renewed.paths.get("new.txt")).toMatchObject({ staged: "?", untracked: true, index: null });
  });

  it.each([
    ["a staged file is written", "a.txt"],
    ["a changed file is written", "b.txt"],
    ["a file that was gone is made", "c.txt"],
    ["a file that is out of the index is written", "d.txt"],
  ])("is given up where %s", async (_, path) => {
    const { repository, renew } = await taken();
    repository.write(path, "other\n");
    expect(await renew()).toBeNull();
  });

  it("is given up where a changed file is gone", async () => {
    const { repository, renew } = await taken();
    repository.exec("rm", ["b.txt"]);
    expect(await renew()).toBeNull();
  });
});

describe("unmerged files", () => {
  /** both.txt is in conflict. */
  const conflict = (): TestRepository => {
    const repository = createRepository().write("both.txt", "base\n");
    repository.commit();
    repository.must("checkout", "--quiet", "-b", "side");
    repository.write("both.txt", "side\n").commit();
    repository.must("checkout", "--quiet", "main");
    repository.write("both.txt", "main\n").commit();
    expect(repository.git("merge", "side").code).toBe(1);
    return repository;
  };

  it("are seen to be written, deleted and staged", async () => {
    const repository = conflict();
    const before = await look(repository);
    expect(before.paths.get("both.txt")).toMatchObject({ index: null, untracked: false, clean: false });
    const changes = async () => compareFingerprints(before, await look(repository, before));
    expect(await changes()).toEqual([]);
    repository.write("both.txt", "solved\n");
    expect(await changes()).toMatchObject([{ path: "both.txt", what: "modified" }]);
    repository.must("checkout", "--quiet", "--merge", "both.txt");
    repository.must("add", "both.txt");
    expect(await changes()).toMatchObject([{ path: "both.txt" }]);
    repository.must("rm", "--quiet", "--force", "both.txt");
    expect(await changes()).toMatchObject([{ path: "both.txt", what: "deleted" }]);
  });
});
