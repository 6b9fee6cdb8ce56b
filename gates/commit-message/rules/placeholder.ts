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

/** Why a section's whole content stands for nothing; null when it does not. */
export function placeholder(content: string, section: string, subject: string): string | null {
  if (bare(content) === bare(subject)) return "the subject again";
  if (content.length > MAX_LENGTH) return null;
  const text = bare(content);
  if (text === "") return "marks";
  if (EMPTY_WORDS.has(text)) return "a placeholder";
  return text === bare(hintOf(section)) ? "the template's own words" : null;
}

/** Lower case, without punctuation and blanks at the ends. */
function bare(text: string): string {
  // A Unicode class takes a while to compile, and most texts begin and end with a letter.
  const isEdge = (at: number) => !/[A-Za-z0-9]/.test(text[at]!) && /[\p{P}\p{S}\s]/u.test(text[at]!);
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return text.slice(start, end).replace(/\s+/g, " ").toLowerCase();
}
