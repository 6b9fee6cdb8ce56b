import type { Loaded } from "../config/load.js";
import type { UserError } from "../errors.js";
import type { Repository } from "../git/repository.js";

/**
 * ok: it holds. warning: it could be better, and this clone is guarded all the same. problem: a change can go
 * unjudged, or nothing can be judged. unknown: it could not be looked at.
 */
export type Status = "ok" | "warning" | "problem" | "unknown";

/** What a check found: one line. */
export interface Checked {
  readonly check: string;
  readonly status: Status;
  readonly message: string;
  /** What to do; null when there is nothing. */
  readonly mend: string | null;
}

/** What a check may look at. */
export interface Surroundings {
  readonly repo: Repository;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The folder whose node_modules holds tollgate, relative to the root; "." when none does. */
  readonly home: string;
  /** The config, or why there is none. */
  readonly loaded: Loaded | UserError;
}

export interface Check {
  readonly name: string;
  readonly look: (surroundings: Surroundings) => Promise<Found>;
}

export type Found = Omit<Checked, "check">;

export const ok = (message: string): Found => ({ status: "ok", message, mend: null });
export const warning = (message: string, mend: string): Found => ({ status: "warning", message, mend });
export const problem = (message: string, mend: string): Found => ({ status: "problem", message, mend });
export const unknown = (message: string, mend: string): Found => ({ status: "unknown", message, mend });

/** What arms a clone again, whatever went wrong with it. */
export const ARM = "`tollgate init --hooks-only`";
