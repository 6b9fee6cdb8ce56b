import { holdsPush, type PushedRef, tipsWithout } from "../git/pushed-refs.js";
import type { Repository } from "../git/repository.js";
import { type JudgedRange, recallJudged } from "./judged-by-hand.js";

/**
 * Those that were not judged by hand either, alone or with what was pushed to the ref since. What one brought, another
 * that builds on it need not bring again.
 */
export async function withoutJudged(
  repo: Repository,
  shut: readonly PushedRef[],
  pushed: readonly PushedRef[],
): Promise<readonly PushedRef[]> {
  const judged = recallJudged(repo);
  const rangesOf = new Map(shut.map((one) => [one, judged.filter(({ tip }) => isSince(tip, one, pushed))]));
  if ([...rangesOf.values()].every((ranges) => ranges.length === 0)) return shut;
  const known = await tipsWithout(
    repo,
    shut.map(({ oid }) => oid),
  );
  const left: PushedRef[] = [];
  for (const one of shut) if (!(await isHeld(repo, rangesOf.get(one)!, one, known))) left.push(one);
  return left.length === shut.length ? shut : withoutJudged(repo, left, pushed);
}

const isSince = (tip: string, { ref, oid, at }: PushedRef, pushed: readonly PushedRef[]): boolean =>
  tip === oid || pushed.some((later) => later.ref === ref && later.oid === tip && later.at >= at);

async function isHeld(
  repo: Repository,
  ranges: readonly JudgedRange[],
  one: PushedRef,
  known: readonly string[],
): Promise<boolean> {
  for (const range of ranges) if (await holdsPush(repo, range, one, known)) return true;
  return false;
}
