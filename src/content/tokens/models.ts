/** How a model's tokens are told from those of a tokenizer that exists. */
export interface Calibration {
  /** Tokens of the model for one token of o200k. */
  readonly factor: number;
  /** How far the true count may be away, as a share of the count. */
  readonly band: number;
}

interface Family extends Calibration {
  readonly name: string;
  readonly matches: RegExp;
  /** Where the factor comes from, and when. */
  readonly source: string;
}

const PUBLISHED =
  "published calibrations of o200k against the provider's own count, as of 2026-08; the band is ours";

/** No exact tokenizer of current Claude models can be run locally. The first family that matches counts. */
export const FAMILIES: readonly Family[] = [
  {
    name: "claude, from Opus 4.7, Sonnet 5 and Fable 5",
    matches:
      /^(?:.*[./])?(?:claude-)?(?:opus-(?:4-[7-9]|4-\d{2}(?!\d)|[5-9])|sonnet-[5-9]|fable|haiku-[5-9]|mythos)/,
    factor: 1.53,
    band: 0.1,
    source: PUBLISHED,
  },
  {
    name: "claude, before",
    matches: /^(?:.*[./])?(?:claude-|opus|sonnet|haiku)/,
    factor: 1.18,
    band: 0.1,
    source: PUBLISHED,
  },
  {
    name: "gpt-4o and later",
    matches: /^(?:gpt-(?:4o|4\.1|[5-9])|o[1-9])/,
    factor: 1,
    band: 0,
    source: "o200k is these models' own tokenizer (gpt-tokenizer 4)",
  },
];

/** null for a model of no known family. */
export const calibrationOf = (model: string): Calibration | null =>
  FAMILIES.find(({ matches }) => matches.test(model.toLowerCase())) ?? null;
