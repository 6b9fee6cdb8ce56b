/** What the table counts, one column each. */
export const KINDS = {
  lost: "lost",
  left: "left running",
  code: "wrong exit code or message",
  half: "half-written",
  next: "failed next run",
} as const;

export type Kind = keyof typeof KINDS;

export interface Problem {
  readonly kind: Kind;
  readonly text: string;
}

export const problem = (kind: Kind, text: string): Problem => ({ kind, text });
