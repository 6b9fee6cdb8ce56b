import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexEntries } from "../../src/git/index-entries.js";
import { createRepository } from "../support/repository.js";

const WORDS = ["a", "ab", ".claude", "CLAUDE.md", "docs", "x.md", "ü", "md"];
const PATHS = WORDS.flatMap((one) => WORDS.flatMap((two) => WORDS.map((three) => `${one}/${two}/${three}`)))
  .concat(Array.from({ length: 600 }, (_, at) => `many/${at % 7}/CLAUDE-${at}.md`))
  .concat(`${"long/".repeat(1000)}x.md`);

/** An index of 1,113 files; in version 3 each of them has a second pair of flags. */
function indexOf(version: string): Buffer {
  const repository = createRepository();
  const oid = repository.write("blob", "1").must("hash-object", "-w", "blob");
  repository.write("info", PATHS.map((path) => `100644 ${oid} 0\t${path}\n`).join(""));
  repository.must("update-index", "--index-version", version === "4" ? "4" : "2");
  const more = version === "3" ? " && git ls-files -z | git update-index --skip-worktree -z --stdin" : "";
  const ended = repository.exec("sh", ["-c", `git update-index --index-info < info${more}`]);
  expect(ended.code).toBe(0);
  const data = readFileSync(join(repository.root, ".git/index"));
  expect(data.readUInt32BE(4)).toBe(Number(version));
  return data;
}

const bytes = (text: string) => Buffer.from(text);
const whole = (text: string) => ({ head: bytes(text), tail: bytes(text), length: bytes(text).length });

/** An index of a few files of each kind, and its bytes. */
function mixed(version: string): Buffer {
  const repository = createRepository().write("a.md", "1").write("b/link.md", "1");
  const oid = repository.commit();
  const [blob, other] = ["a.md", ".git/HEAD"].map((path) => repository.must("hash-object", "-w", path));
  const lines = [`100755 ${blob} 0\tc.md`, `160000 ${oid} 0\tsub`, `120000 ${blob} 0\tb/link.md`];
  const sides = [1, 2, 3].map((side) => `100644 ${side === 1 ? blob : other} ${side}\tboth.md`);
  const input = `${[...lines, ...sides].join("\n")}\n`;
  expect(repository.exec("git", ["update-index", "--index-info"], { input }).code).toBe(0);
  repository.write("later.md", "1").must("add", "--intent-to-add", "later.md");
  repository.must("update-index", "--index-version", version);
  // It has more flags, as what is only meant to be added has, but is there.
  repository.must("update-index", "--skip-worktree", "b/link.md");
  return readFileSync(join(repository.root, ".git/index"));
}

const namesIn = (entries: IndexEntries, wanted: Parameters<IndexEntries["take"]>[0]) => {
  const names: string[] = [];
  entries.take(wanted, ({ name }) => void names.push(name.toString()));
  return names;
};

describe.each(["3", "4"])("an index of version %s with entries of each kind", (version) => {
  it("tells of each its mode, its id, and whether it is staged, or only meant to be", () => {
    const told: unknown[] = [];
    const entries = new IndexEntries(mixed(version), 20);
    entries.take(null, ({ name, mode, id, staged, later }) => {
      told.push([String(name), mode.toString(8), id.length, staged, later]);
    });
    expect(told).toEqual([
      ["a.md", "100644", 20, true, false],
      ["b/link.md", "120000", 20, true, false],
      ["both.md", "100644", 20, false, false],
      ["both.md", "100644", 20, false, false],
      ["both.md", "100644", 20, false, false],
      ["c.md", "100755", 20, true, false],
      ["later.md", "100644", 20, true, true],
      ["sub", "160000", 20, true, false],
    ]);
    expect([entries.count, entries.links]).toEqual([8, true]);
    entries.take([whole("a.md")], () => {});
    expect(entries.links).toBe(true);
  });

  it("is none where it is cut short at any byte of its entries, or is of another kind", () => {
    const data = mixed(version);
    const entries = new IndexEntries(data, 20);
    entries.take([], () => {});
    const read = (bytes: Buffer) => () => namesIn(new IndexEntries(bytes, 20), null);
    for (let size = 0; size < entries.end!; size++) expect(read(data.subarray(0, size))).toThrow(RangeError);
    expect(read(data.subarray(0, entries.end!))).not.toThrow();
    for (const [at, byte] of [
      [0, 0x45],
      [7, 1],
      [7, 5],
      [8, 0x7f],
    ] as const) {
      const other = Buffer.from(data);
      other[at] = byte;
      expect(read(other)).toThrow(RangeError);
    }
  });
});

