import { EXIT } from "../../gate/result.js";
import { gatesHere } from "../gates-here.js";
import type { Command } from "../invocation.js";
import { atMost, directoryOf, readOptions, WHERE_OPTIONS } from "../options.js";
import { tellTroubles } from "../tell-troubles.js";

/** Every gate that ships and every one of the repository's plugins, with its rules and their default severities. */
export const list: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, WHERE_OPTIONS);
  atMost(0, positionals, "tollgate list");
  const { gates, troubles } = await gatesHere(directoryOf(values, world), values.config ?? null);
  for (const { gate, plugin } of gates) {
    const { id, title, stages, rules } = gate.meta;
    const width = Math.max(...Object.keys(rules).map((rule) => rule.length)) + 2;
    const lines = Object.entries(rules).map(([rule, { severity }]) => `    ${rule.padEnd(width)}${severity}`);
    const from = plugin === null ? "" : `  plugin ${plugin}\n`;
    world.output.out(`${id}: ${title}\n${from}  ${stages.join(", ")}\n${lines.join("\n")}\n\n`);
  }
  tellTroubles(troubles, world);
  return troubles.length === 0 ? EXIT.open : EXIT.usage;
};
