import type { Data, Severity } from "../../src/gate/contract.js";
import type { meta } from "./meta.js";

export type Rule = keyof typeof meta.rules;

/** What a rule found in one message; the check adds whose message it is. */
export interface Slip {
  readonly rule: Rule;
  /** From 1, in the cleaned message. */
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly data?: Data;
  readonly severity?: Severity;
}
