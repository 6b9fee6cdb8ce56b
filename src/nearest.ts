import { closest, distance } from "fastest-levenshtein";
import { UserError } from "./errors.js";

/** The known word that a mistyped one most likely means; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const candidate = closest(word, known);
  return distance(word, candidate) <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : null;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const candidate = nearest(word, known);
  return candidate === null ? "" : ` Did you mean "${candidate}"?`;
}

/** For a word that is none of those that may stand there; it names the nearest. */
export const unknownWord = (what: string, word: string, known: readonly string[]): UserError =>
  new UserError(
    `there is no ${what} "${word}".${didYouMean(word, known)}`,
    known.length === 0 ? null : `Known: ${known.join(", ")}.`,
  );

/** Whether a word is surely another one mistyped: long, and a letter or two apart. `mode` may mean something else than `model`. */
export const isSlip = (word: string, meant: string): boolean =>
  distance(word, meant) <= Math.floor(Math.min(word.length, meant.length, 10) / 5);
