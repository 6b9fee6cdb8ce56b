import { plural, safeText } from "../report/text.js";
import { wrapped } from "../report/wrapped.js";
import type { Checked, Status } from "./check.js";

/**
 * A line a check, with its mend below it, and what follows from all of them; lines of a terminal with so many `columns`
 * are wrapped. Pure.
 */
export function human(checks: readonly Checked[], columns: number | null = null): string {
  const width = Math.max(...checks.map(({ check }) => check.length));
  const lines = checks.map(({ check, status, message, mend }) => {
    const indent = width + 11;
    const within = (text: string) => `${wrapped(oneLine(text), indent, columns)}\n`;
    const line = `${status.padEnd(7)}  ${check.padEnd(width)}  ${within(message)}`;
    return mend === null ? line : `${line}${" ".repeat(indent)}${within(`mend: ${mend}`)}`;
  });
  return `${lines.join("")}${wrapped(summary(checks), 0, columns)}\n`;
}

function summary(checks: readonly Checked[]): string {
  const count = (status: Status) => checks.filter((one) => one.status === status).length;
  const parts = (["problem", "unknown", "warning"] as const)
    .filter((status) => count(status) > 0)
    .map((status) => (status === "unknown" ? `${count(status)} unknown` : plural(count(status), status)));
  const all = `${count("ok")} of ${plural(checks.length, "check")} hold`;
  if (count("problem") > 0) return `Not guarded as it should be: ${[...parts, all].join(", ")}.`;
  if (count("unknown") > 0) return `Not known to be guarded: ${[...parts, all].join(", ")}.`;
  return `Guarded: ${[all, ...parts].join(", ")}.`;
}

const oneLine = (text: string): string => safeText(text).replace(/\s*\n\s*/g, " ");
