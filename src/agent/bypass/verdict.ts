/** What is wrong with a call, and what may be done instead. */
export interface Objection {
  /** deny: the harness refuses the call. ask: a person decides; a harness that cannot ask refuses. */
  readonly decision: "deny" | "ask";
  /** What the call does, as the end of "refused: …". */
  readonly what: string;
  /** The allowed way. */
  readonly way: string;
}

export const deny = (what: string, way: string): Objection => ({ decision: "deny", what, way });
export const ask = (what: string, way: string): Objection => ({ decision: "ask", what, way });

/** The one that counts of many: a refusal before a question. */
export const strongest = (all: readonly (Objection | null)[]): Objection | null =>
  all.find((one) => one?.decision === "deny") ?? all.find((one) => one !== null) ?? null;

/** What may be done instead. Each is one sentence or two: every word costs the reader tokens. */
export const WAYS = {
  flag: "Run it without the flag. If a gate shuts, mend what it names; a person may baseline. CI judges it all the same.",
  variable: "Run it without that variable. If a gate shuts, mend what it names.",
  hooksPath: "Leave git's hook settings alone; a person sets them with `tollgate init`.",
  plumbing: "Commit with `git commit` and push with `git push`, which the gates judge.",
  hooks: "Leave hooks and tollgate's state alone; a person may change them.",
  config:
    "Mend what the gates name. To change what is judged, use the edit tool on the config: a person is asked.",
  manifest: "Use the edit tool on package.json: other keys are yours to change.",
  older: "Take the files that you need by name; hooks and config stay as they are.",
  patch: "Let the patch touch neither hooks nor config, and name it by a path that can be read.",
  person: "Ask the person to do it: what is judged is theirs to change.",
  plain: "Write the command plainly, one step at a time, with its words spelled out.",
} as const;
