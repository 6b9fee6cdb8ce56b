/** More alternatives than this are left to the library. */
const MAX_ALTERNATIVES = 16;

/**
 * The regular expression of a pattern that holds nothing but text, `*`, `?`, `**` as a whole segment and `{a,b}`,
 * as most do; null for any other. Compiling one with the library costs a start more than matching all paths with
 * it. Stars, slash, two stars at the end are left to it, because what it makes of them depends on what is before.
 * Holds for paths as git has them: no empty segment, no `.`, no `..`. A test compares it with the library.
 */
export function simpleGlob(pattern: string): RegExp | null {
  const alternatives = expand(pattern);
  if (!alternatives) return null;
  let groups = 0;
  const once: Once = (source) => {
    groups++;
    return `(?=(?<g${groups}>${source}))\\k<g${groups}>`;
  };
  const sources = alternatives.map((one) => toSource(one, once));
  return sources.some((source) => source === null) ? null : new RegExp(`^(?:${sources.join("|")})$`, "s");
}

/**
 * Patterns without braces that match at least what a pattern does, and that git's pathspecs can say; null where there are
 * none. Stars never match a leading dot less than ours do, and a folder's pattern matches all that is in it.
 */
export function plainGlobs(pattern: string): string[] | null {
  const alternatives = expand(pattern.replace(/^\.\//, "").replace(/\/$/, "/**"));
  if (!alternatives || alternatives.some((one) => one === "" || !one.split("/").every(isPlain))) return null;
  // To us the two stars of `a/**` may be nothing at all.
  return alternatives.flatMap((one) =>
    one.endsWith("/**") ? [one, one.replace(/(?:\/\*\*)+$/, "")] : [one],
  );
}

/** git's pathspec for a plain glob (gitglossary(7), "pathspec"). */
export const pathspecOf = (plain: string): string => `:(top,glob)${plain}`;

/** How every path begins and ends that a plain glob matches. */
export function endsOf(plain: string): { readonly head: string; readonly tail: string } {
  const [head = "", ...rest] = plain.split(/[*?]/);
  // Stars in the place of folders may be nothing, and the slash after them too.
  return { head, tail: rest.length === 0 ? head : rest.at(-1)!.replace(/^\//, "") };
}

/** Braces written out; null where they are nested, hold a range, or make too many. */
function expand(pattern: string): string[] | null {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return /[{}]/.test(pattern) ? null : [pattern];
  const [whole, inside] = braces;
  if (!inside!.includes(",") || /\.\.|\*\*/.test(inside!)) return null;
  const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + whole.length)];
  const expanded: string[] = [];
  for (const choice of inside!.split(",")) {
    const rest = expand(before + choice + after);
    if (!rest || expanded.length + rest.length > MAX_ALTERNATIVES) return null;
    expanded.push(...rest);
  }
  return expanded;
}

/**
 * What matches where its source first does, and is not tried elsewhere. Between two stars that is enough: whatever the
 * second one can begin with after a later place, it can after the first. Without it the time grows by a power for each.
 */
type Once = (source: string) => string;

function toSource(pattern: string, once: Once): string | null {
  const segments = pattern.split("/");
  const twice = (segment: string, at: number) => segment === "**" && segments[at - 1] === "**";
  if (segments.some((segment, at) => !isPlain(segment) || twice(segment, at))) return null;
  const last = segments.length - 1;
  let source = "";
  let at = 0;
  while (at <= last) {
    const segment = segments[at]!;
    if (segment !== "**") {
      source += ofSegment(segment, once) + (at === last || endsInStars(segments, at) ? "" : "/");
    } else if (at === last) {
      if (at > 0 && /[*?]/.test(segments[at - 1]!)) return null;
      source += at === 0 ? ".+" : "(?:/.*)?";
    } else {
      const next = segments.indexOf("**", at + 1);
      if (next < 0 || next === last) source += "(?:.*/)?";
      else {
        const between = segments.slice(at + 1, next).map((one) => `${ofSegment(one, once)}/`);
        source += once(`(?:[^/]+/)*?${between.join("")}`);
        at = next - 1;
      }
    }
    at++;
  }
  return source;
}

/** The slash belongs to the stars: `a/**` takes `a` too. */
const endsInStars = (segments: readonly string[], at: number): boolean =>
  at === segments.length - 2 && segments[at + 1] === "**";

const isPlain = (segment: string): boolean =>
  segment === "**" || /^(?!\.{0,2}$)[^*[\]()!\\+@|"'^$]*(?:\*(?!\*)[^*[\]()!\\+@|"'^$]*)*$/.test(segment);

function ofSegment(segment: string, once: Once): string {
  if (segment === "*") return "[^/]+";
  const parts = segment.split("*").map(ofText);
  const [first, end] = [parts[0]!, parts.at(-1)!];
  if (parts.length === 1) return first;
  const between = parts.slice(1, -1).map((part) => once(`[^/]*?${part}`));
  return `${first}${between.join("")}[^/]*${end}`;
}

const ofText = (text: string): string =>
  text.replace(/[.\-#,:;=<>~&%\s]|\?/g, (sign) => (sign === "?" ? "[^/]" : sign === "." ? "\\." : sign));
