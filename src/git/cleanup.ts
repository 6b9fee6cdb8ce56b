export const CLEANUP_MODES = ["strip", "whitespace", "verbatim", "scissors", "default"] as const;
export type CleanupMode = (typeof CLEANUP_MODES)[number];

export interface MessageConfig {
  /** commit.cleanup; "default" when unset. */
  readonly cleanup: CleanupMode;
  /** core.commentChar (core.commentString in newer git); "auto" is left to commentPrefix. */
  readonly comment: string;
  /** i18n.commitEncoding. */
  readonly encoding: string;
}

/** Far more than anybody writes about one commit. */
export const MAX_MESSAGE_BYTES = 1024 * 1024;

export const SCISSORS = " ------------------------ >8 ------------------------";
/** The characters that `core.commentChar=auto` chooses from, in git's order (builtin/commit.c). */
const AUTO_CANDIDATES = "#;@!$%^&|:";

/**
 * A message as git will store it (git-commit(1), --cleanup). `edited`: an editor opened, which is what
 * tells "default" apart: strip if so, else whitespace.
 */
export function cleanMessage(
  text: string,
  config: Pick<MessageConfig, "cleanup" | "comment">,
  edited: boolean,
): string {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const comment = commentPrefix(body, config.comment, edited);
  // `-v` puts a diff below the scissors whatever the mode, but only where an editor opens.
  const uncut = edited ? cutAtScissors(body, comment) : body;
  if (config.cleanup === "verbatim") return uncut;
  const strip = config.cleanup === "strip" || (config.cleanup === "default" && edited);
  return stripSpace(strip ? withoutComments(uncut, comment) : uncut.split("\n"));
}

function commentPrefix(text: string, comment: string, edited: boolean): string {
  if (comment !== "auto") return comment;
  if (!edited) return unusedCharacter(text);
  const cut = text.split("\n").find((line) => line.endsWith(SCISSORS) && line.length === SCISSORS.length + 1);
  if (cut) return cut[0]!;
  // git chose a character that starts no line of the message: the help below it begins with that.
  const last = text.trimEnd().split("\n").at(-1)?.[0] ?? "#";
  return AUTO_CANDIDATES.includes(last) ? last : "#";
}

/** What git chooses where nobody edited: the first that begins no line (builtin/commit.c, adjust_comment_line_char). */
function unusedCharacter(text: string): string {
  if (!text.includes("#")) return "#";
  const used = new Set(text.match(/(?<=^|[\n\r])./g));
  return [...AUTO_CANDIDATES].find((candidate) => !used.has(candidate)) ?? "#";
}

function cutAtScissors(text: string, comment: string): string {
  const line = `${comment}${SCISSORS}\n`;
  if (text.startsWith(line)) return "";
  const at = text.indexOf(`\n${line}`);
  return at < 0 ? text : text.slice(0, at + 1);
}

const withoutComments = (text: string, comment: string): string[] =>
  text.split("\n").filter((line) => !line.startsWith(comment));

/**
 * git stripspace: no trailing blanks (git's ctype knows no vertical tab nor form feed), no blank lines at the ends, one
 * blank line where several were.
 */
function stripSpace(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    const trimmed = line.replace(/[ \t\r]+$/, "");
    if (trimmed !== "" || (kept.length > 0 && kept.at(-1) !== "")) kept.push(trimmed);
  }
  while (kept.at(-1) === "") kept.pop();
  return kept.length > 0 ? `${kept.join("\n")}\n` : "";
}
