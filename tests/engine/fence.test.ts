import { describe, expect, it } from "vitest";
import { compareFingerprints } from "../../src/git/fence.js";
import { type Fingerprint, isWhollyStaged, type PathState } from "../../src/git/fingerprint.js";

const disk = (content: string, stat = `stat of ${content}`) => ({ content, stat, changedAt: 0 });

const state = (changed: Partial<PathState>): PathState => ({
  staged: ". 100644 100644 a a",
  index: "100644 a",
  untracked: false,
  clean: false,
  disk: disk("one"),
  ...changed,
});

const untracked = state({ staged: "?", index: null, untracked: true });
const edited = state({});
const added = { staged: "A 000000 100644 0 b", index: "100644 b" };
const whole = state({ ...added, clean: true });
const part = state(added);
const other = { disk: disk("two") };

const taken = (path: string, is: PathState | null, head = "h"): Fingerprint => ({
  head,
  paths: new Map(is ? [[path, is]] : []),
});

describe("of one path the fence tells", () => {
  it.each<[string, PathState | null, PathState | null, object | null]>([
    ["a file that is made", null, untracked, { what: "created", staging: "none", untracked: true }],
    ["a file that is gone", untracked, null, { what: "deleted", staging: "gone" }],
    ["one that was gone before", untracked, state({ ...untracked, disk: null }), { what: "deleted" }],
    ["a clean file that is gone", null, state({ disk: null }), { what: "deleted", staging: "none" }],
    ["that a clean file is written", null, edited, { what: "modified", staging: "none" }],
    ["that an edit is taken back", edited, null, { what: "modified", staging: "gone" }],
    [
      "an edit of what is staged",
      whole,
      state({ ...added, ...other }),
      { what: "modified", staging: "whole" },
    ],
    ["an edit of what is staged in part", part, state({ ...added, ...other }), { staging: "part" }],
    ["an edit of what is not staged", edited, state(other), { what: "modified", staging: "none" }],
    ["that an edit is staged", edited, part, { what: "staged", staging: "program" }],
    ["that something is taken out of the index", part, edited, { what: "staged", staging: "program" }],
    ["that an untracked file is staged", untracked, whole, { what: "staged", staging: "program" }],
    ["that other bytes are staged", whole, state({ staged: "A 000000 100644 0 c" }), { what: "staged" }],
    [
      "that a deletion is staged",
      null,
      state({ staged: "D 100644 000000 a 0", index: null }),
      { what: "staged", staging: "program" },
    ],
    ["that it is made again", state({ disk: null }), edited, { what: "modified" }],
    ["nothing of the same", part, part, null],
    ["nothing of one that stays away", state({ disk: null }), state({ disk: null }), null],
    ["nothing of the same bytes", edited, state({ disk: disk("one", "later") }), null],
    ["nothing where stat data vouch for it", edited, state({ disk: disk("two", "stat of one") }), null],
  ])("%s", (_, was, is, change) => {
    const changes = compareFingerprints(taken("x", was), taken("x", is));
    expect(changes).toHaveLength(change ? 1 : 0);
    if (change) expect(changes[0]).toMatchObject({ path: "x", note: null, ...change });
    if (!is?.untracked) expect(changes[0] ?? {}).not.toHaveProperty("untracked");
  });
});

describe("of a commit the fence tells", () => {
  it("HEAD, what it was, and not what the commit took", () => {
    expect(compareFingerprints(taken("x", whole, "h"), taken("x", null, "i"))).toEqual([
      { path: "HEAD", what: "committed", note: null, staging: "program", was: "h" },
    ]);
    const first = compareFingerprints(taken("x", whole, "(initial)"), taken("x", null, "i"));
    expect(first).toMatchObject([{ path: "HEAD", was: null }]);
  });

  it("what was made, edited or staged beside it", () => {
    for (const [was, is, what] of [
      [null, untracked, "created"],
      [part, state({ ...added, ...other }), "modified"],
      [edited, part, "staged"],
    ] as const)
      expect(compareFingerprints(taken("x", was, "h"), taken("x", is, "i"))).toMatchObject([
        { path: "HEAD", what: "committed" },
        { path: "x", what },
      ]);
  });

  it("nothing while HEAD stays", () => {
    expect(compareFingerprints(taken("x", null), taken("x", null))).toEqual([]);
  });
});

it("changes are in the order of the bytes of their paths", () => {
  const paths = ["b", "\u{10000}", "Z", "a/b", "\uffee", "a"];
  const before = { head: "h", paths: new Map() };
  const after = { head: "h", paths: new Map(paths.map((path) => [path, untracked])) };
  const seen = compareFingerprints(before, after).map(({ path }) => path);
  expect(seen).toEqual(["Z", "a", "a/b", "b", "\uffee", "\u{10000}"]);
});

it("only what is on disk as it is staged is wholly staged", () => {
  expect([whole, part, edited, untracked, undefined].map(isWhollyStaged)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(isWhollyStaged(state({ ...added, clean: true, disk: null }))).toBe(false);
  expect(isWhollyStaged(state({ clean: true }))).toBe(false);
});
