import type { Cache } from "../cache/cache.js";
import type { Loaded } from "../config/load.js";
import type { Stage, View } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";
import { makePlan, type Plan } from "../plan/plan.js";
import { milliseconds } from "../process/clock.js";
import { exitCodeOfSignal } from "../process/exit-code.js";
import { buildReport, type RunReport } from "../report/report.js";
import { watchInterrupts } from "./interrupt.js";
import { childEnvironment, nestedIn } from "./nesting.js";
import { runGate } from "./run-gate.js";

export interface StageRequest {
  readonly stage: Stage;
  readonly repo: Repository;
  readonly loaded: Loaded;
  readonly env: NodeJS.ProcessEnv;
  /** Gates and commands to keep; empty for all. */
  readonly only?: readonly string[];
  /** Warnings shut the gate too. */
  readonly strict?: boolean;
  /** What earlier runs found out. */
  readonly cache: Cache;
  readonly head: string | null;
  /** Called after the fixers ran, so that the gates see what they left. */
  readonly capture: () => Promise<readonly View[]>;
}

/** Fixers, then every gate and command at once, then the report in the order of the plan. */
export async function runStage(request: StageRequest): Promise<RunReport> {
  const { stage, loaded, only = [], strict = false, head } = request;
  const started = milliseconds();
  const plan = makePlan(stage, loaded.config, loaded.gates, only);
  const interrupt = watchInterrupts();
  const finish = (results: readonly Result[]) => {
    const received = interrupt.received();
    return buildReport({
      stage,
      head,
      durationMs: Math.round(milliseconds() - started),
      results: strict ? results.map(strictly) : results,
      interruptedCode: received ? exitCodeOfSignal(received) : null,
    });
  };
  try {
    return await finish(await runPlan(plan, request, interrupt.signal));
  } catch (error) {
    if (interrupt.received()) return await finish([]);
    throw error;
  } finally {
    interrupt.dispose();
  }
}

async function runPlan(
  plan: Plan,
  { stage, repo, loaded, env, capture, cache }: StageRequest,
  signal: AbortSignal,
): Promise<Result[]> {
  const nested = nestedIn(repo, env);
  // A run inside itself starts no program: that is what would start the next one.
  const recursive = nested.includes(stage);
  const children = childEnvironment(stage, repo, env);
  // Programs are rare and what runs them is costly to load.
  const fixed = recursive || plan.fixers.length === 0 ? null : await import("./fixers.js");
  const fixers = fixed
    ? await fixed.runFixers(plan.fixers, { repo, env: children, signal, onModify: loaded.config.onModify })
    : [];
  const programs = plan.fixers.length + plan.commands.length === 0 ? null : await import("./run-command.js");
  const views = await capture();
  const facts = { fixers, nested };
  const results = await Promise.all([
    ...fixers.map(async (outcome, at) => programs!.fixerResult(outcome, plan.fixers[at]!.timeout, repo)),
    ...plan.gates.map((planned) => runGate(planned, views, facts, signal, cache)),
    ...plan.commands.map(async (planned) =>
      recursive
        ? programs!.refusedInside(planned, stage)
        : programs!.runCommand(planned, repo, children, signal),
    ),
  ]);
  if (!signal.aborted) await cache.save();
  return results;
}

const strictly = (result: Result): Result =>
  result.status === "pass" && result.findings.some(({ severity }) => severity === "warning")
    ? { ...result, status: "fail" }
    : result;
