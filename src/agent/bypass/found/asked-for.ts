import { programOf } from "../program-name.js";
import { GUARDED_NAME } from "./listings.js";

/** What stands before a word that is left out of what is listed, and what such a word begins with. */
const LEAVING_OUT = /^(--exclude(-dir|-from)?|--ignore|--hide)$/;
const LEFT_OUT = /^(!.|:[!^]|:\(exclude\)|--(exclude|ignore|hide|glob=!|iglob=!))/;

/** Whether commands of a pipe look for what is guarded, rather than come upon it among all that there is. */
export const isAskedFor = (lines: readonly (readonly string[])[]): boolean =>
  lines.some(
    (words) =>
      !filtersOut(words) && words.some((word, at) => GUARDED_NAME.test(word) && !isLeftOut(words, at)),
  );

const filtersOut = (words: readonly string[]): boolean =>
  /^([efg]?grep|rg)$/.test(programOf(words[0] ?? "")) &&
  words.some((word) => /^(-[A-Za-z]*v[A-Za-z]*|--invert-match)$/.test(word));

/** Whether what a word of a command names is left out of what it lists. */
export const isLeftOut = (words: readonly string[], at: number): boolean =>
  LEFT_OUT.test(words[at]!) ||
  LEAVING_OUT.test(words[at - 1] ?? "") ||
  /^(!|-not)$/.test(words[at - 2] ?? "") ||
  words[at + 1] === "-prune";
