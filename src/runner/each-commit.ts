import type { Shelf } from "../cache/cache.js";
import type { Commit, Draft, Report } from "../gate/contract.js";
import { breathe } from "./breathe.js";
import type { Cancellation } from "./cancellation.js";

/** So many commits are judged sooner than what was kept is read. */
const WORTH_KEEPING = 24;

/** What was reported of one commit, before config had its word on severity. */
type Verdict = readonly (readonly [string, Draft])[];

export interface EachCommit {
  readonly commits: () => AsyncIterable<Commit>;
  readonly report: Report;
  readonly cancellation: Cancellation;
  /** What earlier runs said; null where nothing is kept. */
  readonly shelf: (() => Promise<Shelf>) | null;
  /** Told after each commit; `cached`: it was not judged again. */
  readonly done: (cached: boolean) => void;
}

/** What `eachCommit` of a gate's context promises. */
export async function eachCommit(
  { commits, report, cancellation, shelf: open, done }: EachCommit,
  judge: (commit: Commit, report: Report) => Promise<void> | void,
): Promise<void> {
  let shelf: Shelf | null = null;
  let count = 0;
  for await (const commit of commits()) {
    await breathe(cancellation);
    if (open && count++ === WORTH_KEEPING) shelf = await open();
    // A graft changes the parents, and with them what the commit changed.
    const key = commit.oid === null ? null : [commit.oid, ...commit.parents].join(" ");
    const known = key === null ? undefined : (shelf?.get(key) as Verdict | undefined);
    const verdict = known ?? (await judgeOne(judge, commit));
    if (!known && key !== null) shelf?.set(key, verdict);
    for (const [rule, draft] of verdict)
      report(rule, { ...draft, where: { ...draft.where, commit: commit.oid } });
    done(known !== undefined);
  }
}

async function judgeOne(
  judge: (commit: Commit, report: Report) => Promise<void> | void,
  commit: Commit,
): Promise<Verdict> {
  const drafts: [string, Draft][] = [];
  await judge(commit, (rule, draft = {}) => drafts.push([rule, draft]));
  return drafts;
}
