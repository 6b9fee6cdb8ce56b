import { must } from "./git.js";
import { comparePaths, decodePath } from "./path-bytes.js";
import type { Repository } from "./repository.js";
import { withoutFilters } from "./without-filters.js";

/** Paths that the work tree has otherwise than the index, or has alone and not ignored, bytewise. `isAsked` picks among them. */
export async function unstaged(repo: Repository, isAsked: (path: string) => boolean): Promise<string[]> {
  const plain = await withoutFilters(repo);
  const listed = await Promise.all([
    must(repo, [
      ...plain,
      "diff",
      "--name-only",
      "--no-renames",
      "--no-ext-diff",
      "--ignore-submodules",
      "-z",
    ]),
    must(repo, ["ls-files", "--others", "--exclude-standard", "-z"]),
  ]);
  const paths = listed.flatMap((output) => decodePath(output).split("\0")).filter(Boolean);
  return [...new Set(paths)].filter(isAsked).sort(comparePaths);
}
