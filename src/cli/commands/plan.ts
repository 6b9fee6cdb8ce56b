import { UserError } from "../../errors.js";
import { STAGES } from "../../gate/contract.js";
import { makePlan } from "../../plan/plan.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { atMost, COMMON_OPTIONS, directoryOf, oneOf, readOptions, TEXT_FORMATS } from "../options.js";

/** Prints what a stage would run, without running it. */
export const plan: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, COMMON_OPTIONS);
  atMost(1, positionals, "tollgate plan <stage>");
  const [name] = positionals;
  if (name === undefined) throw new UserError("which stage?", `Name one: ${STAGES.join(", ")}.`);
  const stage = oneOf(name, STAGES, "stage");
  const { loaded } = await openRepository(directoryOf(values, world), values.config ?? null);
  const made = makePlan(stage, loaded.config, loaded.gates);
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
  ];
  const format = oneOf(values.format ?? "human", [...TEXT_FORMATS, "json"], "format");
  if (format === "json") {
    world.output.out(`${JSON.stringify({ schemaVersion: 1, stage, entries }, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...entries.map((entry) => entry.name.length)) + 2;
  const lines = entries.map(
    (entry) =>
      `  ${entry.runs ? "runs" : "-   "}  ${entry.name.padEnd(width)}${entry.kind}${entry.run ? `: ${entry.run}` : ""}${entry.reason ? ` (${entry.reason})` : ""}`,
  );
  world.output.out(`${stage}, from ${loaded.config.source}\n${lines.join("\n")}\n`);
  return 0;
};
