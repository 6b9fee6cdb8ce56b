import picomatch from "picomatch";
import { UserError } from "../errors.js";

export type Matcher = (path: string) => boolean;

/** More wildcards than this in one pattern make its regular expression too slow to trust. */
const MAX_WILDCARDS = 12;

/**
 * Glob patterns over repository paths: `*` stays in a folder, `**` crosses folders, `{a,b}` chooses,
 * a leading dot is nothing special. Order does not matter; an empty list matches nothing.
 * Throws UserError on a pattern that could take unbounded time.
 */
export function matcher(patterns: readonly string[]): Matcher {
  const tests = patterns.map((pattern) => {
    if (!/[*?[\]{}!()\\]/.test(pattern)) return (path: string) => path === pattern;
    if ((pattern.match(/\*+|\?/g)?.length ?? 0) > MAX_WILDCARDS) {
      throw new UserError(
        `the pattern "${pattern}" has more than ${MAX_WILDCARDS} wildcards.`,
        "Split it into several patterns.",
      );
    }
    // `s` lets a path that holds a newline match; without it such a file would pass unjudged.
    const expression = picomatch.makeRe(pattern, { dot: true, noextglob: true, nonegate: true, flags: "s" });
    return (path: string) => expression.test(path);
  });
  return (path) => tests.some((test) => test(path));
}
