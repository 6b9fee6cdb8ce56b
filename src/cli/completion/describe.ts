import { HOOK_EVENTS } from "../../../hooks/call.js";
import { HARNESSES } from "../../agent/call.js";
import { type GateMeta, STAGES } from "../../gate/contract.js";
import { RUNNABLE } from "../../plan/runnable.js";
import type { CommandEntry } from "../commands.js";
import { SHELLS } from "./shells.js";

/** What may stand somewhere: one of a few words, or what the shell completes by itself. */
export type Values = readonly string[] | "file" | "directory" | "any";

export interface DescribedOption {
  /** With its hyphens. */
  readonly name: string;
  readonly summary: string;
  /** null: it takes no value. */
  readonly value: Values | null;
}

export interface DescribedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly DescribedOption[];
  /** One for each word after the command; the last stands for all that follow when it is "file". */
  readonly words: readonly Values[];
}

/** Every command as a completion script needs it, made from what the help is made of. */
export function describeCommands(
  commands: readonly CommandEntry[],
  metas: readonly GateMeta[],
): DescribedCommand[] {
  const rules = metas.flatMap(({ id, rules }) => [id, ...Object.keys(rules)]);
  const words: Readonly<Record<string, readonly Values[]>> = {
    hook: [HOOK_EVENTS, "file"],
    run: [RUNNABLE],
    plan: [STAGES],
    message: ["file"],
    tokens: ["file"],
    fix: ["file"],
    explain: [[...new Set(rules)]],
    new: [["gate"]],
    agent: [Object.keys(HARNESSES), [...new Set(Object.values(HARNESSES).flat())]],
    completion: [SHELLS],
  };
  const ids = metas.map(({ id }) => id);
  return commands.map(({ name, summary, options }) => ({
    name,
    summary,
    options: options
      .filter(([usage]) => usage.startsWith("--"))
      .map(([usage, text]) => describeOption(usage, text, ids)),
    words: words[name] ?? [],
  }));
}

/** `usage` as the help has it: `--cwd DIR`. */
function describeOption(usage: string, text: string, gates: readonly string[]): DescribedOption {
  const [name, placeholder] = usage.split(" ") as [string, string?];
  return {
    name,
    summary: text,
    value: placeholder === undefined ? null : valuesOf(placeholder, text, gates),
  };
}

function valuesOf(placeholder: string, text: string, gates: readonly string[]): Values {
  if (placeholder === "DIR") return "directory";
  if (/^(FILE|PATH…)$/.test(placeholder)) return "file";
  if (placeholder === "ID") return gates;
  // Where the help of an option is a list of words, these are its values: "auto, always or never".
  const list = text.replace(/ \(default\)|;.*/g, "");
  return /^[a-z]+(, [a-z]+)*( or [a-z]+)?$/.test(list) && list.includes(" ") ? list.split(/, | or /) : "any";
}
