import { appendFileSync, statSync } from "node:fs";
import { messageOf } from "../errors.js";
import type { Reader } from "../report/advice.js";
import { githubSummary } from "../report/github-summary.js";
import type { RunReport } from "../report/report.js";
import type { World } from "./invocation.js";

/** A step's summary takes 1 MiB (docs.github.com, "Step isolation and limits"); past it GitHub shows none of it. */
const LIMIT = 1024 * 1024;

/** Adds the report to the summary of this step, where there is one. The verdict does not hang on it. */
export function appendSummary(report: RunReport, { env, output }: World, reader: Reader): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && !stat.isFile()) throw new Error("it is not a file");
    const text = githubSummary(report, LIMIT - (stat?.size ?? 0), reader);
    if (text === "") throw new Error("what other programs wrote leaves no room in it");
    appendFileSync(path, text);
  } catch (error) {
    output.err(`tollgate: no summary was written to ${path}: ${messageOf(error)}\n`);
  }
}
