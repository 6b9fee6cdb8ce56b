import { BASELINE } from "../config/names.js";
import type { Fix } from "../gate/contract.js";
import { jsonText } from "./json-text.js";
import { uriOfFile } from "./place.js";
import type { ReportedFinding, ReportedResult, RunReport } from "./report.js";
import { placeOf, safeText, signalOf } from "./text.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0 (OASIS), for code scanning and editors. What was not judged stands among the notifications. */
export function sarif(report: RunReport): string {
  const findings = report.results.flatMap((result) => result.findings);
  const baselined = report.results.flatMap((result) => result.baselined ?? []);
  const ids = [...new Set([...findings, ...baselined].map(ruleId))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            rules: ids.map(toRule),
            notifications: ["could-not-judge", "interrupted", "skipped"].map((id) => ({ id })),
          },
        },
        automationDetails: {
          id: `tollgate/${report.stage}/${report.shard ? `${report.shard.index}-of-${report.shard.count}/` : ""}`,
        },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(report)],
        results: [
          // A log that suppresses one result says of each whether it does (section 3.27.23).
          ...findings.map((one) => ({
            ...toResult(one, ids),
            ...(baselined.length > 0 && { suppressions: [] }),
          })),
          ...baselined.map((one) => ({ ...toResult(one, ids), suppressions: [IN_BASELINE] })),
        ],
        properties: { stage: report.stage, verdict: report.verdict, head: report.head },
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

const ruleId = ({ gate, rule }: ReportedFinding): string => `${gate}/${rule}`;

/** The report has what was found, not what a rule is for: that is what `explain` tells. */
function toRule(id: string) {
  const words = id.replace("/", ": ").replaceAll("-", " ");
  const help = id.endsWith("/command-failed")
    ? "A command of the config failed. Run it by hand to see why."
    : `tollgate explain ${id}`;
  return { id, shortDescription: { text: words }, fullDescription: { text: words }, help: { text: help } };
}

const IN_BASELINE = { kind: "external", status: "accepted", justification: `It is in ${BASELINE}.` };

function toResult(finding: ReportedFinding, ids: readonly string[]) {
  const { severity, path, line, column, endLine, commit, message, help, fix, fingerprint } = finding;
  const place = path === null ? placeOf(finding) : "";
  const region = path !== null &&
    line !== null && {
      startLine: line,
      ...(column !== null && { startColumn: column }),
      ...(endLine !== null && { endLine }),
    };
  return {
    ruleId: ruleId(finding),
    ruleIndex: ids.indexOf(ruleId(finding)),
    level: LEVELS[severity],
    message: { text: plain(`${place ? `${place}: ` : ""}${message}\n${help}`) },
    locations: [
      {
        // Code scanning refuses a result that is in no file, so there is always one.
        physicalLocation: {
          artifactLocation: { uri: uriOfFile(finding), uriBaseId: "%SRCROOT%" },
          ...(region && { region }),
        },
        ...(commit !== null && { logicalLocations: [{ name: commit, kind: "commit" }] }),
      },
    ],
    ...(fix && { fixes: [toFix(finding, fix)] }),
    partialFingerprints: { "tollgate/v1": fingerprint },
  };
}

/** All edits of a finding are in its own file. */
function toFix(finding: ReportedFinding, { description, edits }: Fix) {
  return {
    description: { text: plain(description) },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOfFile(finding), uriBaseId: "%SRCROOT%" },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: { byteOffset: start, byteLength: end - start },
          insertedContent: { text },
        })),
      },
    ],
  };
}

function invocation(report: RunReport) {
  const signal = signalOf(report);
  const execution = [
    ...(signal === null ? [] : [notification("interrupted", `The run was ended by signal ${signal}.`)]),
    ...report.results.flatMap((result) => (result.fault === "environment" ? [] : told(result))),
  ];
  return {
    executionSuccessful: report.verdict !== "error",
    exitCode: report.exitCode,
    ...(signal !== null && { exitSignalNumber: signal }),
    toolExecutionNotifications: execution,
    toolConfigurationNotifications: report.results.flatMap((result) =>
      result.fault === "environment" ? told(result) : [],
    ),
  };
}

function told({ gate, status, reason, help }: ReportedResult) {
  if (status === "error") return [notification("could-not-judge", `${gate}: ${reason ?? ""}\n${help ?? ""}`)];
  return status === "skipped" ? [notification("skipped", `${gate}: ${reason ?? ""}`)] : [];
}

const notification = (id: string, text: string) => ({
  descriptor: { id },
  level: id === "skipped" ? "note" : "error",
  message: { text: plain(text) },
});

/** Brackets would make a link of what comes from a repository (SARIF 2.1.0, section 3.11.6). */
const plain = (text: string): string => safeText(text.trim()).replace(/[\\[\]]/g, "\\$&");
