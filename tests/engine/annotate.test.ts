import { expect, it } from "vitest";
import type { Fingerprint, PathState } from "../../src/git/fingerprint.js";
import { annotate } from "../../src/runner/annotate.js";

/** What is said of a change that the file system dates so, in milliseconds from now, of a program that ended a second ago. */
function noteFor(changed: number): string | null {
  const now = Date.now();
  const disk = { content: "", stat: "", changedAt: now + changed };
  const state: PathState = { staged: "M", index: null, untracked: false, clean: false, disk };
  const after: Fingerprint = { head: "", paths: new Map([["a.txt", state]]) };
  const change = { path: "a.txt", what: "modified", staging: "none", note: null } as const;
  return annotate([change], after, { endedAt: now - 1000, handed: null })[0]!.note;
}

it("a change after a program's end is somebody else's, but not one that a clock dates into the future", () => {
  expect(noteFor(-2000)).toBe(null);
  expect(noteFor(-500)).toBe("ended");
  expect(noteFor(60_000)).toBe(null);
});
