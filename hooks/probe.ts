/**
 * Set by `tollgate doctor` to a word of its own. A hook that has it answers with that word and refuses,
 * whatever it was called for: setting it opens nothing.
 */
export const PROBE = "TOLLGATE_PROBE";

/** What an answer's line begins with; the rest of it is a ProbeAnswer as JSON. */
export const PROBE_LINE = "tollgate-probe: ";

export interface ProbeAnswer {
  /** The word that was given. */
  readonly word: string;
  readonly event: string;
  readonly version: string;
  /** The program that ran it, such as "Node 22.1.0". */
  readonly runtime: string;
  /** commit-msg only: the rules that refused the message; empty when none did. */
  readonly refusedBy: readonly string[];
}
