import { must } from "./git.js";
import { decodePath, encodePath } from "./path-bytes.js";
import type { Repository } from "./repository.js";
import { withoutFilters } from "./without-filters.js";

/** Those of the paths that only a filter which is not run (`withoutFilters`) could compare with the index. */
export async function filteredPaths(
  repo: Repository,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const off = paths.length === 0 ? [] : await withoutFilters(repo);
  if (off.length === 0) return new Set();
  const asked = Buffer.concat(paths.flatMap((path) => [encodePath(path), Buffer.from([0])]));
  const output = decodePath(await must(repo, ["check-attr", "-z", "--stdin", "filter"], asked));
  // git-check-attr(1), -z: path, attribute and value, each ended by NUL.
  const words = output.split("\0");
  return new Set(words.filter((_, at) => at % 3 === 0 && off.includes(`filter.${words[at + 2]}.clean=`)));
}
