import { stripVTControlCharacters } from "node:util";
import { BASELINE } from "../config/names.js";
import { escaped, mayHarm, withoutCommands, withoutCredentials } from "../content/harmless.js";
import { shellWord } from "../content/shell-word.js";
import { pathWords } from "../git/path-words.js";
import { ANYONE, type Reader } from "./advice.js";
import type { ReportedFinding, ReportedResult, RunReport } from "./report.js";

/** As much of one text as a reader or another program is given, in UTF-16 units; json has all of it. */
const MAX_TEXT = 8_000;

/** Text that came from a repository or a program, cut to length and made harmless for a terminal; newlines stay. */
export function safeText(text: string, limit = MAX_TEXT): string {
  const kept =
    text.length > limit ? `${text.slice(0, limit)}… (cut: ${text.length} characters in all)` : text;
  const shown = withoutCredentials(kept);
  return mayHarm(shown) ? escaped(stripVTControlCharacters(shown)) : shown;
}

/** The same for what is printed as lines. */
export const printable = (text: string): string => withoutCommands(safeText(text));

/** The signal that ended the run, as a number; null when none did. Exit codes over 128 are 128 + n. */
export const signalOf = ({ exitCode }: RunReport): number | null => (exitCode > 128 ? exitCode - 128 : null);

/** Where a signal ended the run, what it cut off is no fault of a gate's; what the environment lacks still is. */
export const isToldUnjudged = (report: RunReport, { status, fault }: ReportedResult): boolean =>
  status === "error" && (signalOf(report) === null || fault === "environment");

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

/** What was judged: the stage, and which part of it where that was not all. */
export const titleOf = ({ stage, shard }: RunReport): string =>
  shard ? `${stage}, shard ${shard.index}/${shard.count}` : stage;

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

/** How many findings the baseline covers, and what became of the others that it has; empty where there is nothing to say. */
export function baselineNote(report: RunReport, reader?: Reader): string {
  const covered = report.results.reduce((sum, { baselined = [] }) => sum + baselined.length, 0);
  const are = covered === 1 ? "is" : "are";
  return [covered > 0 && `${plural(covered, "finding")} ${are} in the baseline.`, goneNote(report, reader)]
    .filter(Boolean)
    .join(" ");
}

/** What became of findings that the baseline has and nobody found; empty where there is none. */
export function goneNote({ baseline }: RunReport, reader: Reader = ANYONE): string {
  const count = baseline?.gone.reduce((sum, entry) => sum + entry.count, 0) ?? 0;
  return count === 0
    ? ""
    : `${plural(count, "finding")} of ${BASELINE} no longer ${count === 1 ? "occurs" : "occur"}: \`${reader.command} baseline\` takes ${count === 1 ? "it" : "them"} out.`;
}

/** Where a refused message is, and the command that goes on with it; empty where none was kept. */
export function goOn({ kept, begun }: RunReport, { editor }: Reader): string {
  if (kept === undefined) return "";
  const file = shellWord(kept);
  const { git, more } = begun ?? { git: "git commit", more: "" };
  const command = `${git} ${editor ? "-e " : ""}-F ${file}${more}`;
  const rest = begun ? "" : ". Add --amend, -a and paths where they were there.";
  return `The message is kept: ${editor ? "" : `edit ${file}, then `}${command}${rest}`;
}

export const isOfCommit = (stage: RunReport["stage"]): boolean =>
  stage === "pre-commit" || stage === "commit-msg" || stage === "commit";

const judgesFiles = (stage: RunReport["stage"]): boolean => stage === "pre-commit" || stage === "commit";

/** What did not happen, for the reader who has to know whether it did. */
export function outcome({ stage, head, results }: RunReport): string {
  const moved = results.some(({ findings }) => findings.some(({ data }) => data.headMoved === true));
  if (moved && head !== null)
    return `A commit was made on the way, not the one that was asked for; HEAD is now ${head.slice(0, 10)}.`;
  const at = head === null ? "there is no commit yet" : `HEAD is still ${head.slice(0, 10)}`;
  if (isOfCommit(stage)) return `Nothing was committed; ${at}.`;
  return stage === "pre-push" ? "Nothing was pushed." : "";
}

/** Files that are named in a command before it is shorter to say what changed. */
const NAMED = 3;

/** The command that makes the fixes which findings carry, and how many it mends; empty when none does. */
export function mending({ results, stage }: RunReport, reader: Reader): string {
  const mended = results.flatMap(({ findings }) => findings.filter(({ fix }) => fix !== null));
  const paths = [...new Set(mended.flatMap(({ fix }) => fix!.edits.map(({ path }) => path)))];
  if (paths.length === 0) return "";
  const { forTollgate, forGit } = pathWords(reader.below);
  const named = paths.length <= NAMED;
  const files = named ? ` -- ${paths.map(forTollgate).join(" ")}` : "";
  const staged = judgesFiles(stage) && named ? ` && git add -- ${paths.map(forGit).join(" ")}` : "";
  return `\`${reader.command} fix${files}${staged}\` mends ${mended.length} of them.`;
}

/** Whether all that shut the gate is what programs and other hooks changed. */
export function isByPrograms(report: RunReport): boolean {
  const errors = errorsOf(report);
  return errors.length > 0 && errors.every(({ rule }) => rule === "fixer-modified");
}

const errorsOf = ({ results }: RunReport): ReportedFinding[] =>
  results.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));

/** What the message of a commit has nothing to do with. */
const ofFiles = (report: RunReport): ReportedFinding[] =>
  errorsOf(report).filter(({ path }) => path !== null);

/** What the reader does next, as one sentence; nothing when the gate is open. */
export function nextStep(report: RunReport, reader: Reader = ANYONE): string {
  const { verdict, stage, kept } = report;
  if (verdict === "open") return "";
  if (signalOf(report) !== null) return "It was not judged to the end: run it again.";
  if (verdict === "error")
    return [
      "What could not judge is not the change's fault: mend that, then try again.",
      goOn(report, reader),
    ]
      .filter(Boolean)
      .join(" ");
  const mend = mending(report, reader);
  if (kept !== undefined) return [filesFirst(report, mend), goOn(report, reader)].filter(Boolean).join(" ");
  if (mend) {
    const first = errorsOf(report).every(({ fix }) => fix !== null) ? "Look at it" : "Mend the others";
    return `${mend} ${first}, and ${judgesFiles(stage) ? "commit again" : "commit it"}.`;
  }
  switch (stage) {
    case "pre-commit":
    case "commit":
      return isByPrograms(report)
        ? "Decide on each change as it says, and commit again."
        : "Mend it, stage it with `git add`, and commit again.";
    case "commit-msg":
      return "Mend the message and commit again.";
    case "pre-push":
      return "Mend it and push again.";
    case "after-push":
      return `Look at it before the next push: \`${reader.command} after-push\``;
    default:
      return `Mend it, then: \`${reader.command} run ${stage}\``;
  }
}

/** Before the message: what is to be done about files that were refused with it. */
function filesFirst(report: RunReport, mend: string): string {
  const errors = ofFiles(report);
  if (errors.length === 0) return mend;
  if (mend)
    return `${mend} ${errors.every(({ fix }) => fix !== null) ? "Look at it." : "Mend the other files."}`;
  return errors.every(({ rule }) => rule === "fixer-modified")
    ? "Decide on each changed file as it says."
    : "Mend the files, and stage them with `git add`.";
}
