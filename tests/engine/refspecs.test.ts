import { expect, it } from "vitest";
import { trackingRef } from "../../src/git/refspecs.js";

it.each([
  [["+refs/heads/*:refs/remotes/origin/*"], "refs/heads/a/b", "refs/remotes/origin/a/b"],
  [["+refs/heads/*:refs/remotes/origin/*"], "refs/tags/v1", null],
  [["refs/heads/main:refs/remotes/x/trunk"], "refs/heads/main", "refs/remotes/x/trunk"],
  [["refs/heads/main:refs/remotes/x/trunk"], "refs/heads/main2", null],
  [["refs/heads/r-*-x:refs/remotes/r/*"], "refs/heads/r-1-x", "refs/remotes/r/1"],
  [["refs/heads/r-*-x:refs/remotes/r/*"], "refs/heads/r-x", null],
  [["refs/heads/*:refs/remotes/o/*", "^refs/heads/wip/*"], "refs/heads/wip/a", null],
  [["refs/heads/a:refs/remotes/1/a", "refs/heads/*:refs/remotes/2/*"], "refs/heads/a", "refs/remotes/1/a"],
  [["refs/heads/*"], "refs/heads/a", null],
  [["refs/heads/*:refs/remotes/o/*"], "refs/heads/$&", "refs/remotes/o/$&"],
  [[], "refs/heads/a", null],
])("%j takes %s to %s", (refspecs, ref, tracking) => {
  expect(trackingRef(refspecs, ref)).toBe(tracking);
});
