import { styleText } from "node:util";
import { displayWidth } from "../content/message/width.js";
import type { Reader } from "./advice.js";
import { cut, type Frame, type Frames } from "./frames.js";
import { uriOf } from "./place.js";
import type { ReportedFinding, ReportedResult, RunReport } from "./report.js";
import { notShown, shown } from "./shown.js";
import {
  baselineNote,
  countFindings,
  isToldUnjudged,
  nextStep,
  outcome,
  placeOf,
  plural,
  printable,
  signalOf,
  titleOf,
} from "./text.js";

export interface HumanOptions {
  readonly color: boolean;
  /** Whether the terminal has more than ASCII for symbols. */
  readonly unicode: boolean;
  /** Say also which gates passed and why others did not run. */
  readonly verbose: boolean;
  /** List what the baseline covers. */
  readonly baselined: boolean;
  /** Show every finding, however many there are. */
  readonly whole: boolean;
  readonly frames: Frames;
  /** The work tree as a file URL without a slash at its end; null where the terminal has no links. */
  readonly linkRoot: string | null;
  readonly reader?: Reader;
}

type Style = Parameters<typeof styleText>[0];

interface Pen extends HumanOptions {
  readonly paint: (style: Style, text: string) => string;
  readonly symbols: (typeof SYMBOLS)[keyof typeof SYMBOLS];
}

const COLORS = { error: "red", warning: "yellow", info: "cyan" } as const;
const SYMBOLS = {
  unicode: { error: "✖", warning: "▲", info: "•", pass: "✔", skipped: "–", bar: "│", caret: "^" },
  ascii: { error: "x", warning: "!", info: "*", pass: "+", skipped: "-", bar: "|", caret: "^" },
} as const;

/** For people: findings by file, each with place, what and rule, its line and what to do. Empty when there is nothing to say. */
export function human(report: RunReport, options: HumanOptions): string {
  // The third argument keeps newer runtimes from asking a stream; older ones do not have it.
  const paint = (style: Style, text: string) =>
    options.color
      ? (styleText as (style: Style, text: string, options: object) => string)(style, text, {
          validateStream: false,
        })
      : text;
  const pen: Pen = { ...options, paint, symbols: options.unicode ? SYMBOLS.unicode : SYMBOLS.ascii };
  const part = options.whole ? report : shown(report);
  const left = notShown(report, part);
  const blocks = [
    ...byFile(part).map((findings) => findings.map((one, at) => block(one, findings[at + 1], pen))),
    ...(left ? [[left]] : []),
    ...report.results.flatMap((result) => (isToldUnjudged(report, result) ? [[unjudged(result, pen)]] : [])),
    ...(options.verbose ? [report.results.flatMap((result) => passed(result, pen))] : []),
    ...(options.baselined ? [report.results.flatMap((result) => covered(result, pen))] : []),
  ].filter((lines) => lines.length > 0);
  const isSilent = baselineNote(report) === "";
  if (blocks.length === 0 && report.verdict === "open" && !options.verbose && isSilent) return "";
  return `${[...blocks.map((lines) => lines.join("\n")), summary(report, pen)].join("\n\n")}\n`;
}

