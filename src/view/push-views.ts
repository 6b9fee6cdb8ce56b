import type { View } from "../gate/contract.js";
import type { Objects } from "../git/objects.js";
import type { Repository } from "../git/repository.js";
import { resolveCommit } from "../git/revisions.js";
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
    const exclude = await notAdded(repo, { remoteOid }, remote);
    views.push(rangeView("pre-push", repo, objects, { tip, exclude, net: true }));
  }
  return views;
}

/** What the remote is known to have is not added; its ref may be newer than its tracking refs. */
export async function notAdded(
  repo: Repository,
  { remoteOid }: Pick<Pushed, "remoteOid">,
  remote: string,
): Promise<string[]> {
  const there = isZero(remoteOid) ? null : await resolveCommit(repo, remoteOid);
  return [...(there ? [there] : []), `--remotes=${escapeGlob(remote)}`];
}

export const isZero = (oid: string): boolean => /^0+$/.test(oid);
/** --remotes takes a glob; a URL given as the remote matches no tracking ref. */
const escapeGlob = (name: string): string => name.replace(/[*?[\\]/g, "\\$&");
