import type { Excess } from "./limits.js";

/** Line and column from 1, within the text that was parsed. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Problem extends Place {
  /** What is amiss, with a full stop. */
  readonly reason: string;
}

interface Invalid extends Problem {
  readonly kind: "invalid";
}

interface DuplicateKey extends Problem {
  readonly kind: "duplicate-key";
  readonly key: string;
  /** The line on which the key was given first. */
  readonly first: number;
}

export type YamlProblem = Invalid | DuplicateKey;

/** From the first character to behind the last, in UTF-16 units of the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a parser makes of YAML text. */
export interface Yaml {
  /** Plain data; null when the text is empty or could not be read. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  readonly excess: Excess | null;
  /** Where a key or a list item stands; its value's place with `"value"`. The start where there is none. */
  readonly placeOf: (path: readonly (string | number)[], of?: "key" | "value") => Place;
  /** The characters of the same; null where there are none. */
  readonly rangeOf: (path: readonly (string | number)[], of?: "key" | "value") => Span | null;
}
