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

/**
 * Byte-pair merging is quadratic in what the tokenizer does not split: 50,000 `x` took minutes. It splits
 * between letters with marks, numbers, other signs (with marks, and with the ends of lines and slashes after
 * them) and blanks. A run that is unbroken from one multiple of this length to the next is cut there, which
 * moves the count by about a token; shorter ones stay whole.
 */
const MAX_RUN = 400;
const UNBROKEN = new RegExp(
  `[\\p{L}\\p{M}]{${MAX_RUN}}|[^\\s\\p{L}\\p{N}]{${MAX_RUN}}|[\\s/]{${MAX_RUN}}`,
  "uy",
);

/** Counts a text's tokens. */
export async function countTokens(text: string, method: Method, calibration: Calibration): Promise<Estimate> {
  if (method === "chars") return estimate(codePoints(text) / 4, { ...calibration, band: CHARS_BAND });
  const { countTokens: count } = await import("./o200k.js");
  let raw = 0;
  // Special tokens in a file are text like any other.
  for (const piece of pieces(text)) raw += count(piece, { disallowedSpecial: new Set() });
  return estimate(raw, calibration);
}

/** What cannot be exceeded: a token has at least one byte. Needs no tokenizer. */
export const upperBound = (bytes: number, method: Method, calibration: Calibration): number =>
  method === "chars"
    ? estimate(bytes / 4, { ...calibration, band: CHARS_BAND }).high
    : estimate(bytes, calibration).high;

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

/** Looks only where a long run would have to be: looking everywhere takes half as long as counting. */
function* pieces(text: string): Iterable<string> {
  let done = 0;
  for (let at = 0; at + MAX_RUN <= text.length; ) {
    UNBROKEN.lastIndex = at;
    if (!UNBROKEN.test(text)) {
      at += MAX_RUN;
      continue;
    }
    at = UNBROKEN.lastIndex;
    yield text.slice(done, at);
    done = at;
  }
  if (done < text.length) yield text.slice(done);
}

/** One by one: a list of them would take many times the text's memory. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
