import { lastMatch } from "../../src/content/patterns.js";
import { UserError } from "../../src/errors.js";
import { DIALECTS } from "./dialects.js";
import type { Options } from "./meta.js";

const NONE: readonly string[] = [];

/**
 * Which kinds a path is of; an empty list when it is not judged. The last pattern that matches counts, as in
 * .gitignore.
 */
export function kindsOf({ files }: Pick<Options, "files">): (path: string) => readonly string[] {
  const names = Object.values(files).map((given) =>
    (typeof given === "string" ? [given] : given).filter((name) => name !== "none"),
  );
  const last = lastMatch(Object.keys(files));
  return (path) => {
    const kinds = names[last(path)] ?? NONE;
    if (kinds.length === 0) return kinds;
    // A folder's README explains it; no loader takes it for one of the files.
    return /(?:^|\/)readme\.md$/i.test(path) ? kinds.filter((name) => name.startsWith(".")) : kinds;
  };
}

/** Throws UserError when a file is said to be of a dialect that does not exist. */
export async function refuseUnknownDialects({ files }: Pick<Options, "files">): Promise<void> {
  for (const [pattern, given] of Object.entries(files)) {
    for (const name of typeof given === "string" ? [given] : given) {
      if (name === "none" || name.startsWith(".") || DIALECTS.has(name)) continue;
      const { didYouMean } = await import("../../src/nearest.js");
      const known = [...DIALECTS.keys()];
      throw new UserError(
        `gates.frontmatter.files."${pattern}": there is no dialect "${name}".${didYouMean(name, known)}`,
        `Dialects: ${known.join(", ")}. A schema of your own begins with ./`,
      );
    }
  }
}
