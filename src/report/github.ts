import { ANYONE, type Reader } from "./advice.js";
import { fileOf } from "./place.js";
import type { ReportedFinding, RunReport } from "./report.js";
import {
  baselineNote,
  countFindings,
  nextStep,
  outcome,
  placeOf,
  plural,
  printable,
  safeText,
  signalOf,
  titleOf,
} from "./text.js";

/** How many annotations of one level GitHub shows for a step (docs.github.com, "Annotations" limits). */
const SHOWN = 10;

const LEVELS = ["error", "warning", "notice"] as const;
type Level = (typeof LEVELS)[number];

interface Annotation {
  readonly level: Level;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly message: string;
}

/**
 * GitHub's workflow commands: annotations, errors first, then one line that sums up. All findings are in the
 * log; where there are more of a level than are shown, the last place shown says how many more.
 */
export function github(report: RunReport, reader: Reader = ANYONE): string {
  const all = [...unjudged(report), ...report.results.flatMap(({ findings }) => findings.map(toAnnotation))];
  const lines = LEVELS.flatMap((level) =>
    withRest(
      level,
      all.filter((one) => one.level === level),
    ),
  ).map(toCommand);
  const skipped = report.results.filter(({ status }) => status === "skipped").map(({ gate }) => gate);
  const counts = countFindings(report);
  const sum = [
    `tollgate ${titleOf(report)}: ${report.verdict}${counts && `, ${counts}`}.`,
    skipped.length > 0 && `Skipped: ${skipped.join(", ")}.`,
    report.verdict !== "open" && outcome(report),
    baselineNote(report, reader),
    nextStep(report, reader),
  ].filter(Boolean);
  return `${[...lines, printable(sum.join(" "))].join("\n")}\n`;
}

function unjudged(report: RunReport): Annotation[] {
  const signal = signalOf(report);
  return [
    ...(signal === null
      ? []
      : [error("tollgate", `The run was ended by signal ${signal}: not all was judged.`)]),
    ...report.results
      .filter(({ status }) => status === "error")
      .map(({ gate, reason, help }) => error(`${gate} could not judge`, `${reason ?? ""}\n${help ?? ""}`)),
  ];
}

const error = (title: string, message: string): Annotation => ({
  level: "error",
  properties: { title },
  message,
});

function toAnnotation(finding: ReportedFinding): Annotation {
  const { severity, gate, rule, path, line, column, endLine, message, help } = finding;
  const place = path === null ? placeOf(finding) : "";
  return {
    level: severity === "info" ? "notice" : severity,
    properties: {
      ...(path !== null && { file: fileOf(finding), line, endLine, col: line === null ? null : column }),
      title: `${gate}/${rule}`,
    },
    message: `${place ? `${place}: ` : ""}${message}\n${help}`,
  };
}

function withRest(level: Level, all: readonly Annotation[]): readonly Annotation[] {
  if (all.length <= SHOWN) return all;
  const told = SHOWN - 1;
  const rest = plural(all.length - told, `more ${level}`);
  const note = { level, properties: { title: "tollgate" }, message: `${rest}: see the log of this step.` };
  return [...all.slice(0, told), note, ...all.slice(told)];
}

function toCommand({ level, properties, message }: Annotation): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${level} ${given.join(",")}::${data(safeText(message).trim())}`;
}

/** The escapes that the runner takes back (actions/toolkit, command.ts). */
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string =>
  data(safeText(text, 1_000)).replaceAll(":", "%3A").replaceAll(",", "%2C");
