import { gates } from "../../../gates/registry.js";
import { UserError } from "../../errors.js";
import type { GateMeta, RuleMeta } from "../../gate/contract.js";
import { didYouMean } from "../../nearest.js";
import type { Command } from "../invocation.js";

/** What a gate or a rule checks, and why. */
export const explain: Command = async ([word], { output }) => {
  const metas = gates.map((gate) => gate.meta);
  const known = metas.flatMap((meta) => [meta.id, ...Object.keys(meta.rules)]);
  if (word === undefined)
    throw new UserError("explain what?", "Name a gate or a rule; `tollgate list` shows them.");
  const asked = word.slice(word.indexOf("/") + 1);
  const gate = metas.find((meta) => meta.id === asked);
  const owners = metas.filter((meta) => Object.hasOwn(meta.rules, asked));
  if (!gate && owners.length === 0)
    throw new UserError(
      `there is no gate or rule "${word}".${didYouMean(word, known)}`,
      "`tollgate list` shows them.",
    );
  output.out(
    gate ? aboutGate(gate) : owners.map((meta) => aboutRule(meta, asked, meta.rules[asked]!)).join("\n"),
  );
  return 0;
};

function aboutGate(meta: GateMeta): string {
  const rules = Object.entries(meta.rules).map(([id, rule]) => `  ${id} (${rule.severity}): ${rule.message}`);
  return `${meta.id}: ${meta.title}\n${meta.law}\nStages: ${meta.stages.join(", ")}\n\n${rules.join("\n")}\n`;
}

function aboutRule(meta: GateMeta, id: string, rule: RuleMeta): string {
  return `${meta.id}/${id} (${rule.severity} by default)\n  ${rule.message}\n  ${rule.help}\n  Why: ${meta.law}\n  Change it: gates.${meta.id}.severity.${id}: error | warning | info | off\n`;
}
