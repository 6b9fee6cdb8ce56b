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
  const sources = alternatives.map(toSource);
  return sources.some((source) => source === null) ? null : new RegExp(`^(?:${sources.join("|")})$`, "s");
}

/**
 * git's pathspecs (gitglossary(7), "pathspec") that match at least what a pattern does; null where it says more than
 * they can. Stars never match a leading dot less than ours do, and a folder's pattern matches all that is in it.
 */
export function pathspecsOf(pattern: string): string[] | null {
  const plain = pattern.replace(/^\.\//, "").replace(/\/$/, "/**");
  const alternatives = expand(plain);
  if (!alternatives || alternatives.some((one) => one === "" || !one.split("/").every(isPlain))) return null;
  // To us the two stars of `a/**` may be nothing at all.
  return alternatives
    .flatMap((one) => (one.endsWith("/**") ? [one, one.slice(0, -"/**".length)] : [one]))
    .map((one) => `:(top,glob)${one}`);
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

function toSource(pattern: string): string | null {
  const segments = pattern.split("/");
  const twice = (segment: string, at: number) => segment === "**" && segments[at - 1] === "**";
  if (segments.some((segment, at) => !isPlain(segment) || twice(segment, at))) return null;
  let source = "";
  for (const [at, segment] of segments.entries()) {
    const last = at === segments.length - 1;
    if (segment !== "**") source += ofSegment(segment) + (last || endsInStars(segments, at) ? "" : "/");
    else if (!last) source += "(?:.*/)?";
    else if (at > 0 && /[*?]/.test(segments[at - 1]!)) return null;
    else source += at === 0 ? ".+" : "(?:/.*)?";
  }
  return source;
}

/** The slash belongs to the stars: `a/**` takes `a` too. */
const endsInStars = (segments: readonly string[], at: number): boolean =>
  at === segments.length - 2 && segments[at + 1] === "**";

const isPlain = (segment: string): boolean =>
  segment === "**" || /^(?!\.{0,2}$)[^*[\]()!\\+@|"'^$]*(?:\*(?!\*)[^*[\]()!\\+@|"'^$]*)*$/.test(segment);

const ofSegment = (segment: string): string =>
  segment === "*"
    ? "[^/]+"
    : segment.replace(/[.\-#,:;=<>~&%\s]|[*?]/g, (sign) =>
        sign === "*" ? "[^/]*" : sign === "?" ? "[^/]" : sign === "." ? "\\." : sign,
      );
