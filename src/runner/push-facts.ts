import { statSync } from "node:fs";
import { join } from "node:path";
import type { PushChange, PushFacts } from "../gate/contract.js";
import { compareFingerprints } from "../git/fence.js";
import { takeFingerprint } from "../git/fingerprint.js";
import { headAt, type PushedRef, pushedRefs } from "../git/pushed-refs.js";
import { fetchRefspecs, trackingRef } from "../git/refspecs.js";
import type { Repository } from "../git/repository.js";
import { changedAt } from "./change-time.js";
import { notJudged } from "./not-judged.js";
import { authorsOf, type Push, type PushRef, recallPushes } from "./push-record.js";

export interface Pushes {
  readonly facts: PushFacts;
  /** The newest push from this work tree; null when none is remembered. */
  readonly last: Push | null;
  readonly fates: readonly RefFate[];
}

/** A ref of the last push, and what reflogs tell of it. */
export interface RefFate extends PushRef {
  /** null: no remote-tracking ref stands for it. */
  readonly tracked: "pushed" | "not-pushed" | null;
}

/** Milliseconds in which a hook may end that ran on after ours, where nothing tells when the push ended. */
const SLACK = 2000;

/** What pushes left behind, against what was judged before them. */
export async function pushFacts(repo: Repository): Promise<Pushes> {
  const [records, pushed] = [recallPushes(repo), await pushedRefs(repo)];
  const last = records.findLast(({ gitDir }) => gitDir === repo.gitDir) ?? null;
  const moves = last === null ? [] : await movesOf(repo, last, pushed);
  return {
    last,
    fates: moves.map(({ ref, newest, noted }) => ({
      ...ref,
      tracked: newest === undefined ? null : noted === newest ? "pushed" : "not-pushed",
    })),
    facts: {
      notJudged: await notJudged(repo, records, pushed),
      changed: last === null ? [] : await changedSince(repo, last, endOf(repo, last, moves)),
    },
  };
}

interface Move {
  readonly ref: PushRef;
  /** The last push that the remote-tracking ref tells of. */
  readonly newest: PushedRef | undefined;
  /** This one. */
  readonly noted: PushedRef | undefined;
}

async function movesOf(repo: Repository, push: Push, pushed: readonly PushedRef[]): Promise<Move[]> {
  const refspecs = await fetchRefspecs(repo, push.remote);
  return push.refs.map((ref) => {
    const tracking = trackingRef(refspecs, ref.remoteRef);
    const all = pushed.filter((one) => one.ref === tracking);
    const noted = all.findLast(({ oid, at }) => oid === ref.localOid && at >= Math.floor(push.began / 1000));
    return { ref, newest: all[0], noted };
  });
}

interface PushEnd {
  /** The first moment that is no longer the push's own, in milliseconds since 1970. */
  readonly at: number;
  /** false: a hook that ran on after ours may have ended later. */
  readonly sure: boolean;
}

/** A tag, a rejected push and one by URL leave no trace; all that is known then is when our own hook ended. */
function endOf(repo: Repository, { ended }: Push, moves: readonly Move[]): PushEnd {
  const times = moves.flatMap(({ noted }) => (noted ? [notedAt(repo, noted)] : []));
  return times.length === 0 ? { at: ended + SLACK, sure: false } : { at: Math.min(...times), sure: true };
}

/**
 * A reflog counts in whole seconds; its file tells the moment of its last entry, where it is of this push and its file
 * system counts finer. git runs pre-push, then sends, then notes (transport.c, transport_push): between a hook's end
 * and the entry lies an exchange with the remote, which outlasts a tick of the clock. So what has the entry's own tick
 * came after it.
 */
function notedAt({ commonDir }: Repository, { ref, at }: PushedRef): number {
  const written = statSync(join(commonDir, "logs", ref), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isFine = written % 1000 !== 0 && Math.floor(written / 1000) === at;
  return isFine ? Math.floor(written) : (at + 1) * 1000;
}

async function changedSince(repo: Repository, last: Push, end: PushEnd): Promise<PushChange[]> {
  if (last.paths === null) return [];
  const before = { head: last.head, paths: new Map(last.paths) };
  const now = await takeFingerprint(repo, before);
  const changes: PushChange[] = [];
  for (const { path, what, untracked = false } of compareFingerprints(before, now)) {
    const by = authorsOf(last, path);
    const isLater =
      what === "committed"
        ? (await headAt(repo, Math.ceil(end.at / 1000) - 1)) === last.head
        : by.length === 0 && (changedAt(repo, { path, what }, now) ?? 0) >= end.at;
    changes.push({
      path,
      what,
      untracked,
      by,
      when: !isLater ? "during" : end.sure ? "after" : "perhaps-after",
    });
  }
  return changes;
}
