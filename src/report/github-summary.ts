import { ANYONE, type Reader } from "./advice.js";
import type { ReportedFinding, RunReport } from "./report.js";
import {
  baselineNote,
  countFindings,
  nextStep,
  outcome,
  placeOf,
  plural,
  safeText,
  signalOf,
  titleOf,
} from "./text.js";

/** Room that the last line may need, in bytes. */
const LAST_LINE = 200;

/**
 * Markdown for GitHub's step summary: gates, then findings, errors first. `limit`: bytes that are left of what
 * GitHub takes; whole rows are left out at the end, and counted. Empty when not even the gates fit.
 */
export function githubSummary(report: RunReport, limit: number, reader: Reader = ANYONE): string {
  const signal = signalOf(report);
  const counts = countFindings(report);
  const baseline = baselineNote(report, reader);
  const head = [
    `## tollgate ${titleOf(report)}: ${report.verdict}${counts && `, ${counts}`}`,
    "",
    ...(signal === null ? [] : [`The run was ended by signal ${signal}: not all was judged.`, ""]),
    ...(report.verdict === "open"
      ? []
      : [literal(`${outcome(report)} ${nextStep(report, reader)}`.trim()), ""]),
    ...(baseline === "" ? [] : [literal(baseline), ""]),
    "| gate | status | judged | |",
    "| --- | --- | ---: | --- |",
    ...report.results.map(({ gate, status, judged, reason, help }) =>
      row([gate, status, String(judged), [reason, status === "error" && help].filter(Boolean).join(" ")]),
    ),
    "",
  ];
  const findings = RANKS.flatMap((severity) =>
    report.results.flatMap((result) => result.findings.filter((one) => one.severity === severity)),
  );
  const title = ["| | where | what | rule |", "| --- | --- | --- | --- |"];
  const start = `${[...head, ...(findings.length > 0 ? title : [])].join("\n")}\n`;
  let left = limit - LAST_LINE - Buffer.byteLength(start);
  if (left < 0) return "";
  const rows: string[] = [];
  for (const finding of findings) {
    const text = `${toRow(finding)}\n`;
    left -= Buffer.byteLength(text);
    if (left < 0) break;
    rows.push(text);
  }
  const rest = findings.length - rows.length;
  return `${start}${rows.join("")}${rest > 0 ? `\n${plural(rest, "more finding")}: see the log of this step.\n` : ""}\n`;
}

const RANKS = ["error", "warning", "info"] as const;

function toRow(finding: ReportedFinding): string {
  const { severity, gate, rule, message, help } = finding;
  return row([severity, placeOf(finding), `${safeText(message, 1_000)}\n${help}`, `${gate}/${rule}`]);
}

const row = (cells: readonly string[]): string => `| ${cells.map(literal).join(" | ")} |`;

/** Text that Markdown takes for nothing else: punctuation as character references (CommonMark, section 2.5). */
const literal = (text: string): string =>
  safeText(text, 2_000)
    .replace(/[!-+:-@[-`{-~/\\]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replaceAll("\n", "<br>")
    .replaceAll("\t", " ");
