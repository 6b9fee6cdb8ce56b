import { type Fingerprint, isWhollyStaged } from "../git/fingerprint.js";
import type { Repository } from "../git/repository.js";
import { forgetState, readState, writeState } from "../git/state.js";
import { keepPending, recallPending, toPending } from "./pending-changes.js";

/*
 * What fixers are at work on. A run that is killed cannot tell what they did, and the next would take their half-done
 * work for a person's: so the mark is made before they start and goes when the run has told of all.
 */

const MARK = "fixing.json";

interface Mark {
  readonly head: string;
  readonly names: readonly string[];
  /** Files that were wholly staged: path and index side. */
  readonly files: readonly (readonly [string, string])[];
}

/** Paths beyond this are not marked. */
const MOST = 10_000;

export function markFixing({ gitDir }: Repository, names: readonly string[], first: Fingerprint): void {
  const files = [...first.paths]
    .filter(([, state]) => isWhollyStaged(state) && state.index !== null)
    .slice(0, MOST)
    .map(([path, state]) => [path, state.index!] as const);
  writeState(gitDir, MARK, { head: first.head, names, files } satisfies Mark);
}

export const unmarkFixing = ({ gitDir }: Repository): void => forgetState(gitDir, MARK);

/** What differs now from what a run that was killed had before it becomes a change that waits for somebody's word. */
export function recallKilled({ gitDir }: Repository, now: Fingerprint): void {
  const mark = readState(gitDir, MARK) as Mark | null;
  if (mark === null) return;
  forgetState(gitDir, MARK);
  if (mark.head !== now.head || !Array.isArray(mark.files) || !Array.isArray(mark.names)) return;
  const known = recallPending(gitDir);
  const names = mark.names.map(String);
  const found = mark.files.flatMap(([path, index]) => {
    const state = now.paths.get(path);
    if (!state || state.clean || state.index !== index || known.some((one) => one.path === path)) return [];
    const what = state.disk === null ? ("deleted" as const) : ("modified" as const);
    return [
      toPending({ kind: "fixer", names, changed: [] }, { path, what, note: null, staging: "whole" }, now),
    ];
  });
  if (found.length > 0) keepPending(gitDir, [...known, ...found]);
}
