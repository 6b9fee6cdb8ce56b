import { must } from "./git.js";
import type { Repository } from "./repository.js";
import { withoutFilters } from "./without-filters.js";

/**
 * What `git status` tells of index and work tree (git-status(1), porcelain v2). It looks at every tracked file, which in a
 * large repository takes longer than all else that a hook does: who needs it asks early and goes on meanwhile.
 */
export async function askStatus(repo: Repository): Promise<Buffer> {
  return must(repo, [
    ...(await withoutFilters(repo)),
    "status",
    "--porcelain=v2",
    "--branch",
    "--no-ahead-behind",
    "-z",
    "--untracked-files=all",
    "--no-renames",
    "--ignore-submodules=dirty",
  ]);
}

/** What the shim adds to the same answer, once git has come to its end (shim.sh, tollgate_look): a record of its own. */
const WHOLE = Buffer.from("\0# whole\0");

/** Whether that is all that git said. */
export const isWholeStatus = (answer: Buffer): boolean => answer.subarray(-WHOLE.length).equals(WHOLE);

/** The untracked files alone: their paths, which takes git no look at the others. */
export const askUntracked = (repo: Repository): Promise<Buffer> =>
  must(repo, ["ls-files", "--others", "--exclude-standard", "-z"]);
