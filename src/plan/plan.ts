import type { CommandConfig, Config, FixerConfig, GateConfig } from "../config/config.js";
import { type Gate, STAGES, type Stage } from "../gate/contract.js";

/** What a stage would run, and why not the rest. Plain data but for the gates' loaders. */
export interface Plan {
  readonly stage: Stage;
  readonly fixers: readonly FixerConfig[];
  readonly gates: readonly PlannedGate[];
  readonly commands: readonly PlannedCommand[];
}

interface Planned {
  /** null: it runs. */
  readonly skipped: string | null;
}

export interface PlannedGate extends Planned {
  readonly gate: Gate;
  readonly config: GateConfig;
}

export interface PlannedCommand extends Planned {
  readonly command: CommandConfig;
}

/**
 * `only`: ids of gates and commands to keep, all of them known; empty for all.
 * Whatever runs in any other stage runs in ci-all too, so that nothing which passed here can fail unseen there.
 */
export function makePlan(
  stage: Stage,
  config: Config,
  gates: readonly Gate[],
  only: readonly string[] = [],
): Plan {
  const skip = (id: string, stages: readonly Stage[]): string | null => {
    if (only.length > 0 && !only.includes(id)) return "not asked for";
    if (stages.includes(stage) || stage === "ci-all") return null;
    return `runs in ${STAGES.filter((one) => stages.includes(one)).join(", ")}`;
  };
  return {
    stage,
    fixers: stage === "pre-commit" && only.length === 0 ? config.fixers : [],
    gates: gates.map((gate) => {
      const own = config.gates[gate.meta.id]!;
      return {
        gate,
        config: own,
        skipped: own.enabled
          ? skip(gate.meta.id, own.stages ?? gate.meta.stages)
          : `turned off in ${config.source}`,
      };
    }),
    commands: config.commands.map((command) => ({ command, skipped: skip(command.name, command.stages) })),
  };
}

/** The names of all that runs. */
export const runningIn = (plan: Plan): string[] => [
  ...plan.gates.filter(({ skipped }) => skipped === null).map(({ gate }) => gate.meta.id),
  ...plan.commands.filter(({ skipped }) => skipped === null).map(({ command }) => command.name),
];
