import { type Matcher, matcher } from "../../src/content/patterns.js";
import { UserError } from "../../src/errors.js";
import { didYouMean } from "../../src/nearest.js";
import { DIALECTS } from "./dialects.js";
import type { Options } from "./meta.js";

/**
 * Which kinds a path is of; an empty list when it is not judged. The last pattern that matches counts, as in
 * .gitignore. Throws UserError on a dialect that does not exist.
 */
export function kindsOf({ files }: Pick<Options, "files">): (path: string) => readonly string[] {
  const entries = Object.entries(files).map(([pattern, given]): [Matcher, readonly string[]] => {
    const names = (typeof given === "string" ? [given] : given).filter((name) => name !== "none");
    for (const name of names) refuseUnknown(name, pattern);
    return [matcher([pattern]), names];
  });
  entries.reverse();
  return (path) => {
    const names = entries.find(([matches]) => matches(path))?.[1] ?? [];
    // A folder's README explains it; no loader takes it for one of the files.
    return /(?:^|\/)readme\.md$/i.test(path) ? names.filter((name) => name.startsWith(".")) : names;
  };
}

function refuseUnknown(name: string, pattern: string): void {
  if (name.startsWith(".") || DIALECTS.has(name)) return;
  const known = [...DIALECTS.keys()];
  throw new UserError(
    `gates.frontmatter.files."${pattern}": there is no dialect "${name}".${didYouMean(name, known)}`,
    `Dialects: ${known.join(", ")}. A schema of your own begins with ./`,
  );
}
