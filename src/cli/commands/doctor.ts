import { gates } from "../../../gates/registry.js";
import { version } from "../../build-id.js";
import { loadConfig } from "../../config/load.js";
import type { Checked } from "../../doctor/check.js";
import { examine } from "../../doctor/examine.js";
import { human } from "../../doctor/human.js";
import { UserError } from "../../errors.js";
import { EXIT } from "../../gate/result.js";
import { findRepository } from "../../git/repository.js";
import { findHome } from "../../init/plan.js";
import { advised } from "../called-as.js";
import type { Command } from "../invocation.js";
import { atMost, COMMON_OPTIONS, directoryOf, formatAmong, readOptions, TEXT_FORMATS } from "../options.js";

/** Proves that this work tree is guarded, or tells what leaves it open, with the mend of each. */
export const doctor: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, COMMON_OPTIONS);
  atMost(0, positionals, "tollgate doctor [--format human|json]");
  const format = formatAmong(values.format ?? "human", [...TEXT_FORMATS, "json"]);
  const cwd = directoryOf(values, world);
  const repo = await findRepository(cwd);
  const loaded = await loadConfig(repo, gates, values.config ?? null, cwd).catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });
  const home = findHome(repo.root, cwd);
  const checks = await examine({ repo, cwd, env: world.env, home, loaded });
  const exitCode = exitCodeOf(checks);
  if (values.quiet && exitCode === EXIT.open) return exitCode;
  world.output.out(
    format !== "json"
      ? human(
          checks.map(({ mend, ...one }) => ({ ...one, mend: mend && advised(mend, world) })),
          world.output.columns("out"),
        )
      : `${JSON.stringify({ schemaVersion: 1, tool: { name: "tollgate", version }, root: repo.root, exitCode, checks }, null, 2)}\n`,
  );
  return exitCode;
};

/** The larger of 2 and 1 that holds. A warning leaves the clone guarded. */
function exitCodeOf(checks: readonly Checked[]): number {
  const has = (status: Checked["status"]) => checks.some((one) => one.status === status);
  return has("unknown") ? EXIT.usage : has("problem") ? EXIT.shut : EXIT.open;
}
