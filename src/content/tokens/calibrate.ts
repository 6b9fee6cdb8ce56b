import type { Calibration } from "./models.js";

/** One text: what o200k counts in it, and what the model's provider said. */
export interface Pair {
  readonly raw: number;
  readonly counted: number;
}

/** Fewer say nothing about how far others may be off. */
export const FEWEST_PAIRS = 3;

/**
 * The factor that fits measurements best, as a ratio of sums, so that long texts weigh more and small constants
 * (a request's own tokens) less; a fit with a constant does not carry over to small files. The band is the largest
 * error of a pair under the factor of all the others, at least a hundredth. Both are rounded up to three digits.
 */
export function calibrate(pairs: readonly Pair[]): Calibration {
  const sum = (of: "raw" | "counted") => pairs.reduce((total, pair) => total + pair[of], 0);
  const [raw, counted] = [sum("raw"), sum("counted")];
  const errors = pairs.map((pair) => {
    const expected = pair.raw * ((counted - pair.counted) / (raw - pair.raw));
    return Math.abs(pair.counted - expected) / expected;
  });
  return { factor: roundUp(counted / raw), band: roundUp(Math.max(0.01, ...errors)) };
}

const roundUp = (value: number): number => Math.ceil(value * 1_000 - 1e-9) / 1_000;
