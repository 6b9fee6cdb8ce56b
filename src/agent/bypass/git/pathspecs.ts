import { plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import type { Reach } from "../guarded-paths.js";
import type { Written } from "../written-paths.js";

/**
 * Pathspecs (gitglossary(7)) as the paths that they stand for: globs that are quoted for the shell are git's,
 * `:/` and `:(top)` begin at the top, `:!` and `:^` leave out.
 */
export function pathsOf(pathspecs: readonly string[], reach: Reach): Written[] {
  return pathspecs.flatMap((pathspec) => {
    const [, magic = "", path = ""] = /^(:\([^)]*\)|:[/!^]+:?|)(.*)$/s.exec(pathspec) ?? [];
    if (/[!^]|exclude/.test(magic)) return [];
    const isLiteral = magic.includes("literal");
    const isTop = magic.includes("/") || magic.includes("top");
    const text = isLiteral ? plainText(path) : globbed(path);
    return [{ path: isTop ? `${TOP}${text}` : text, reach }];
  });
}

/** Stands for the top of the repository before a path; a command line does not know where that is. */
export const TOP = ":/";

const globbed = (path: string): string =>
  path.replaceAll("*", MARK.star).replaceAll("?", MARK.one).replaceAll("[", MARK.set);