/** Files (else commits, else gates) in the order in which the gates come to them; in each, from top to bottom. */
function byFile(report: RunReport): ReportedFinding[][] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of report.results.flatMap((result) => result.findings)) {
    const { commit, path, gate } = finding;
    const key = `${commit}\0${path ?? gate}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((findings) =>
    findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
}

function block(finding: ReportedFinding, next: ReportedFinding | undefined, pen: Pen): string {
  const { severity, gate, rule, message, help, line } = finding;
  const { paint, symbols } = pen;
  const place = printable(placeOf(finding));
  const [first = "", ...more] = printable(message).split("\n");
  const head = [
    place && paint("bold", linked(place, finding, pen)),
    paint(COLORS[severity], severity),
    first,
    paint("dim", `${gate}/${rule}`),
  ];
  const frame = frameOf(finding, pen.frames);
  const symbol = paint(COLORS[severity], symbols[severity]);
  const told = [
    `${symbol} ${head.filter(Boolean).join("  ")}`,
    ...more.map(indent),
    ...(frame ? drawn(frame, line, pen) : []),
  ];
  // The same advice is given once for a run of findings that it mends.
  if (help !== next?.help)
    told.push(
      ...printable(help)
        .split("\n")
        .map((text) => indent(paint("dim", text))),
    );
  return told.join("\n");
}

/** A message's line comes with the finding: it is nowhere else to be read. */
function frameOf(finding: ReportedFinding, frames: Frames): Frame | undefined {
  const { excerpt } = finding.data;
  return typeof excerpt === "string" ? cut(excerpt, finding.column) : frames.get(finding);
}

function drawn({ text, column }: Frame, line: number | null, { paint, symbols }: Pen): string[] {
  const flat = (part: string) => printable(part.replaceAll("\t", " "));
  const gutter = String(line ?? "");
  const lines = [indent(paint("dim", `${gutter} ${symbols.bar} ${flat(text)}`))];
  // At the start of a line a caret says nothing that the place has not said.
  if (column !== null && column > 1) {
    const before = " ".repeat(displayWidth(flat(text.slice(0, column - 1))));
    lines.push(indent(`${" ".repeat(gutter.length)} ${paint("dim", symbols.bar)} ${before}${symbols.caret}`));
  }
  return lines;
}

/** OSC 8: ESC ] 8 ; ; URI ST text ESC ] 8 ; ; ST. Only files of the work tree can be opened. */
function linked(place: string, { path, commit }: ReportedFinding, { linkRoot }: Pen): string {
  if (linkRoot === null || path === null || commit !== null) return place;
  return `\u001b]8;;${linkRoot}/${uriOf(path)}\u001b\\${place}\u001b]8;;\u001b\\`;
}

function unjudged({ gate, reason, help }: ReportedResult, { paint, symbols }: Pen): string {
  const text = [reason, help].filter(Boolean).flatMap((one) => printable(one!).split("\n"));
  return [`${paint("red", symbols.error)} ${paint("bold", gate)} could not judge`, ...text.map(indent)].join(
    "\n",
  );
}

function passed({ gate, status, reason, findings, judged, durationMs }: ReportedResult, pen: Pen): string[] {
  const { paint, symbols } = pen;
  if (status === "skipped")
    return [
      `${paint("dim", symbols.skipped)} ${gate} ${paint("dim", `skipped: ${printable(reason ?? "")}`)}`,
    ];
  if (status !== "pass" || findings.length > 0) return [];
  const detail = `${plural(judged, "item")} judged, ${durationMs} ms`;
  return [`${paint("green", symbols.pass)} ${gate} ${paint("dim", detail)}`];
}

/** One line each: these shut nothing, and are asked for. */
function covered({ baselined = [] }: ReportedResult, { paint, symbols }: Pen): string[] {
  return baselined.map((finding) => {
    const words = [printable(placeOf(finding)), finding.severity, printable(finding.message).split("\n")[0]];
    const rule = `${finding.gate}/${finding.rule}`;
    return `${paint("dim", symbols.skipped)} ${words.join("  ")}  ${paint("dim", `${rule}, in the baseline`)}`;
  });
}

/** Ends with what to do. */
function summary(report: RunReport, { paint, reader }: Pen): string {
  const counts = countFindings(report);
  const baseline = baselineNote(report, reader);
  if (report.verdict === "open")
    return `${paint("green", "open")}: ${titleOf(report)}${counts ? `, ${counts}` : ""} (${report.durationMs} ms)${baseline && `. ${baseline}`}`;
  const gates = report.results
    .filter(({ status }) => status === "fail" || status === "error")
    .map(({ gate }) => gate);
  const word =
    report.verdict === "shut" ? "shut" : signalOf(report) !== null ? "interrupted" : "could not judge";
  const sum = [
    `${paint("red", word)}: ${titleOf(report)}${counts ? `, ${counts}` : ""}${gates.length > 0 ? ` in ${gates.join(", ")}` : ""}.`,
    outcome(report),
    baseline,
  ];
  return `${sum.filter(Boolean).join(" ")}\n${indent(nextStep(report, reader))}`;
}

const indent = (text: string): string => `    ${text}`;
