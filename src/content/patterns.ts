import picomatch from "picomatch";
import { UserError } from "../errors.js";
import { simpleGlob } from "./simple-glob.js";

export type Matcher = (path: string) => boolean;

/** More wildcards than this in one pattern are no pattern that anybody reads. */
const MAX_WILDCARDS = 12;
/** What the library compiles takes time that grows by a power for each: four take a second for a name of 255 characters. */
const MAX_REPETITIONS = 4;

/**
 * Glob patterns over repository paths: `*` stays in a folder, `**` crosses folders, `{a,b}` chooses,
 * a leading dot is nothing special. Order does not matter; an empty list matches nothing.
 * Throws UserError on a pattern that could take unbounded time.
 */
export function matcher(patterns: readonly string[]): Matcher {
  const last = lastMatch(patterns);
  return (path) => last(path) >= 0;
}

interface Test {
  readonly at: number;
  /** What a path that matches has from its last dot on; null: no matter. */
  readonly extension: string | null;
  readonly matches: Matcher;
}

/** The same, giving the place in the list of the last pattern that matches; -1 for none. */
export function lastMatch(patterns: readonly string[]): (path: string) => number {
  const tests = patterns.map(toTest).reverse();
  // Thousands of paths may be asked about, and of most the extension says that no pattern is for them.
  const byExtension = new Map<string, readonly Test[]>();
  for (const { extension } of tests)
    if (extension !== null && !byExtension.has(extension))
      byExtension.set(
        extension,
        tests.filter((test) => test.extension === null || test.extension === extension),
      );
  const others = tests.filter(({ extension }) => extension === null);
  return (path) => {
    for (const { at, matches } of byExtension.get(extensionOf(path) ?? "") ?? others)
      if (matches(path)) return at;
    return -1;
  };
}

/** From the last dot on; null where there is none. */
function extensionOf(text: string): string | null {
  const dot = text.lastIndexOf(".");
  return dot < 0 ? null : text.slice(dot);
}

function toTest(given: string, at: number): Test {
  // A folder stands for all that is in it, as in .gitignore.
  const pattern = given.replace(/^\.\//, "").replace(/\/$/, "/**");
  if (!/[*?[\]{}!()\\]/.test(pattern))
    return { at, extension: extensionOf(pattern), matches: (path) => path === pattern };
  refuseSlow(pattern);
  // Most paths are told apart by what is literal; compiling a pattern costs more than that.
  const start = /^[^*?[\]{}!()\\]*/.exec(pattern)![0].replace(/\/$/, "");
  const end = /[^*?[\]{}!()\\/]*$/.exec(pattern)![0];
  let compiled: RegExp | null = null;
  const matches = (path: string) => {
    if (!path.startsWith(start) || !path.endsWith(end)) return false;
    compiled ??= compile(pattern);
    return compiled.test(path);
  };
  return { at, extension: extensionOf(end), matches };
}

function refuseSlow(pattern: string): void {
  const count = (sign: RegExp) => pattern.match(sign)?.length ?? 0;
  const refuse = (why: string): never => {
    throw new UserError(`the pattern "${pattern}" ${why}.`, "Split it into several patterns.");
  };
  if (count(/\*+|\?/g) > MAX_WILDCARDS) refuse(`has more than ${MAX_WILDCARDS} wildcards`);
  // The library makes it a repetition, and one in another takes unbounded time.
  if (/[)\]}]\+/.test(pattern)) refuse("repeats with + what is in brackets");
  if (count(/\*+|\+/g) > MAX_REPETITIONS && !simpleGlob(pattern))
    refuse(`has more than ${MAX_REPETITIONS} stars and plus signs, and other signs than * ? {a,b}`);
}

/** `s` lets a path that holds a newline match; without it such a file would pass unjudged. */
const compile = (pattern: string): RegExp =>
  simpleGlob(pattern) ??
  picomatch.makeRe(pattern, { dot: true, noextglob: true, nonegate: true, flags: "s" });
