import { styleText } from "node:util";
import type { ReportedFinding, ReportedResult, RunReport } from "./report.js";
import { countFindings, goOn, outcome, placeOf, plural, safeText } from "./text.js";

export interface HumanOptions {
  readonly color: boolean;
  /** Say also which gates passed and why others did not run. */
  readonly verbose: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLORS = { error: "red", warning: "yellow", info: "cyan" } as const;

/** For people: a line a finding with place, what and rule; then what to do. Empty when there is nothing to say. */
export function human(report: RunReport, { color, verbose }: HumanOptions): string {
  // The third argument keeps newer runtimes from asking a stream; older ones do not have it.
  const paint: Paint = (style, text) =>
    color
      ? (styleText as (style: Style, text: string, options: object) => string)(style, text, {
          validateStream: false,
        })
      : text;
  const blocks = report.results.flatMap((result) => block(result, paint, verbose));
  if (blocks.length === 0 && report.verdict === "open" && !verbose) return "";
  return `${[...blocks, summary(report, paint)].join("\n")}\n`;
}

function block(result: ReportedResult, paint: Paint, verbose: boolean): string[] {
  const { gate, status, findings } = result;
  if (status === "error") {
    return [
      `${paint("red", "✖")} ${paint("bold", gate)} could not judge`,
      indent(safeText(result.reason ?? ""), 2),
      indent(`${safeText(result.help ?? "")}`, 4),
    ];
  }
  if (findings.length > 0)
    return [
      `${status === "fail" ? paint("red", "✖") : paint("yellow", "▲")} ${paint("bold", gate)}`,
      // The same advice is given once for a run of findings that it mends.
      ...findings.map((finding, at) => line(finding, paint, finding.help !== findings[at + 1]?.help)),
    ];
  if (!verbose) return [];
  const detail =
    status === "skipped"
      ? `skipped: ${result.reason}`
      : `${plural(result.judged, "item")} judged, ${result.durationMs} ms`;
  return [
    `${status === "skipped" ? paint("dim", "–") : paint("green", "✔")} ${gate} ${paint("dim", detail)}`,
  ];
}

function line(finding: ReportedFinding, paint: Paint, withHelp: boolean): string {
  const place = placeOf(finding);
  const head = [
    place && paint("bold", place),
    paint(COLORS[finding.severity], finding.severity),
    safeText(finding.message),
    paint("dim", finding.rule),
  ];
  const { excerpt } = finding.data;
  const told = [
    indent(head.filter(Boolean).join("  "), 2),
    ...(typeof excerpt === "string" ? [indent(paint("dim", `| ${safeText(excerpt)}`), 6)] : []),
  ].join("\n");
  return withHelp ? `${told}\n${indent(paint("dim", safeText(finding.help)), 6)}` : told;
}

function summary(report: RunReport, paint: Paint): string {
  const counts = countFindings(report);
  if (report.verdict === "open")
    return `${paint("green", "open")}: ${report.stage}${counts ? `, ${counts}` : ""} (${report.durationMs} ms)`;
  const gates = report.results
    .filter(({ status }) => status === "fail" || status === "error")
    .map(({ gate }) => gate);
  const word = report.verdict === "shut" ? "shut" : report.exitCode > 128 ? "interrupted" : "could not judge";
  return [
    `${paint("red", word)}: ${report.stage}${counts ? `, ${counts}` : ""}${gates.length > 0 ? ` in ${gates.join(", ")}` : ""}.`,
    outcome(report),
    report.kept !== undefined && `The message is kept: ${goOn(report.kept, true)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

const indent = (text: string, by: number): string =>
  text
    .split("\n")
    .map((one) => " ".repeat(by) + one)
    .join("\n");
