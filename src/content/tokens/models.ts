/** How a model's tokens are told from those of a tokenizer that exists. */
export interface Calibration {
  /** Tokens of the model for one token of o200k. */
  readonly factor: number;
  /** How far the true count may be away, as a share of the count. */
  readonly band: number;
}

/** A calibration, and where it comes from. */
export interface KnownCalibration extends Calibration {
  /** Who says so, and when. */
  readonly source: string;
}

interface Family extends KnownCalibration {
  readonly name: string;
  readonly matches: RegExp;
}

const PUBLISHED = "published calibrations against the provider's own count, 2026-08; the band is ours";

/** No exact tokenizer of current Claude models can be run locally. The first family that matches counts. */
export const FAMILIES: readonly Family[] = [
  {
    name: "claude, before Opus 4.7, Sonnet 5 and Fable 5",
    // Both ways of naming: claude-3-5-haiku and claude-haiku-4-5; a date is no version.
    matches: /claude-(?:instant|v?[1-3]\b)|(?:opus|sonnet|haiku)-4(?![-.](?:[7-9]|\d\d)(?!\d))/,
    factor: 1.18,
    band: 0.1,
    source: PUBLISHED,
  },
  {
    name: "claude, from Opus 4.7, Sonnet 5 and Fable 5",
    // Whatever else is of the house, an alias like "opus" too: what is newest counts most.
    matches: /^(?:.*[./])?(?:claude|opus|sonnet|haiku|fable|mythos)\b/,
    factor: 1.53,
    band: 0.1,
    source: PUBLISHED,
  },
  {
    name: "o200k, for o200k as it is",
    matches: /^o200k$/,
    factor: 1,
    band: 0,
    source: "not a model's tokens, but a tokenizer's",
  },
  {
    name: "gpt-4o and later",
    matches: /^(?:.*\/)?(?:gpt-(?:4o|4\.1|[5-9])|o[1-9])/,
    factor: 1,
    band: 0,
    source: "o200k is these models' own tokenizer (gpt-tokenizer 4)",
  },
];

/** null for a model of no known family. */
export const calibrationOf = (model: string): KnownCalibration | null =>
  FAMILIES.find(({ matches }) => matches.test(model.toLowerCase())) ?? null;
