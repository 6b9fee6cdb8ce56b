import picomatch from "picomatch";
import { UserError } from "../errors.js";
import { simpleGlob } from "./simple-glob.js";

export type Matcher = (path: string) => boolean;

/** More wildcards than this in one pattern make its regular expression too slow to trust. */
const MAX_WILDCARDS = 12;

/**
 * Glob patterns over repository paths: `*` stays in a folder, `**` crosses folders, `{a,b}` chooses,
 * a leading dot is nothing special. Order does not matter; an empty list matches nothing.
 * Throws UserError on a pattern that could take unbounded time.
 */
export function matcher(patterns: readonly string[]): Matcher {
  const tests = patterns.map((given) => {
    // A folder stands for all that is in it, as in .gitignore.
    const pattern = given.replace(/^\.\//, "").replace(/\/$/, "/**");
    if (!/[*?[\]{}!()\\]/.test(pattern)) return (path: string) => path === pattern;
    if ((pattern.match(/\*+|\?/g)?.length ?? 0) > MAX_WILDCARDS) {
      throw new UserError(
        `the pattern "${pattern}" has more than ${MAX_WILDCARDS} wildcards.`,
        "Split it into several patterns.",
      );
    }
    // Most paths are told apart by what is literal; compiling a pattern costs more than that.
    const start = /^[^*?[\]{}!()\\]*/.exec(pattern)![0].replace(/\/$/, "");
    const end = /[^*?[\]{}!()\\/]*$/.exec(pattern)![0];
    let compiled: RegExp | null = null;
    return (path: string) => {
      if (!path.startsWith(start) || !path.endsWith(end)) return false;
      compiled ??= compile(pattern);
      return compiled.test(path);
    };
  });
  return (path) => tests.some((test) => test(path));
}

/** `s` lets a path that holds a newline match; without it such a file would pass unjudged. */
const compile = (pattern: string): RegExp =>
  simpleGlob(pattern) ??
  picomatch.makeRe(pattern, { dot: true, noextglob: true, nonegate: true, flags: "s" });
