import type { Calibration } from "./models.js";

/** Tokens as a model counts them, rounded up; the true number lies between low and high. */
export interface Estimate {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

export type Method = "o200k" | "chars";

/** characters/4 is a rule of thumb: 33% off on files where it was compared with a provider's count. */
const CHARS_BAND = 0.35;

/**
 * Byte-pair merging is quadratic in one unbroken run of letters, marks or blanks: 50,000 `x` took minutes.
 * A run is cut at this length; each cut adds a token at most, so that the count stays an upper bound.
 */
const MAX_RUN = 400;
const LONG_RUN = new RegExp(
  `[\\p{L}\\p{M}]{${MAX_RUN}}|[^\\s\\p{L}\\p{M}\\p{N}]{${MAX_RUN}}|\\s{${MAX_RUN}}`,
  "gu",
);

/** Counts a text's tokens. */
export async function countTokens(text: string, method: Method, calibration: Calibration): Promise<Estimate> {
  if (method === "chars")
    return estimate([...text].length / 4, { ...calibration, factor: 1, band: CHARS_BAND });
  const { countTokens: count } = await import("./o200k.js");
  let raw = 0;
  // Special tokens in a file are text like any other.
  for (const piece of pieces(text)) raw += count(piece, { disallowedSpecial: new Set() });
  return estimate(raw, calibration);
}

/** What cannot be exceeded: a token has at least one byte. Needs no tokenizer. */
export const upperBound = (bytes: number, method: Method, { factor, band }: Calibration): number =>
  method === "chars" ? Math.ceil((bytes / 4) * (1 + CHARS_BAND)) : Math.ceil(bytes * factor * (1 + band));

export const addEstimates = (all: readonly Estimate[]): Estimate => ({
  tokens: all.reduce((sum, one) => sum + one.tokens, 0),
  low: all.reduce((sum, one) => sum + one.low, 0),
  high: all.reduce((sum, one) => sum + one.high, 0),
});

function estimate(raw: number, { factor, band }: Calibration): Estimate {
  const tokens = raw * factor;
  return {
    tokens: Math.ceil(tokens),
    low: Math.floor(tokens * (1 - band)),
    high: Math.ceil(tokens * (1 + band)),
  };
}

function* pieces(text: string): Iterable<string> {
  let done = 0;
  for (const { index, 0: run } of text.matchAll(LONG_RUN)) {
    yield text.slice(done, index + run.length);
    done = index + run.length;
  }
  if (done < text.length) yield text.slice(done);
}
