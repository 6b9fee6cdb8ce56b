import { isAscii } from "../../../src/content/ascii.js";
import { hintOf } from "../hints.js";

const EMPTY_WORDS: ReadonlySet<string> = new Set([
  "todo",
  "tbd",
  "fixme",
  "wip",
  "n/a",
  "na",
  "none",
  "nothing",
]);
/** Longer text says something, if only by its length; a subject may be as long as it likes. */
const MAX_LENGTH = 200;

const MOST_KNOWN = 16;

/** Why a section's whole content stands for nothing; null when it does not. */
export function placeholder(content: string, section: string, subject: string): string | null {
  const text = bare(content);
  if (text === bareSubject(subject)) return "the subject again";
  if (content.length > MAX_LENGTH) return null;
  if (text === "") return "marks";
  if (EMPTY_WORDS.has(text)) return "a placeholder";
  return text === bareHint(section) ? "the template's own words" : null;
}

const bareHint = remembered((section) => bare(hintOf(section)));
/** Every section of a message is compared with it. */
const bareSubject = remembered(bare);

/** The last answers, for who is asked the same again soon. */
function remembered(answer: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const given = answer(text);
    known.set(text, given);
    return given;
  };
}

/** Lower case, without punctuation and blanks at the ends. */
function bare(text: string): string {
  // A Unicode class takes a while to compile, and most texts begin and end with a letter.
  const isEdge = (at: number) =>
    isAscii(text[at]!) ? /[\s!-/:-@[-`{-~]/.test(text[at]!) : /[\p{P}\p{S}\s]/u.test(text[at]!);
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  const inner = text.slice(start, end);
  return (/\s\s|[^\S ]/.test(inner) ? inner.replace(/\s+/g, " ") : inner).toLowerCase();
}
