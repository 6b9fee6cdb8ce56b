import type { NotJudged } from "../gate/contract.js";
import { type PushedRef, remains } from "../git/pushed-refs.js";
import { fetchRefspecs, trackingRef } from "../git/refspecs.js";
import type { Repository } from "../git/repository.js";
import { withoutJudged } from "./judged-since.js";
import type { Push } from "./push-record.js";

type Names = ReadonlyMap<Push, readonly (string | null)[]>;

/** Pushes older than what is remembered are nobody's to judge; the newest one always is. */
export async function notJudged(
  repo: Repository,
  records: readonly Push[],
  pushed: readonly PushedRef[],
): Promise<NotJudged[]> {
  const newest = Math.max(...pushed.map(({ at }) => at));
  const oldest = Math.min(...records.map(({ began }) => Math.floor(began / 1000)));
  const isOld = ({ at }: PushedRef) => at < Math.min(oldest, newest);
  const candidates = pushed.filter((one) => !isOld(one) && !isOpen(records, new Map(), one));
  if (candidates.length === 0) return [];
  const names = await trackingNames(repo, records, candidates);
  const lasts = new Map([...pushed].reverse().map((one) => [one.ref, one]));
  // A record goes when the 21st comes, maybe in the second in which the first that is left began.
  const horizon = Math.floor((records[0]?.ended ?? Number.POSITIVE_INFINITY) / 1000);
  const shut = candidates.filter(
    (one) => !isOpen(records, names, one) && (lasts.get(one.ref) === one || one.at > horizon),
  );
  const left: PushedRef[] = [];
  for (const one of joined(shut))
    if (lasts.get(one.ref)!.oid === one.oid || (await remains(repo, one))) left.push(one);
  return (await withoutJudged(repo, left, pushed)).map((one) => {
    const { ref, oid, was, at } = one;
    const last = lasts.get(ref)!.oid;
    return {
      ref: ref.replace(/^refs\/remotes\//, ""),
      oid,
      from: was,
      ...(last !== oid && { since: last }),
      why: at < oldest ? "forgotten" : whyShut(verdictsOn(records, names, one)),
    };
  });
}

/** A push of what the remote has already judges nothing of it, so it is no verdict on how that came there. */
const verdictsOn = (records: readonly Push[], names: Names, { ref, oid, at }: PushedRef): Push[] =>
  records.filter(
    (push) =>
      push.refs.some(({ localOid }) => localOid === oid) &&
      (Math.floor(push.began / 1000) <= at || (names.get(push) ?? []).includes(ref)),
  );

const isOpen = (records: readonly Push[], names: Names, one: PushedRef): boolean =>
  verdictsOn(records, names, one).some(({ exitCode, skipped }) => exitCode === 0 && !skipped);

/** The remote-tracking refs that stand for what each push of such a commit was to move. */
async function trackingNames(
  repo: Repository,
  records: readonly Push[],
  candidates: readonly PushedRef[],
): Promise<Names> {
  const oids = new Set(candidates.map(({ oid }) => oid));
  const asked = records.filter(({ refs }) => refs.some(({ localOid }) => oids.has(localOid)));
  const remotes = [...new Set(asked.map(({ remote }) => remote))];
  const all = await Promise.all(remotes.map((remote) => fetchRefspecs(repo, remote)));
  const refspecs = new Map(remotes.map((remote, at) => [remote, all[at]!]));
  return new Map(
    asked.map((push) => [
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

/** Pushes that followed one another on a ref are one, from before the first of them. */
function joined(shut: readonly PushedRef[]): PushedRef[] {
  const all: PushedRef[] = [];
  for (const one of shut) {
    const next = all.findLastIndex(({ ref }) => ref === one.ref);
    if (next >= 0 && all[next]!.was === one.oid) all[next] = { ...all[next]!, was: one.was };
    else all.push(one);
  }
  return all;
}
