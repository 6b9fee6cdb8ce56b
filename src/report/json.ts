import type { RunReport } from "./report.js";

/** The report itself; schemas/report.schema.json describes it. */
export const json = (report: RunReport): string => `${JSON.stringify(report, null, 2)}\n`;
