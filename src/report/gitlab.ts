import { createHash } from "node:crypto";
import { jsonText } from "./json-text.js";
import { ASKS_FOR_THE_GATE, fileOf } from "./place.js";
import type { ReportedFinding, RunReport } from "./report.js";
import { placeOf, safeText, signalOf } from "./text.js";

const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const;

/**
 * GitLab's code quality report (docs.gitlab.com, "Code Quality report format"). It knows findings alone, so
 * what could not be judged is a finding too, a `blocker`; what was skipped has no place in it.
 */
export function gitlab(report: RunReport): string {
  const unfinished = report.results
    .filter(({ status }) => status === "error")
    .map(({ gate, reason, help }) => unjudged(gate, `${reason ?? ""} ${help ?? ""}`));
  const signal = signalOf(report);
  const entries = [
    ...(signal === null ? [] : [unjudged("tollgate", `The run was ended by signal ${signal}.`)]),
    ...unfinished,
    ...report.results.flatMap(({ findings }) => findings.map(toEntry)),
  ];
  return `${jsonText(entries, 2)}\n`;
}

function toEntry(finding: ReportedFinding) {
  const { gate, rule, severity, path, line, fingerprint } = finding;
  const place = path === null ? placeOf(finding) : "";
  return {
    description: oneLine(`${place ? `${place}: ` : ""}${finding.message} ${finding.help}`),
    check_name: `${gate}/${rule}`,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: fileOf(finding), lines: { begin: path === null ? 1 : (line ?? 1) } },
  };
}

function unjudged(gate: string, text: string) {
  return {
    description: oneLine(`${gate} could not judge: ${text}`),
    check_name: `${gate}/could-not-judge`,
    fingerprint: createHash("sha256").update(`could-not-judge\0${gate}\0${text}`).digest("hex").slice(0, 32),
    severity: "blocker",
    location: { path: ASKS_FOR_THE_GATE, lines: { begin: 1 } },
  };
}

/** A description is a single line (Code Climate's SPEC.md, of which GitLab's format is a subset). */
const oneLine = (text: string): string =>
  safeText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
