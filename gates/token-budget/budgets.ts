import { type Matcher, matcher } from "../../src/content/patterns.js";
import type { Options } from "./meta.js";

/** Tokens from which on a file gets a warning, and is refused. */
export interface Budget {
  readonly soft: number | null;
  readonly hard: number;
}

/** The budget of the last pattern that matches; null for a file without one. */
export function budgetsOf({ budgets }: Pick<Options, "budgets">): (path: string) => Budget | null {
  const entries = Object.entries(budgets).map(([pattern, given]): [Matcher, Budget] => [
    matcher([pattern]),
    typeof given === "number" ? { soft: null, hard: given } : { soft: given.soft ?? null, hard: given.hard },
  ]);
  entries.reverse();
  return (path) => entries.find(([matches]) => matches(path))?.[1] ?? null;
}
