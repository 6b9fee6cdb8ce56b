import { UnreadableScript } from "../../content/shell/script.js";
import { milliseconds } from "../../process/clock.js";
import { Budget } from "./budget.js";
import type { Aliases } from "./git/judge-git.js";
import type { Place } from "./guarded-paths.js";
import { ShellRun } from "./shell/shell-run.js";
import { ask, type Objection, strongest, WAYS } from "./verdict.js";

export interface Surroundings extends Place {
  readonly aliases: Aliases;
  /** The text of a file by its absolute path; null when there is none, or none that can be read. */
  readonly read: (path: string) => string | null;
}

/**
 * What is wrong with a shell command, or null. What cannot be read, or not within the bounds, is not let
 * through: a person is asked, since broken quoting is far more often a slip than a way round. `clock`: in
 * milliseconds, from any start.
 */
export function judgeCommand(text: string, around: Surroundings, clock = milliseconds): Objection | null {
  const run = new ShellRun(around, new Budget(clock));
  try {
    run.text(text, 0);
    return strongest(run.objections);
  } catch (error) {
    if (!(error instanceof UnreadableScript) && !(error instanceof RangeError)) throw error;
    return strongest([...run.objections, ask(`the command cannot be read: ${error.message}`, WAYS.plain)]);
  }
}
