import { UserError } from "../../errors.js";
import { mergeShards } from "../../report/merge-shards.js";
import type { Command } from "../invocation.js";
import { directoryOf, REPORT_OPTIONS, readOptions } from "../options.js";
import { printReport } from "../print-report.js";
import { readReports } from "../read-shards.js";
import { reportOptions } from "../report-options.js";

/** Puts the reports of all shards together and gives their verdict; no repository is needed. */
export const merge: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, REPORT_OPTIONS);
  if (positionals.length === 0)
    throw new UserError("which reports?", "Name every shard's: `tollgate merge shard-*.json`");
  const cwd = directoryOf(values, world);
  const options = reportOptions(values, world.env);
  const report = mergeShards(readReports(positionals, cwd));
  return printReport(report, options, { ...world, cwd }, { to: "out", root: cwd, judged: null });
};
