import type { PushChange, PushFacts } from "../gate/contract.js";
import { compareFingerprints } from "../git/fence.js";
import { takeFingerprint } from "../git/fingerprint.js";
import { headMovedAt, type PushedRef, pushedRefs } from "../git/pushed-refs.js";
import type { Repository } from "../git/repository.js";
import { authorsOf, type Push, recallPushes } from "./push-record.js";

export interface Pushes {
  readonly facts: PushFacts;
  /** The newest push from this work tree; null when none is remembered. */
  readonly last: Push | null;
  readonly pushed: readonly PushedRef[];
}

/** The reflog counts in whole seconds, and a hook may end just after git noted the push. */
const SLACK = 2000;

/** What pushes left behind, against what was judged before them. */
export async function pushFacts(repo: Repository): Promise<Pushes> {
  const [records, pushed] = [recallPushes(repo), await pushedRefs(repo)];
  const last = records.findLast(({ gitDir }) => gitDir === repo.gitDir) ?? null;
  return {
    last,
    pushed,
    facts: {
      notJudged: notJudged(records, pushed),
      changed: last === null ? [] : await changedSince(repo, last, pushed),
    },
  };
}

/** Pushes older than what is remembered are nobody's to judge; the newest one always is. */
function notJudged(records: readonly Push[], pushed: readonly PushedRef[]): PushFacts["notJudged"] {
  const newest = Math.max(...pushed.map(({ at }) => at));
  const oldest = records[0] ? Math.floor(records[0].began / 1000) : newest;
  return pushed
    .filter(({ at }) => at >= Math.min(oldest, newest))
    .flatMap(({ ref, oid }) => {
      const judged = records.filter(({ refs }) => refs.some(({ localOid }) => localOid === oid));
      if (judged.some(({ exitCode }) => exitCode === 0)) return [];
      return [{ ref: ref.replace(/^refs\/remotes\//, ""), oid, refused: judged.length > 0 }];
    });
}

async function changedSince(
  repo: Repository,
  last: Push,
  pushed: readonly PushedRef[],
): Promise<PushChange[]> {
  if (last.paths === null) return [];
  const now = await takeFingerprint(repo);
  const before = { head: last.head, paths: new Map(last.paths) };
  const end = endOf(last, pushed);
  const movedAt = now.head === before.head ? null : await headMovedAt(repo);
  return compareFingerprints(before, now).map(({ path, what }) => {
    const changedAt =
      what === "committed" ? movedAt && movedAt * 1000 : (now.paths.get(path)?.disk?.changedAt ?? null);
    const later = end !== null && changedAt !== null && changedAt > end && what !== "staged";
    return { path, what, by: authorsOf(last, path), later };
  });
}

/** When git had noted the push, in milliseconds since 1970; null when it did not come to that. */
function endOf({ began }: Push, pushed: readonly PushedRef[]): number | null {
  const times = pushed.map(({ at }) => at * 1000).filter((at) => at >= began - 1000);
  return times.length === 0 ? null : Math.min(...times) + SLACK;
}
