import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compareFingerprints } from "../../src/git/fence.js";
import { type Fingerprint, takeFingerprint } from "../../src/git/fingerprint.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const look = async ({ root }: TestRepository, before: Fingerprint | null = null): Promise<Fingerprint> =>
  takeFingerprint(await findRepository(root), before);

const KB20 = "x".repeat(20 * 1024);

/** What was written a moment ago counts as written long ago. */
const later = () => vi.setSystemTime(Date.now() + 60_000);

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
