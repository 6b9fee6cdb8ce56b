import type { Repository } from "../git/repository.js";
import { forgetState, hasState, writeState } from "../git/state.js";
import { askStatus, isWholeStatus } from "../git/work-status.js";

/**
 * Left by a hook that ran fixers: the next one most likely does, and git is asked before the config is read; by the shim
 * even before Node starts (shim.sh, tollgate_judge).
 */
const MARK = "fenced.json";

/** git's answer for the look before the fixers. */
export interface EarlyLook {
  /** null: nothing says that there are fixers, so nobody asked. */
  readonly asked: Promise<Buffer> | null;
  /** Ends the question where nobody waits for its answer. */
  readonly done: () => void;
}

/** `given`: what the shim was answered, where it asked. */
export function lookEarly(repo: Repository, given: Promise<Buffer> | null): EarlyLook {
  if (given === null && !hasState(repo.gitDir, MARK)) return { asked: null, done: () => {} };
  const stop = new AbortController();
  const ask = () => askStatus({ ...repo, signal: stop.signal });
  // The end of what git said is missing where git came to none.
  const asked = given?.then((answer) => (isWholeStatus(answer) ? answer : ask()), ask) ?? ask();
  asked.catch(() => {}); // Whoever takes the look hears of it.
  return { asked, done: () => stop.abort() };
}

/** Remembers for the next hook whether one has fixers. It says only how early git is asked. */
export function noteFixers({ gitDir }: Repository, { asked }: EarlyLook, has: boolean): void {
  if (has && asked === null) writeState(gitDir, MARK, {});
  if (!has && asked !== null) forgetState(gitDir, MARK);
}
