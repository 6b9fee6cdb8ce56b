import { confirm, isCancel, select } from "@clack/prompts";
import { CI_SYSTEMS, type CiSystem } from "../init/ci.js";
import type { Choices } from "../init/plan.js";

/** The presets, each with what sets it apart. */
const PRESETS = [
  { value: "recommended", label: "recommended", hint: "errors shut the gate" },
  { value: "strict", label: "strict", hint: "what is a warning there is an error here" },
];

const CI_LABELS: Readonly<Record<CiSystem, string>> = {
  github: "GitHub Actions: a workflow of its own",
  gitlab: "GitLab: a job in a marked block",
  none: "none: I add it myself",
};

export interface Questions {
  /** What stands when a question is not asked, or is answered by Enter. */
  readonly defaults: Choices;
  /** Those that an option has answered already, or that mean nothing here. */
  readonly settled: ReadonlySet<keyof Choices>;
}

/** Ctrl-D and a terminal that goes away: the prompt library waits on after either, and Node would end with no word. */
function atEnd(): AbortSignal {
  const ended = new AbortController();
  process.stdin.once("end", () => ended.abort());
  process.stdin.on("keypress", (_text, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl && key.name === "d") ended.abort();
  });
  return ended.signal;
}

/** Asks on the terminal, through the prompt library, which draws there by itself. null: the person gave up. */
export async function askChoices({ defaults, settled }: Questions): Promise<Choices | null> {
  const signal = atEnd();
  const preset = settled.has("preset")
    ? defaults.preset
    : await select({ message: "Which preset?", options: PRESETS, initialValue: defaults.preset, signal });
  if (isCancel(preset)) return null;
  const ci = settled.has("ci")
    ? defaults.ci
    : await select<CiSystem>({
        message: "Which CI judges again?",
        options: CI_SYSTEMS.map((value) => ({ value, label: CI_LABELS[value] })),
        initialValue: defaults.ci,
        signal,
      });
  if (isCancel(ci)) return null;
  const baseline = settled.has("baseline")
    ? defaults.baseline
    : await confirm({
        message: "Let the commits and findings that are there be, and judge what is new?",
        initialValue: defaults.baseline,
        signal,
      });
  return isCancel(baseline) ? null : { preset, ci, baseline };
}

/** null: the person gave up. */
export async function askToGoOn(): Promise<boolean | null> {
  const answer = await confirm({ message: "Write this?", initialValue: true, signal: atEnd() });
  return isCancel(answer) ? null : answer;
}
