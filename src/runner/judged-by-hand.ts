import type { Repository } from "../git/repository.js";
import { readState, writeState } from "../git/state.js";

/** Commits that `tollgate run pre-push` let through: all that `tip` has and `base` has not. */
export interface JudgedRange {
  readonly tip: string;
  /** null: nothing was left out. */
  readonly base: string | null;
}

const NAME = "judged-by-hand.json";
const KEPT = 50;

/** Work trees share it, as they share what was pushed. */
export function rememberJudged({ commonDir }: Repository, { tip, base }: JudgedRange): void {
  const others = read(commonDir).filter((one) => one.tip !== tip || one.base !== base);
  writeState(commonDir, NAME, [...others, { tip, base }].slice(-KEPT));
}

export const recallJudged = ({ commonDir }: Repository): JudgedRange[] => read(commonDir);

function read(commonDir: string): JudgedRange[] {
  const kept = readState(commonDir, NAME);
  return Array.isArray(kept) ? kept.slice(-KEPT).filter(isRange) : [];
}

const isId = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value);

const isRange = (value: unknown): value is JudgedRange => {
  const { tip, base } = (value ?? {}) as Partial<Record<keyof JudgedRange, unknown>>;
  return isId(tip) && (base === null || isId(base));
};
