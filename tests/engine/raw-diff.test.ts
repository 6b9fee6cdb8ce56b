import { describe, expect, it } from "vitest";
import { encodePath } from "../../src/git/path-bytes.js";
import { parseListing, parsePaths, parseRawDiff } from "../../src/git/raw-diff.js";

const [A, B, C] = ["a", "b", "c"].map((digit) => digit.repeat(40)) as [string, string, string];
const NONE = "0".repeat(40);

/** `fields` of an entry, then its path. */
const raw = (...fields: string[]): string =>
  `${fields.slice(0, -1).join(" ")}\0${fields.at(-1)}\0`.replace(/^/, ":");

const diffOf = (text: string) => parseRawDiff(Buffer.from(text));
const damaged = expect.objectContaining({ message: expect.stringContaining("the index is damaged") });
const cut = expect.objectContaining({ message: expect.stringContaining("in the middle of an entry") });

/** What a function throws; fails where it throws nothing. */
function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("it threw nothing");
}

describe("git's raw differences", () => {
  it("tell of each file its path, mode, id and status, in order", () => {
    const text = [
      raw("000000", "100755", NONE, A, "A", "added"),
      raw("100644", "000000", A, NONE, "D", "deleted"),
      raw("100644", "120000", A, B, "T", "a b\tc\n"),
      raw("100644", "100644", A, B, "M", "-changed"),
    ];
    expect(diffOf(text.join(""))).toEqual([
      { path: "added", mode: "100755", oid: A, status: "A" },
      { path: "deleted", mode: "000000", oid: null, status: "D" },
      { path: "a b\tc\n", mode: "120000", oid: B, status: "T" },
      { path: "-changed", mode: "100644", oid: B, status: "M" },
    ]);
  });

  it("of a merge tell the id that it has, not a parent's", () => {
    const text = raw(":100644", "100644", "100644", A, B, C, "MM", "both");
    expect(diffOf(text)).toEqual([{ path: "both", mode: "100644", oid: C, status: "M" }]);
    const three = raw("::100644", "000000", "100644", "100755", A, NONE, A, C, "MAM", "three");
    expect(diffOf(three)).toEqual([{ path: "three", mode: "100755", oid: C, status: "M" }]);
    const gone = raw(":100644", "100644", "000000", A, B, NONE, "DD", "gone");
    expect(diffOf(gone)).toEqual([{ path: "gone", mode: "000000", oid: null, status: "D" }]);
  });

  it("call a file deleted that the new side lacks, and any other letter a change", () => {
    expect(diffOf(raw("100644", "000000", A, NONE, "M", "x"))[0]!.status).toBe("D");
    expect(diffOf(raw("100644", "100644", A, B, "X", "x"))[0]!.status).toBe("M");
    expect(diffOf(raw("100644", "100644", A, NONE, "M100", "x"))[0]).toMatchObject({
      oid: null,
      status: "M",
    });
  });

  it("keep paths as git has them, with bytes that are not UTF-8", () => {
    const entry = Buffer.from(raw("100644", "100644", A, B, "M", "?"));
    const named = (...bytes: number[]) =>
      parseRawDiff(Buffer.concat([entry.subarray(0, -2), Buffer.from(bytes), Buffer.from([0])]))[0]!.path;
    expect(named(0xc3, 0xbc)).toBe("ü");
    expect(encodePath(named(0x61, 0xff, 0x80))).toEqual(Buffer.from([0x61, 0xff, 0x80]));
  });

  it("keep an id that begins or ends with zeros", () => {
    for (const oid of [`0${A.slice(1)}`, `${A.slice(1)}0`, `00${A.slice(2)}`])
      expect(diffOf(raw("100644", "100644", B, oid, "M", "x"))[0]!.oid).toBe(oid);
  });

  it("of an index with entries that are no files are an error", () => {
    expect(thrownBy(() => diffOf(raw("000000", "000000", NONE, NONE, "A", "x")))).toEqual(damaged);
    // A deletion has no mode either.
    expect(diffOf(raw("100644", "000000", A, NONE, "D", "x"))).toHaveLength(1);
  });

  it.each(["", ":100644", raw("100644", "100644", A, B, "M", "second").slice(0, -1)])(
    "that end in the middle of an entry are an error, and none at all are none (%j)",
    (rest) => {
      const text = raw("100644", "100644", A, B, "M", "first") + rest;
      if (rest === "") expect(diffOf(text)).toHaveLength(1);
      else expect(thrownBy(() => diffOf(text))).toEqual(cut);
    },
  );
});

describe("git's listings", () => {
  const tree = [`100644 blob ${A}\tone\0`, `120000 blob ${B}\ta\tb\n\0`].join("");

  it("tell of each file its path, mode and id, from a tree or the index", () => {
    expect(parseListing(Buffer.from(tree), 2)).toEqual([
      { path: "one", mode: "100644", oid: A, status: null },
      { path: "a\tb\n", mode: "120000", oid: B, status: null },
    ]);
    expect(parseListing(Buffer.from(`100755 ${C} 0\tthree\0`), 1)).toEqual([
      { path: "three", mode: "100755", oid: C, status: null },
    ]);
    expect(parseListing(Buffer.alloc(0), 2)).toEqual([]);
  });

  it.each([tree.slice(0, -1), `${tree}100644`, `${tree}100644 blob ${A}\0`])(
    "that end in the middle of an entry are an error (%j)",
    (text) => {
      expect(thrownBy(() => parseListing(Buffer.from(text), 2))).toEqual(cut);
    },
  );

  it("of paths are these, each ended by NUL", () => {
    expect(parsePaths(Buffer.from("a\nb\0c\0"))).toEqual(["a\nb", "c"]);
    expect(parsePaths(Buffer.alloc(0))).toEqual([]);
    expect(thrownBy(() => parsePaths(Buffer.from("a\0b")))).toEqual(cut);
  });
});
