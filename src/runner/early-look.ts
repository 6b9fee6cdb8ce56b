import type { Repository } from "../git/repository.js";
import { forgetState, hasState, writeState } from "../git/state.js";
import { askStatus } from "../git/work-status.js";

/** Left by a hook that ran fixers: the next one most likely does, and asks git before it has read its config. */
const MARK = "fenced.json";

/** git's answer for the look before the fixers. */
export interface EarlyLook {
  /** null: nothing says that there are fixers, so nobody asked. */
  readonly asked: Promise<Buffer> | null;
  /** Ends the question where nobody waits for its answer. */
  readonly done: () => void;
}

export function lookEarly(repo: Repository): EarlyLook {
  if (!hasState(repo.gitDir, MARK)) return { asked: null, done: () => {} };
  const stop = new AbortController();
  const asked = askStatus({ ...repo, signal: stop.signal });
  asked.catch(() => {}); // Whoever takes the look hears of it.
  return { asked, done: () => stop.abort() };
}

/** Remembers for the next hook whether one has fixers. It says only how early git is asked. */
export function noteFixers({ gitDir }: Repository, { asked }: EarlyLook, has: boolean): void {
  if (has && asked === null) writeState(gitDir, MARK, {});
  if (!has && asked !== null) forgetState(gitDir, MARK);
}
