import { jsonText } from "./json-text.js";
import type { RunReport } from "./report.js";

/**
 * The report as one JSON value a line: `run`, then each `result` followed by its `finding`s and what is `baselined`, then `end`.
 * A stream without `end` was cut off. schemas/report-line.schema.json describes a line.
 */
export function ndjson(report: RunReport): string {
  const { schemaVersion, tool, stage, head, shard, results, ...end } = report;
  const lines = [
    { type: "run", schemaVersion, tool, stage, head, ...(shard && { shard }) },
    ...results.flatMap(({ findings, baselined = [], ...result }) => [
      {
        type: "result",
        ...result,
        findings: findings.length,
        ...(baselined.length > 0 && { baselined: baselined.length }),
      },
      ...findings.map((finding) => ({ type: "finding", ...finding })),
      ...baselined.map((finding) => ({ type: "baselined", ...finding })),
    ]),
    { type: "end", ...end },
  ];
  return lines.map((line) => `${jsonText(line)}\n`).join("");
}
