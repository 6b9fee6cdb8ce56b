import { ANYONE, type Reader } from "./advice.js";
import type { ReportedFinding, RunReport } from "./report.js";
import { notShown, shown } from "./shown.js";
import {
  countFindings,
  goneNote,
  goOn,
  isByPrograms,
  isOfCommit,
  isToldUnjudged,
  mending,
  outcome,
  placeOf,
  printable,
  signalOf,
  titleOf,
} from "./text.js";

/** For agents: a line a finding with its mend, no colour, no banner; nothing at all when the gate is open without findings. `whole`: every finding, however many there are. */
export function agent(report: RunReport, reader: Reader = ANYONE, whole = false): string {
  const part = whole ? report : shown(report);
  const lines = part.results.flatMap((result) => [
    ...(isToldUnjudged(report, result)
      ? [`${result.gate} could not judge: ${oneLine(result.reason ?? "")} ${oneLine(result.help ?? "")}`]
      : []),
    ...result.findings.map(toLine),
  ]);
  const left = notShown(report, part);
  if (left !== "") lines.push(left);
  const gone = goneNote(report, reader);
  if (gone !== "") lines.push(`info ${gone}`);
  if (report.verdict === "open") return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  const counts = countFindings(report);
  const head = `tollgate ${titleOf(report)}: ${report.verdict === "shut" ? "SHUT" : "ERROR"} (exit ${report.exitCode})${counts ? `, ${counts}` : ""}. ${outcome(report)}`;
  const kept = goOn(report, { ...reader, editor: false });
  const next = kept && ` ${kept}`;
  const mend = mending(report, reader);
  const mends = mend && ` ${mend}`;
  const signal = signalOf(report);
  const retry =
    signal === null ? again(report) : `Ended by signal ${signal}, not all was judged: run it again.`;
  return `${[head.trimEnd(), ...lines, `${retry}${next}${mends}`].join("\n")}\n`;
}

/** Commits remember what programs changed; anywhere else a program that finds its work done passes. */
function again(report: RunReport): string {
  return !isOfCommit(report.stage) &&
    isByPrograms(report) &&
    report.results.every(({ status }) => status !== "error")
    ? "Look before you try again: unchanged, it may pass with what nobody looked at."
    : "Retrying unchanged will give the same result.";
}

function toLine(finding: ReportedFinding): string {
  const place = printable(placeOf(finding));
  return `${finding.severity} ${finding.gate}/${finding.rule}${place ? ` ${place}` : ""}: ${oneLine(finding.message)} Fix: ${oneLine(finding.help)}`;
}

const oneLine = (text: string): string => printable(text).replace(/\s*\n\s*/g, " | ");
