import { EXIT } from "../../gate/result.js";
import { gatesHere } from "../gates-here.js";
import type { Command } from "../invocation.js";
import { atMost, COMMON_OPTIONS, directoryOf, formatAmong, readOptions, TEXT_FORMATS } from "../options.js";
import { tellTroubles } from "../tell-troubles.js";

/** Every gate that ships and every one of the repository's plugins, with its rules and their default severities. */
export const list: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, COMMON_OPTIONS);
  atMost(0, positionals, "tollgate list");
  const format = formatAmong(values.format ?? "human", [...TEXT_FORMATS, "json"]);
  const { gates, troubles } = await gatesHere(directoryOf(values, world), values.config ?? null);
  if (format === "json") {
    const told = gates.map(({ gate: { meta }, plugin }) => ({
      id: meta.id,
      title: meta.title,
      law: meta.law,
      plugin,
      stages: meta.stages,
      rules: Object.entries(meta.rules).map(([rule, { severity }]) => ({ rule, severity })),
    }));
    world.output.out(`${JSON.stringify({ schemaVersion: 1, gates: told }, null, 2)}\n`);
  }
  for (const { gate, plugin } of format === "json" ? [] : gates) {
    const { id, title, stages, rules } = gate.meta;
    const width = Math.max(...Object.keys(rules).map((rule) => rule.length)) + 2;
    const lines = Object.entries(rules).map(([rule, { severity }]) => `    ${rule.padEnd(width)}${severity}`);
    const from = plugin === null ? "" : `  plugin ${plugin}\n`;
    world.output.out(`${id}: ${title}\n${from}  ${stages.join(", ")}\n${lines.join("\n")}\n\n`);
  }
  tellTroubles(troubles, world);
  return troubles.length === 0 ? EXIT.open : EXIT.usage;
};
