import type { Fenced } from "../gate/contract.js";
import { type Fingerprint, isWhollyStaged } from "../git/fingerprint.js";
import type { Repository } from "../git/repository.js";
import { forgetState, readState, writeState } from "../git/state.js";

/** A change that a fixer made to a file that was wholly staged: committing now would commit the text before it. */
interface Unstaged {
  readonly fixer: string;
  readonly path: string;
  readonly what: "modified" | "deleted";
  /** Mode and id in the index at that time. */
  readonly index: string;
}

const NAME = "unstaged-fixes.json";
/** More than anybody reads; the first of them stop the commit as well as all. */
const MOST = 1000;

/**
 * What fixers changed in an earlier attempt and nobody staged since. Without this a blind second attempt would
 * pass: the fixer finds its own work done, and the commit takes the text before it.
 */
export function stillUnstaged(repo: Repository, now: Fingerprint): Fenced[] {
  return recall(repo).flatMap(({ fixer, path, what, index }) => {
    const state = now.paths.get(path);
    const pending = state !== undefined && state.index === index && !state.clean;
    return pending ? [{ kind: "fixer", names: [fixer], changed: [{ path, what, note: "earlier" }] }] : [];
  });
}

/** Keeps what has to be staged before the next attempt, or forgets when there is nothing. */
export function rememberUnstaged(repo: Repository, before: Fingerprint, fenced: readonly Fenced[]): void {
  const unstaged = fenced.flatMap(({ names: [fixer = ""], changed }) =>
    changed.flatMap(({ path, what, note }): Unstaged[] => {
      const state = before.paths.get(path);
      const index = state?.index ?? null;
      if ((what !== "modified" && what !== "deleted") || index === null) return [];
      return note === "earlier" || (note !== "restaged" && note !== "ended" && isWhollyStaged(state))
        ? [{ fixer, path, what, index }]
        : [];
    }),
  );
  if (unstaged.length > 0) writeState(repo.gitDir, NAME, unstaged.slice(0, MOST));
  else forgetState(repo.gitDir, NAME);
}

function recall(repo: Repository): Unstaged[] {
  const kept = readState(repo.gitDir, NAME);
  return Array.isArray(kept) ? kept.slice(0, MOST).filter(isUnstaged) : [];
}

const isUnstaged = (value: unknown): value is Unstaged => {
  const { fixer, path, what, index } = (value ?? {}) as Partial<Record<keyof Unstaged, unknown>>;
  return (
    [fixer, path, index].every((text) => typeof text === "string") &&
    (what === "modified" || what === "deleted")
  );
};
