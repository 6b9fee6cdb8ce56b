import { jsonText } from "./json-text.js";
import type { RunReport } from "./report.js";

/** The report itself; schemas/report.schema.json describes it. */
export const json = (report: RunReport): string => `${jsonText(report, 2)}\n`;
