import { plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import { matches } from "../guarded-paths.js";

/**
 * A glob as find and fd take it: it stands for leading dots and for `/` too, and letters are compared without their
 * case. One of which hardly anything can be told is taken to mean nothing of ours.
 */
export function globbed(glob: string): (text: string) => boolean {
  const pattern = marked(glob);
  const isTold = !pattern.includes(MARK.unknown) || /[\w-]{3}/.test(pattern);
  return (text) => isTold && matches(`x${pattern}`, `x${text.toLowerCase()}`);
}

const marked = (glob: string): string =>
  plainText(glob)
    .toLowerCase()
    .replace(/\\(.)/g, "$1")
    .replaceAll("*", MARK.star)
    .replaceAll("?", MARK.one)
    .replaceAll("[", MARK.set);

/** What a test says of a text. */
export type Answer = "yes" | "maybe" | "no";

/** Parts of a regular expression that a glob has too; `\\.` and its like are the character itself. */
const PLAIN = /^\^?(?:[\w/ -]|\\[./-]|\.\*|\.)*\$?$/;

/**
 * Whether a text holds what a regular expression looks for (`whole`: is it), without running it: a plain one is
 * read as a glob, and of others the words in it tell whether it may.
 */
export function searched(pattern: string, isWhole = false): (text: string) => Answer {
  const plain = plainText(pattern).toLowerCase();
  if (plain.includes(MARK.unknown)) return () => "no";
  if (PLAIN.test(plain)) {
    const inner = plain
      .replace(/^\^|\$$/g, "")
      .replace(/\\(.)|\.\*|\./g, (found, char) => char ?? (found === "." ? MARK.one : MARK.star));
    const before = isWhole || plain.startsWith("^") ? "" : MARK.star;
    const after = isWhole || plain.endsWith("$") ? "" : MARK.star;
    return (text) => (matches(`x${before}${inner}${after}`, `x${text.toLowerCase()}`) ? "yes" : "no");
  }
  const runs = plain
    .replace(/\[[^\]]{0,200}\]/g, " ")
    .replace(/\\[a-z]|[\w-][*?]/g, " ")
    .split(/[^\w-]+/)
    .filter((run) => run !== "");
  const isChoice = plain.includes("|");
  return (text) => {
    const held = (run: string) => text.toLowerCase().includes(run);
    return (isChoice ? runs.some(held) : runs.every(held)) ? "maybe" : "no";
  };
}
