import { statSync } from "node:fs";
import { indexFile } from "../git/own-index.js";
import type { Repository } from "../git/repository.js";
import { forgetState, hasState, writeState } from "../git/state.js";
import { askStatus, isWholeStatus } from "../git/work-status.js";

/**
 * Left by a hook that ran fixers: the next one most likely does, and git is asked before the config is read; by the shim
 * even before Node starts (shim.sh, tollgate_judge).
 */
const MARK = "fenced.json";

/**
 * Bytes of an index; about 20,000 files. Up to there git has looked at all of them, one after the other, before Node has
 * loaded what asks for the answer; its threads would only take the processor from Node.
 */
const MANY = 2 << 20;

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
export function noteFixers(repo: Repository, { asked }: EarlyLook, has: boolean): void {
  const { gitDir } = repo;
  if (has && asked === null) {
    const index = statSync(indexFile(repo, process.env), { throwIfNoEntry: false });
    writeState(gitDir, MARK, { many: index !== undefined && index.size > MANY });
  }
  if (!has && asked !== null) forgetState(gitDir, MARK);
}
