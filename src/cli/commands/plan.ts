import { resolve } from "node:path";
import { gates as shipped } from "../../../gates/registry.js";
import { readPartly } from "../../config/read.js";
import { UserError } from "../../errors.js";
import { STAGES } from "../../gate/contract.js";
import { EXIT } from "../../gate/result.js";
import { findRepository } from "../../git/repository.js";
import { makePlan } from "../../plan/plan.js";
import { safeText } from "../../report/text.js";
import type { Command } from "../invocation.js";
import {
  atMost,
  COMMON_OPTIONS,
  directoryOf,
  formatAmong,
  oneOf,
  readOptions,
  TEXT_FORMATS,
} from "../options.js";
import { tellTroubles } from "../tell-troubles.js";

/** Prints what a stage would run, without running it. */
export const plan: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, COMMON_OPTIONS);
  atMost(1, positionals, "tollgate plan <stage>");
  const [name] = positionals;
  if (name === undefined) throw new UserError("which stage?", `Name one: ${STAGES.join(", ")}.`);
  const stage = oneOf(name, STAGES, "stage");
  const cwd = directoryOf(values, world);
  const explicit = values.config === undefined ? null : resolve(cwd, values.config);
  const { config, gates, broken } = await readPartly(await findRepository(cwd), shipped, explicit, {
    plugins: true,
  });
  const made = makePlan(stage, config, gates);
  const entries = [
    ...made.fixers.map((fixer) => ({
      name: fixer.name,
      kind: "fixer",
      runs: true,
      reason: null,
      run: fixer.run,
    })),
    ...made.gates.map(({ gate, skipped }) => ({
      name: gate.meta.id,
      kind: "gate",
      runs: skipped === null,
      reason: skipped,
      run: null,
    })),
    ...made.commands.map(({ command, skipped }) => ({
      name: command.name,
      kind: "command",
      runs: skipped === null,
      reason: skipped,
      run: command.run,
    })),
    ...broken.map(({ plugin, error }) => ({
      name: plugin,
      kind: "plugin",
      runs: false,
      reason: error.message,
      run: null,
    })),
  ];
  // Nothing is judged while a gate that was asked for is missing.
  const code = broken.length === 0 ? EXIT.open : EXIT.usage;
  const format = formatAmong(values.format ?? "human", [...TEXT_FORMATS, "json"]);
  if (format === "json") {
    world.output.out(`${JSON.stringify({ schemaVersion: 1, stage, entries }, null, 2)}\n`);
    return code;
  }
  const width = Math.max(...entries.map((entry) => entry.name.length)) + 2;
  const lines = entries.map(
    (entry) =>
      `  ${entry.runs ? "runs" : "-   "}  ${entry.name.padEnd(width)}${entry.kind}${entry.run ? `: ${entry.run}` : ""}${entry.reason ? ` (${safeText(entry.reason)})` : ""}`,
  );
  world.output.out(`${stage}, from ${config.source}\n${lines.join("\n")}\n`);
  tellTroubles(
    broken.map(({ error }) => error),
    world,
  );
  return code;
};
