import { stripVTControlCharacters } from "node:util";
import { shellWord } from "../content/shell-word.js";
import type { ReportedFinding, RunReport } from "./report.js";

/** Text that came from a repository or a program, made harmless for a terminal; newlines stay. */
export function safeText(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (char) => (char === "\t" ? "\t" : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** `path:line:column`, `commit:line:column` or nothing; terminals and editors link the first. */
export function placeOf({ path, line, column, commit }: ReportedFinding): string {
  const subject = [commit?.slice(0, 10), path ?? (commit || line === null ? null : "message")]
    .filter(Boolean)
    .join(" ");
  return [subject || null, line, line === null ? null : column].filter((part) => part !== null).join(":");
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** "2 errors, 1 warning". */
export function countFindings(report: RunReport): string {
  const all = report.results.flatMap((result) => result.findings);
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  const parts = [
    [count("error"), "error"],
    [count("warning"), "warning"],
  ] as const;
  return parts.flatMap(([number, word]) => (number > 0 ? [plural(number, word)] : [])).join(", ");
}

/** The command that goes on with a message that was kept. */
export const goOn = (kept: string, edit: boolean): string =>
  `git commit ${edit ? "-e " : ""}-F ${shellWord(kept)}`;

/** What did not happen, for the reader who has to know whether it did. */
export function outcome({ stage, head }: RunReport): string {
  const at = head === null ? "there is no commit yet" : `HEAD is still ${head.slice(0, 10)}`;
  if (stage === "pre-commit" || stage === "commit-msg") return `Nothing was committed; ${at}.`;
  return stage === "pre-push" ? "Nothing was pushed." : "";
}
