import { isAscii } from "../ascii.js";

const asciiWord = () => /[A-Za-z0-9][A-Za-z0-9_'-]*/g;
/** Scripts that put no space between words: each character counts. */
const anyWord = () =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’_-])*/gu;

/** Counts words up to `limit`. */
export function countWords(text: string, limit: number): number {
  const word = isAscii(text) ? asciiWord() : anyWord();
  let count = 0;
  while (count < limit && word.test(text)) count++;
  return count;
}
