import type { Calibration } from "./models.js";

/** Tokens as a model counts them, rounded up; the true number lies between low and high. */
export interface Estimate {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

export type Method = "o200k" | "chars";

/**
 * characters/4 stands for o200k, within a third: prose and code in Latin letters. Text in other scripts, or
 * base64, may take more than the band says. The model's factor comes on top: where it was left out, 5,000
 * characters were said to be 1,250 tokens and were 2,021.
 */
const CHARS_BAND = 0.35;

/** What the method counts in a text, before any factor; characters are code points. */
export async function countRaw(text: string, method: Method): Promise<number> {
  if (method === "chars") return codePoints(text) / 4;
  const { countO200k } = await import("./o200k.js");
  return countO200k(text);
}

/** Not fewer than countRaw gives, and cheaper. */
export async function boundRaw(text: string, method: Method): Promise<number> {
  if (method === "chars") return codePoints(text) / 4;
  const { boundO200k } = await import("./o200k.js");
  return boundO200k(text);
}

/** The tokens of a model, from what the method counted. */
export function toEstimate(raw: number, method: Method, { factor, band }: Calibration): Estimate {
  const tokens = raw * factor;
  const width = method === "chars" ? CHARS_BAND : band;
  return {
    tokens: Math.ceil(tokens),
    low: Math.floor(tokens * (1 - width)),
    high: Math.ceil(tokens * (1 + width)),
  };
}

/** What cannot be exceeded: a token has at least one byte. Needs no tokenizer. */
export const upperBound = (bytes: number, method: Method, calibration: Calibration): number =>
  toEstimate(method === "chars" ? bytes / 4 : bytes, method, calibration).high;

export const addEstimates = (all: readonly Estimate[]): Estimate => ({
  tokens: all.reduce((sum, one) => sum + one.tokens, 0),
  low: all.reduce((sum, one) => sum + one.low, 0),
  high: all.reduce((sum, one) => sum + one.high, 0),
});

/** One by one: a list of them would take many times the text's memory. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
