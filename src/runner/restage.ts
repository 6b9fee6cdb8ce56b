import type { ChangeNote, FencedChange } from "../gate/contract.js";
import { filteredPaths } from "../git/filtered-paths.js";
import { type Fingerprint, isStaged, isWhollyStaged } from "../git/fingerprint.js";
import { must } from "../git/git.js";
import { encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";

/**
 * Stages again what was wholly staged before and was modified: never a file that is staged in part, never
 * one that was not in the commit. The others say why not. `ownIndex`: git commits from the repository's own index.
 */
export async function restage(
  repo: Repository,
  before: Fingerprint,
  changed: readonly FencedChange[],
  ownIndex: boolean,
): Promise<FencedChange[]> {
  const noted = changed.map((change) => ({
    ...change,
    note: change.note ?? noteOf(change, before, ownIndex),
  }));
  const paths = noted
    .filter(({ note }) => note === "restaged")
    .flatMap(({ path }) => [encodePath(path), Buffer.from([0])]);
  if (paths.length > 0) await must(repo, ["update-index", "-z", "--stdin"], Buffer.concat(paths));
  const partly = noted.filter(({ note }) => note === "partly-staged").map(({ path }) => path);
  const filtered = await filteredPaths(repo, partly);
  return noted.map((change) =>
    change.note === "partly-staged" && filtered.has(change.path) ? { ...change, note: "filtered" } : change,
  );
}

function noteOf({ path, what }: FencedChange, before: Fingerprint, ownIndex: boolean): ChangeNote | null {
  if (what === "created") return "not-staged";
  if (what !== "modified") return null;
  const state = before.paths.get(path);
  if (!state || !isStaged(state)) return "not-staged";
  if (!isWhollyStaged(state)) return "partly-staged";
  return ownIndex ? "restaged" : "other-index";
}
