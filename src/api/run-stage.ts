import type { RunnableStage } from "../plan/runnable.js";
import type { RunReport } from "../report/report.js";

export interface StageOptions {
  readonly stage: RunnableStage;
  /** A folder of the work tree; default: the process's own. */
  readonly cwd?: string;
  /** ci-all, pre-push: the commits after this revision. */
  readonly from?: string;
  /** ci-all, pre-push: the commits up to this revision; default: HEAD. */
  readonly to?: string;
  /** Files and folders, relative to `cwd`, or "all", in place of those that changed. */
  readonly files?: readonly string[] | "all";
  /** Only these gates and commands. */
  readonly gates?: readonly string[];
  /** A config file, relative to `cwd`, in place of tollgate.yaml. */
  readonly config?: string;
  /** Warnings shut the gate too. */
  readonly strict?: boolean;
  /** Aborted, it ends every program that the run started; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Judges a stage as `tollgate run` does and gives the report of schemas/report.schema.json, whatever the verdict.
 * It prints nothing and leaves the process alone: its signals, environment and folder, and its end.
 * Rejects with UserError where the person has to mend options, config or repository, and with the reason of an aborted `signal`.
 */
export async function runStage(options: StageOptions): Promise<RunReport> {
  // Plugins load this file too, for `defineGate`, and a hook waits for them.
  return (await import("./judge-stage.js")).judgeStage(options);
}
