import type { Assignment, Redirection, Step, Word } from "./script.js";

interface Draft {
  assignments: Assignment[];
  words: Word[];
  redirections: Redirection[];
  piped: boolean;
}

const emptyDraft = (piped: boolean): Draft => ({ assignments: [], words: [], redirections: [], piped });

/** Commands that are being read, up to what ends them, and what is open among them. */
export class Level {
  readonly steps: Step[] = [];
  draft = emptyDraft(false);
  subshells = 0;
  braces = 0;
  cases = 0;
  isPattern = false;
  isDone = false;

  constructor(readonly end: ")" | "}" | null) {}

  get isOpen(): boolean {
    return this.subshells > 0 || this.cases > 0;
  }

  /** The command that was being read is whole. */
  flush(piped = false): void {
    const { assignments, words, redirections } = this.draft;
    if (assignments.length + words.length + redirections.length > 0)
      this.steps.push({ kind: "command", ...this.draft });
    this.draft = emptyDraft(piped);
  }
}
