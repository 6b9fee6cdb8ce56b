import { shellWord } from "../shell-word.js";
import { decodeAnsi } from "./ansi-quotes.js";
import { type Command, MARK, type Part, type Script, UnreadableScript, type Word } from "./script.js";

/**
 * What variables hold: every value that one may have; a name that is not here was not set by the script. A
 * command whose output is known has its words for a name, which no variable can have.
 */
export type Variables = Map<string, readonly string[]>;

/** Fields that one word may become, and how long: a variable may hold itself twice, again and again. */
const MAX_FIELDS = 256;
const MAX_FIELD_LENGTH = 512 * 1024;

/**
 * The fields that a word becomes. What cannot be told stands as MARK.unknown; glob characters stay marks.
 * Throws UnreadableScript when there are too many.
 */
export function expandWord(word: Word, variables: Variables): string[] {
  let texts = [""];
  for (const part of word) {
    const values = valuesOf(part, variables);
    texts = texts.flatMap((text) => values.map((value) => text + value));
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (texts.length > MAX_FIELDS || length > MAX_FIELD_LENGTH)
      throw new UnreadableScript("a word has too many meanings");
  }
  const budget = { left: MAX_FIELDS };
  const mayVanish = vanishes(word);
  return texts
    .flatMap((text) => braces(text, budget))
    .flatMap((text) =>
      text.split(MARK.split).filter((field, _, all) => field !== "" || (all.length === 1 && !mayVanish)),
    );
}

/** An unquoted expansion of nothing is no word, and neither is `"$@"` (Bash manual, 3.5.7, 3.4.2). */
const vanishes = (word: Word): boolean =>
  word.every((part) => (typeof part === "string" ? part === "" : !part.quoted || isEach(part))) &&
  word.some((part) => typeof part !== "string") &&
  (typeof word[0] !== "string" || word.some((part) => typeof part !== "string" && isEach(part)));

const isEach = (part: Exclude<Part, string>): boolean =>
  "variable" in part && (part.variable === "@" || part.variable.endsWith("[@]"));

/** The same as one text, as in an assignment. */
export const expandText = (word: Word, variables: Variables): string[] =>
  expandWord(
    word.map((part) => (typeof part === "string" ? plainText(part) : { ...part, quoted: true })),
    variables,
  );

/** A field with its glob characters as they were typed, and nothing beside what was. */
export const plainText = (field: string): string =>
  field.replace(/[\ue001-\ue007\ue009]/g, (mark) => "{,}*?[~"[mark.charCodeAt(0) - 0xe001] ?? "");

/** A field as a word of another script, in which what cannot be told stays so: nothing sets that variable. */
export const wordOf = (field: string): string =>
  field.includes(MARK.unknown) ? '"$not_to_be_told"' : shellWord(plainText(field));

/** Whether the field may be this text, with what cannot be told being anything. */
export function mayBe(field: string, text: string): boolean {
  if (!field.includes(MARK.unknown)) return plainText(field) === text;
  const [head = "", ...rest] = plainText(field).split(MARK.unknown);
  if (!text.startsWith(head)) return false;
  let at = head.length;
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = rest.at(-1) ?? "";
  return text.length - last.length >= at && text.endsWith(last);
}

function valuesOf(part: Part, variables: Variables): readonly string[] {
  if (typeof part === "string") return [part];
  if ("script" in part && part.file !== undefined) return [part.file];
  const values = "script" in part ? [outputOf(part.script, variables)] : variableOf(part, variables);
  return part.quoted ? values : values.map((value) => value.replace(/[ \t\n]+/g, MARK.split));
}

function variableOf(
  { variable, operator, rest }: Exclude<Part, string | { script: Script }>,
  variables: Variables,
): readonly string[] {
  const known =
    variables.get(variable) ??
    variables.get(variable.replace(/\[[@*]]$/, "")) ??
    // What is given to it is `$0` from then on (Bash manual, 5.2).
    (variable === "0" ? variables.get("BASH_ARGV0") : null) ??
    (variable === "IFS" ? [" "] : null);
  if (operator === null) return known ?? [MARK.unknown];
  if (!/^:?[-=+]$/.test(operator)) return [MARK.unknown];
  const other = expandText(rest, variables);
  if (operator.endsWith("+")) return known ? [...other, ""] : ["", ...other];
  return known ?? [MARK.unknown, ...other];
}

