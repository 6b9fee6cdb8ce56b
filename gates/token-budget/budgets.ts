import { lastMatch } from "../../src/content/patterns.js";
import type { Options } from "./meta.js";

/** Tokens beyond which a file gets a warning, and beyond which it is refused; without a soft limit both are one. */
export interface Budget {
  readonly soft: number;
  readonly hard: number;
}

/** The budget of the last pattern that matches; null for a file without one. */
export function budgetsOf({ budgets }: Pick<Options, "budgets">): (path: string) => Budget | null {
  const limits = Object.values(budgets).map((given) =>
    typeof given === "number"
      ? { soft: given, hard: given }
      : { soft: given.soft ?? given.hard, hard: given.hard },
  );
  const last = lastMatch(Object.keys(budgets));
  return (path) => limits[last(path)] ?? null;
}
