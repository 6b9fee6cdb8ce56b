import type { View } from "../gate/contract.js";
import { ask, gitError } from "../git/git.js";
import type { Objects } from "../git/objects.js";
import type { Repository } from "../git/repository.js";
import { emptyTree, resolveCommit } from "../git/revisions.js";
import { rangeView } from "./capture.js";

/** One ref of a push, as git tells it. */
export interface Pushed {
  readonly localOid: string;
  readonly remoteOid: string;
}

/** One view for each tip that a push brings; deletions and refs that are no commits bring none. */
export async function pushViews(
  repo: Repository,
  objects: Objects,
  remote: string,
  refs: readonly Pushed[],
): Promise<View[]> {
  const views: View[] = [];
  const seen = new Set<string>();
  for (const { localOid, remoteOid } of refs) {
    const tip = isZero(localOid) ? null : await resolveCommit(repo, localOid);
    if (tip === null || seen.has(tip)) continue;
    seen.add(tip);
    const there = isZero(remoteOid) ? null : await resolveCommit(repo, remoteOid);
    // What the remote is known to have is not added; its ref may be newer than its tracking refs.
    const exclude = [...(there ? [there] : []), `--remotes=${escapeGlob(remote)}`];
    views.push(
      rangeView("pre-push", repo, objects, { tip, exclude, base: await netBase(repo, tip, there, exclude) }),
    );
  }
  return views;
}

/** What a pushed tree is compared with: where it left what the remote has; the empty tree when it never was there. */
async function netBase(
  repo: Repository,
  tip: string,
  there: string | null,
  exclude: readonly string[],
): Promise<string> {
  if (there) {
    const base = await ask(repo, ["merge-base", there, tip]);
    if (base.code === 0) return base.stdout.toString("utf8").trim();
    if (base.code !== 1) throw gitError("merge-base", base);
  }
  const range = await ask(repo, ["rev-list", "--boundary", "--topo-order", tip, "--not", ...exclude]);
  if (range.code !== 0) throw gitError("rev-list", range);
  const lines = range.stdout.toString("utf8").split("\n").filter(Boolean);
  if (lines.length === 0) return tip;
  return lines.find((line) => line.startsWith("-"))?.slice(1) ?? (await emptyTree(repo));
}

const isZero = (oid: string): boolean => /^0+$/.test(oid);
/** --remotes takes a glob; a URL given as the remote matches no tracking ref. */
const escapeGlob = (name: string): string => name.replace(/[*?[\\]/g, "\\$&");
