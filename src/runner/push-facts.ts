import { statSync } from "node:fs";
import { join } from "node:path";
import type { NotJudged, PushChange, PushFacts } from "../gate/contract.js";
import { compareFingerprints } from "../git/fence.js";
import { takeFingerprint } from "../git/fingerprint.js";
import { headAt, holdsPush, type PushedRef, pushedRefs, remoteTips } from "../git/pushed-refs.js";
import { fetchRefspecs, trackingRef } from "../git/refspecs.js";
import type { Repository } from "../git/repository.js";
import { changedAt } from "./change-time.js";
import { recallJudged } from "./judged-by-hand.js";
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

/** Pushes older than what is remembered are nobody's to judge; the newest one always is. */
async function notJudged(
  repo: Repository,
  records: readonly Push[],
  pushed: readonly PushedRef[],
): Promise<NotJudged[]> {
  const newest = Math.max(...pushed.map(({ at }) => at));
  const oldest = Math.min(...records.map(({ began }) => Math.floor(began / 1000)));
  const names = await trackingNames(repo, records);
  const verdicts = (oid: string) =>
    records.filter(({ refs }) => refs.some(({ localOid }) => localOid === oid));
  // A push of what the remote has already judges nothing of it, so it is no verdict on how that came there.
  const isOf = ({ began }: Push, refs: readonly (string | null)[], { ref, at }: PushedRef) =>
    Math.floor(began / 1000) <= at || refs.includes(ref);
  const isOpen = (one: PushedRef) =>
    one.at < Math.min(oldest, newest) ||
    verdicts(one.oid).some(
      (push) => push.exitCode === 0 && !push.skipped && isOf(push, names.get(push) ?? [], one),
    );
  const shut = pushed
    .filter((one, at) => pushed.findIndex(({ ref }) => ref === one.ref) === at && !isOpen(one))
    .map((one) => withEarlier(one, pushed, isOpen));
  return (await withoutJudged(repo, shut)).map(({ ref, oid, was, at }) => ({
    ref: ref.replace(/^refs\/remotes\//, ""),
    oid,
    from: was,
    why: at < oldest ? "forgotten" : whyShut(verdicts(oid)),
  }));
}

/** The remote-tracking refs that stand for what each push was to move. */
async function trackingNames(
  repo: Repository,
  records: readonly Push[],
): Promise<ReadonlyMap<Push, readonly (string | null)[]>> {
  const remotes = [...new Set(records.map(({ remote }) => remote))];
  const all = await Promise.all(remotes.map((remote) => fetchRefspecs(repo, remote)));
  const refspecs = new Map(remotes.map((remote, at) => [remote, all[at]!]));
  return new Map(
    records.map((push) => [
      push,
      push.refs.map(({ remoteRef }) => trackingRef(refspecs.get(push.remote)!, remoteRef)),
    ]),
  );
}

/** Verdicts that opened a later push say nothing of this one. */
function whyShut(records: readonly Push[]): NotJudged["why"] {
  const last = records.findLast(({ exitCode, skipped }) => skipped || exitCode !== 0);
  return last === undefined ? "unseen" : last.skipped ? "skipped" : "refused";
}

/** Those that were not judged by hand either. What one brought, another that builds on it need not bring again. */
async function withoutJudged(repo: Repository, shut: readonly PushedRef[]): Promise<readonly PushedRef[]> {
  const ranges = recallJudged(repo).filter(({ tip }) => shut.some(({ oid }) => oid === tip));
  if (ranges.length === 0) return shut;
  const found = new Set(shut.map(({ oid }) => oid));
  const known = (await remoteTips(repo)).filter((tip) => !found.has(tip));
  const left: PushedRef[] = [];
  for (const one of shut) {
    const mine = ranges.filter(({ tip }) => tip === one.oid);
    const held = await Promise.all(mine.map(({ base }) => holdsPush(repo, base, one, known)));
    if (!held.includes(true)) left.push(one);
  }
  return left.length === shut.length ? shut : withoutJudged(repo, left);
}

/** The same push, from before those that it followed and that were not judged either. */
function withEarlier(
  last: PushedRef,
  pushed: readonly PushedRef[],
  isOpen: (one: PushedRef) => boolean,
): PushedRef {
  let { was } = last;
  for (const one of pushed.slice(pushed.indexOf(last) + 1))
    if (one.ref === last.ref && one.oid === was && !isOpen(one)) was = one.was;
  return { ...last, was };
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