/** What a script prints, where that is as plain as `echo words`. */
function outputOf(script: Script, variables: Variables): string {
  const [command, ...more] = script.steps;
  if (more.length > 0 || command?.kind !== "command") return MARK.unknown;
  return printedBy(command, variables) ?? MARK.unknown;
}

/**
 * The text that `echo`, `printf`, `cat <<END` or `tee` prints, or a command whose output is known; null for every
 * other one. `piped`: what it reads.
 */
export function printedBy(
  command: Command,
  variables: Variables,
  piped: string | null = null,
): string | null {
  const name = command.words[0] && expandWord(command.words[0], variables)[0];
  if (name === undefined || !/^(cat|tee|head|tail|sort|uniq|tac|yes|echo|printf|git)$/.test(name))
    return null;
  const args = command.words.slice(1).flatMap((word) => expandWord(word, variables));
  if (name === "git") return knownOutput(["git", ...args], variables);
  if (name === "tee" || (PASSING.test(name) && args.every((arg) => /^(-.*|\d+)$/.test(arg))))
    return textGiven(command, variables) ?? piped;
  if (PASSING.test(name)) return null;
  const said = args
    .filter((arg, at) => !(at === 0 && (name === "echo" ? /^-[neE]+$/ : /^--$/).test(arg)))
    .map(plainText);
  return name === "echo" || said.length < 2 ? decodeAnsi(said.join(" ")) : formatted(said);
}

/** In characters; what printf makes of more is put together from its words alone. */
const MAX_FORMATTED = 64 * 1024;

/** What printf makes of its words, a format first, which is used again as long as others are left. */
export function formatted([first = "", ...values]: readonly string[]): string {
  const format = decodeAnsi(first);
  const takes = format.match(/%[sbqd]/g)?.length ?? 0;
  const isLong = format.length * values.length > MAX_FORMATTED;
  if (takes === 0 || isLong) return [format, ...values].join("\n");
  let text = "";
  for (let at = 0; at < values.length; at += takes) {
    let next = at;
    text += format.replace(/%[sbqd]/g, () => values[next++] ?? "");
  }
  return text;
}

/** Programs whose output is some of what they read; which of it is not worked out. */
const PASSING = /^(cat|head|tail|sort|uniq|tac)$/;

function knownOutput(words: readonly string[], variables: Variables): string | null {
  const asked = words.filter((word) => !word.startsWith("--path-format="));
  const whole = variables.get(asked.join(" "))?.[0];
  if (whole !== undefined || asked.at(-2) !== "--git-path") return whole ?? null;
  const folder = variables.get(asked.slice(0, -1).join(" "))?.[0];
  return folder === undefined ? null : `${folder}/${asked.at(-1)}`;
}

/** What a here-document or a here-string gives a command to read; null when there is none. */
export function textGiven({ redirections }: Command, variables: Variables): string | null {
  const here = redirections.findLast(({ operator }) => operator.startsWith("<<"));
  return here ? expandText(here.target, variables).map(plainText).join("\n") : null;
}

/** More of them in one word is no list that a person wrote. */
const MAX_BRACES = 64;

/** Brace expansion (Bash manual, 3.5.1) of lists; a range stays as it is. */
function braces(text: string, budget: { left: number }): string[] {
  const whole = text.replace(/[\ue001-\ue003]/g, plainText);
  if (!text.includes(MARK.comma)) return [whole];
  if (text.split(MARK.open).length > MAX_BRACES) throw new UnreadableScript("a word has too many meanings");
  // The first `}` and the `{` before it have no other between them.
  let [start, end] = [-1, -1];
  do {
    end = text.indexOf(MARK.close, end + 1);
    start = end < 0 ? -1 : text.lastIndexOf(MARK.open, end);
  } while (end >= 0 && start < 0);
  if (start < 0) return [whole];
  const choices = text.slice(start + 1, end).split(MARK.comma);
  const around = (choice: string) => text.slice(0, start) + choice + text.slice(end + 1);
  if (choices.length === 1) return braces(around(`{${choices[0]}}`), budget);
  budget.left -= choices.length;
  if (budget.left < 0) throw new UnreadableScript("a word has too many meanings");
  return choices.flatMap((choice) => braces(around(choice), budget));
}
