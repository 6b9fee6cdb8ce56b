import { gates } from "../../../gates/registry.js";
import type { Command } from "../invocation.js";
import { atMost, readOptions } from "../options.js";

/** Every gate that ships, with its rules and their default severities. */
export const list: Command = async (args, { output }) => {
  atMost(0, readOptions(args, { cwd: { type: "string" } }).positionals, "tollgate list");
  for (const { meta } of gates) {
    const width = Math.max(...Object.keys(meta.rules).map((rule) => rule.length)) + 2;
    const rules = Object.entries(meta.rules).map(
      ([rule, { severity }]) => `    ${rule.padEnd(width)}${severity}`,
    );
    output.out(`${meta.id}: ${meta.title}\n  ${meta.stages.join(", ")}\n${rules.join("\n")}\n\n`);
  }
  return 0;
};
