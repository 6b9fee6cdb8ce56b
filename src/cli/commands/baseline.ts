import { existsSync } from "node:fs";
import { join } from "node:path";
import { openCache } from "../../cache/cache.js";
import { BASELINE } from "../../config/names.js";
import { EXIT } from "../../gate/result.js";
import { findHome } from "../../init/plan.js";
import { baselineCommits } from "../baseline-commits.js";
import { baselineFiles } from "../baseline-files.js";
import { advised } from "../called-as.js";
import type { Command } from "../invocation.js";
import { judgeFiles } from "../judge-files.js";
import { openRepository } from "../open-repository.js";
import { atMost, directoryOf, hushed, readOptions } from "../options.js";
import { hookReportOptions, printReport } from "../print-report.js";

/** Lets what is there be: findings of files by the baseline, commits by `since`. After the first time both only shrink, unless asked. */
export const baseline: Command = async (args, given) => {
  const { values, positionals } = readOptions(args, {
    grow: { type: "boolean" },
    force: { type: "boolean" },
  });
  const world = hushed(values, given);
  atMost(0, positionals, "tollgate baseline [--grow] [--force]");
  const cwd = directoryOf(values, world);
  const opened = await openRepository(cwd, values.config ?? null);
  const { repo, objects } = opened;
  try {
    const report = await judgeFiles(opened, world.env, openCache(repo, world.env));
    // What was not judged to its end would be taken for mended.
    if (report.exitCode > EXIT.shut)
      return await printReport(report, hookReportOptions(world.env), world, {
        to: "err",
        root: repo.root,
        judged: null,
      });
    const isFirst = !existsSync(join(repo.root, BASELINE));
    const commits = await baselineCommits(opened, values.config ?? null, {
      force: values.force ?? false,
      isFirst,
    });
    const files = await baselineFiles(repo.root, findHome(repo.root, cwd), report, values.grow ?? false);
    world.output.out(advised([...files, commits].map((line) => `${line}\n`).join(""), world));
    return EXIT.open;
  } finally {
    objects.close();
  }
};
