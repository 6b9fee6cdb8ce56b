import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.js";
import type { Commit } from "../gate/contract.js";
import type { Repository } from "./repository.js";

/**
 * The same commits, or a UserError as soon as one of them is where a shallow clone ends: what lies behind it
 * belongs to the range too, and would go unjudged in silence. git lists these commits in `shallow`
 * (gitrepository-layout(5)).
 */
export async function* wholeHistory(
  { commonDir }: Repository,
  commits: AsyncIterable<Commit>,
): AsyncIterable<Commit> {
  const path = join(commonDir, "shallow");
  const edge = new Set(existsSync(path) ? readFileSync(path, "utf8").split("\n") : []);
  for await (const commit of commits) {
    if (commit.oid !== null && edge.has(commit.oid)) {
      throw new UserError(
        `this clone is shallow: it ends at ${commit.oid.slice(0, 10)}, and the commits before it cannot be judged.`,
        "Fetch the history (git fetch --unshallow; in GitHub Actions, actions/checkout with fetch-depth: 0), or begin later with --from.",
      );
    }
    yield commit;
  }
}