it("a name that takes more of the one before than there is makes an index of version 4 none", () => {
  const data = mixed("4");
  // The first entry's name follows its 62 bytes, and begins with how much is cut off.
  expect(data[12 + 62]).toBe(0);
  data[12 + 62] = 1;
  expect(() => new IndexEntries(data, 20).take(null, () => {})).toThrow("no name");
});

const part = fc.oneof(
  fc.constantFrom("", ".md", "CLAUDE.md", "a/", "many/3/", "ü", "/md", "long/", "nowhere"),
  fc.constantFrom(...PATHS),
);
const ends = fc.record({ head: part, tail: part, whole: fc.boolean() });

describe.each(["2", "3", "4"])("the entries of an index of version %s", (version) => {
  const sorted = [...PATHS].map((path) => Buffer.from(path)).sort(Buffer.compare);
  const isMd = (path: Buffer) => path.toString().endsWith(".md");

  it("are taken by their whole names, their ends, and what they begin with", () => {
    const entries = new IndexEntries(indexOf(version), 20);
    const long = PATHS.at(-1)!;
    const ends = (head: string, tail: string) => ({ head: bytes(head), tail: bytes(tail), length: null });
    for (let round = 0; round < 2; round++) {
      expect(entries.links).toBe(false);
      expect(namesIn(entries, [])).toEqual([]);
      expect(namesIn(entries, [whole("a/b"), whole("nowhere")])).toEqual([]);
      for (const path of ["a/ab/x.md", "ü/ü/ü", "many/0/CLAUDE-0.md", long])
        expect(namesIn(entries, [whole(path)])).toEqual([path]);
      expect(namesIn(entries, [whole("ü/ü/md"), whole("a/a/a")])).toEqual(["a/a/a", "ü/ü/md"]);
      expect(namesIn(entries, [ends("many/3/", "9.md")])).toHaveLength(8);
      expect(namesIn(entries, [ends("a/b", "")])).toEqual([]);
      expect(namesIn(entries, [ends("a/a/", "")])).toHaveLength(8);
      expect(namesIn(entries, [ends("a/a/x.md", "x.md/a/a/x.md")])).toEqual([]);
      expect(namesIn(entries, [ends("", ".md"), whole("a/a/a")])).toHaveLength(
        sorted.filter(isMd).length + 1,
      );
      expect(namesIn(entries, null)).toEqual(sorted.map(String));
    }
  });

  it("that begin and end as was asked are taken, in git's order, at the first walk and at later ones", () => {
    const data = indexOf(version);
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 4 }), fc.boolean(), (asked, again) => {
        const wanted = asked.map(({ head, tail, whole }) => ({
          head: Buffer.from(whole ? tail : head),
          tail: Buffer.from(tail),
          length: whole ? Buffer.byteLength(tail) : null,
        }));
        const entries = new IndexEntries(data, 20);
        if (again) entries.take([], () => {});
        const taken: string[] = [];
        entries.take(wanted, ({ name }) => void taken.push(name.toString()));
        const expected = sorted
          .map(String)
          .filter((path) =>
            asked.some(({ head, tail, whole }) =>
              whole ? path === tail : path.startsWith(head) && path.endsWith(tail),
            ),
          );
        expect(taken).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("are all taken, also after a walk", () => {
    const entries = new IndexEntries(indexOf(version), 20);
    for (let round = 0; round < 2; round++) {
      const taken: string[] = [];
      entries.take(null, ({ name }) => void taken.push(name.toString()));
      expect(taken).toEqual(sorted.map(String));
    }
  });
});
