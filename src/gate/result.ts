import type { Finding } from "./finding.js";

/** Only `pass` and `skipped` open the gate. */
export type Status = "pass" | "fail" | "error" | "skipped";

/** Who has to mend an `error`: the person (environment, config), or whoever wrote the gate. */
export type Fault = "environment" | "gate";

export interface Result {
  readonly gate: string;
  readonly status: Status;
  /** Why it was skipped or could not finish. */
  readonly reason: string | null;
  readonly help: string | null;
  readonly fault: Fault | null;
  readonly durationMs: number;
  readonly judged: number;
  readonly cached: number;
  readonly findings: readonly Finding[];
  /** Findings that the baseline covers: they shut nothing. */
  readonly baselined?: readonly Finding[];
}

export const EXIT = { open: 0, shut: 1, usage: 2, unfinished: 3 } as const;

/** The largest of 3, 2 and 1 that holds; 0 when nothing does. */
export function exitCodeOf(results: readonly Pick<Result, "status" | "fault">[]): number {
  const codes = results.map(({ status, fault }) =>
    status === "fail"
      ? EXIT.shut
      : status === "error"
        ? fault === "environment"
          ? EXIT.usage
          : EXIT.unfinished
        : EXIT.open,
  );
  return Math.max(EXIT.open, ...codes);
}
