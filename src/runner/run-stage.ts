import type { Cache } from "../cache/cache.js";
import type { Loaded } from "../config/load.js";
import type { Fenced, RunFacts, Stage, View } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import { usesOwnIndex } from "../git/own-index.js";
import { pathWords } from "../git/path-words.js";
import type { Repository } from "../git/repository.js";
import { hasState } from "../git/state.js";
import { askStatus } from "../git/work-status.js";
import { makePlan, type Plan, type PlannedGate } from "../plan/plan.js";
import { milliseconds } from "../process/clock.js";
import { exitCodeOfSignal } from "../process/exit-code.js";
import { buildReport, type RunReport, type ShardFacts } from "../report/report.js";
import type { Cancellation } from "./cancellation.js";
import { gatherChanges } from "./changes.js";
import { type EarlyLook, noteFixers } from "./early-look.js";
import { NO_FACTS } from "./facts.js";
import type { FixersOutcome } from "./fixers.js";
import { callersInterrupt, watchInterrupts } from "./interrupt.js";
import { childEnvironment, nestingOf } from "./nesting.js";
import { PENDING } from "./pending-name.js";
import { runGate } from "./run-gate.js";
import type { Sharding } from "./sharding.js";
import type { Shard } from "./share.js";
import { LoosenedWatch } from "./watch-loosened.js";
import { withAttempt } from "./with-attempt.js";
import type { Baselined } from "./with-baseline.js";

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
  /** A hook: refusals are counted until it lets something through. */
  readonly counted?: boolean;
  /** What git was asked before the config was read. */
  readonly early?: EarlyLook | null;
  /** Which part of the whole to judge; null for all of it. */
  readonly shard?: Shard | null;
  /** What other hooks of the same commit changed. */
  readonly late?: () => Promise<readonly Fenced[]>;
  /** Every file is judged, so that entries of the baseline that are not found are gone. */
  readonly whole?: boolean;
  /** Findings that the baseline covers are told like any other. */
  readonly unbaselined?: boolean;
  /** The caller's, in place of the process's own signals; aborted, the run ends its programs and rejects with the reason. */
  readonly signal?: AbortSignal;
  /** Whoever reads the findings stands below the top of the work tree. */
  readonly below?: boolean;
  /** git commits from the repository's own index; by default as `env` says. */
  readonly ownIndex?: boolean;
  /** Called after the fixers ran, so that the gates see what they left. */
  readonly capture: () => Promise<readonly View[]>;
}

/** What became of a run, before it is told. */
export interface Outcome extends Baselined {
  readonly gates: readonly PlannedGate[];
  readonly views: readonly View[];
  /** 128 + n when signal n ended the run. */
  readonly interruptedCode: number | null;
  readonly shard: ShardFacts | null;
  readonly durationMs: number;
}

/** Fixers, then every gate and command at once, then the report in the order of the plan. */
export async function runStage(request: StageRequest): Promise<RunReport> {
  const { stage, head, counted = false } = request;
  const outcome = await judgeStage(request);
  const results = counted ? await withAttempt(outcome, request) : outcome.results;
  return buildReport({ stage, head, ...outcome, results });
}

/** The same without the report; nothing is counted. */
export async function judgeStage(request: StageRequest): Promise<Outcome> {
  const { stage, loaded, only = [], strict = false } = request;
  const started = milliseconds();
  if (only.length > 0) (await import("../plan/known.js")).assertKnown(only, loaded);
  const whole = makePlan(stage, loaded.config, loaded.gates, only);
  const sharding = request.shard
    ? new (await import("./sharding.js")).Sharding(request.shard, whole, [loaded.config, only, strict])
    : null;
  const interrupt = request.signal ? callersInterrupt(request.signal) : watchInterrupts();
  const plan = sharding?.plan ?? whole;
  const programs = plan.fixers.length + plan.commands.length > 0;
  // A hook whose git has gone judges for nobody.
  const unwatch =
    request.counted && programs
      ? (await import("./orphan.js")).watchCaller(() => interrupt.raise("SIGHUP"))
      : null;
  const finish = ({ results, gone }: Baselined, views: readonly View[]): Outcome => {
    const received = interrupt.received();
    return {
      gates: plan.gates,
      views,
      durationMs: Math.round(milliseconds() - started),
      results: strict ? results.map(strictly) : results,
      interruptedCode: received ? exitCodeOfSignal(received) : null,
      shard: sharding?.facts(results) ?? null,
      gone,
    };
  };
  try {
    const judged = await runPlan(plan, request, interrupt.cancellation, sharding);
    request.signal?.throwIfAborted();
    return finish(judged, judged.views);
  } catch (error) {
    request.signal?.throwIfAborted();
    if (interrupt.received()) return finish({ results: [], gone: null }, []);
    throw error;
  } finally {
    unwatch?.();
    interrupt.dispose();
  }
}

async function runPlan(
  plan: Plan,
  request: StageRequest,
  cancellation: Cancellation,
  sharding: Sharding | null,
): Promise<Pick<Outcome, "results" | "gone" | "views">> {
  const { stage, repo, loaded, env, capture, late, cache, only = [] } = request;
  const { ownIndex = usesOwnIndex(repo, env) } = request;
  const { nested, tooDeep } = nestingOf(repo, env);
  // A run inside itself starts no program: that is what would start the next one.
  const recursive = nested.includes(stage) || tooDeep !== null;
  const children = childEnvironment(stage, repo, env);
  if (stage === "pre-commit" && hasState(repo.gitDir, PENDING))
    await (await import("./settled.js")).forgetSettled(repo, loaded.config, ownIndex);
  if (request.early) noteFixers(repo, request.early, plan.fixers.length > 0);
  const fixers =
    recursive || plan.fixers.length === 0
      ? undefined
      : await fix(plan, request, children, cancellation.signal);
  const programs = plan.fixers.length + plan.commands.length === 0 ? null : await import("./run-command.js");
  const capturing = capture();
  // git answers meanwhile. What cannot be loaded is told by the gate that runs.
  for (const { gate, skipped } of plan.gates)
    if (skipped === null && !(request.whole && gate.meta.settled)) gate.load().catch(() => {});
  const views = await capturing;
  const commands = recursive
    ? null
    : programs?.runCommands(plan.commands, { repo, env: children, signal: cancellation.signal, views });
  const watch = new LoosenedWatch(loaded, repo);
  const changes = gatherChanges({ stage, repo, ownIndex, late }, fixers, commands);
  changes.catch(() => {}); // Whoever awaits it hears of it.
  const facts = async (): Promise<RunFacts> => ({
    ...NO_FACTS,
    fenced: (await changes).fenced,
    otherIndex: !ownIndex,
    nested,
    tooDeep,
    loosened: (view) => watch.of(view),
    unstaged: async (isAsked) => (await import("../git/unstaged.js")).unstaged(repo, isAsked),
    words: pathWords(request.below ?? false),
    render: async (...asked) => (await import("./render.js")).render(repo, children, ...asked),
  });
  const [fixerResults, gateResults, commandResults] = await Promise.all([
    (fixers?.ends ?? []).map((end, at) => programs!.fixerResult(plan.fixers[at]!, end, repo)),
    Promise.all(
      plan.gates.map(async (given) => {
        const share = sharding?.shareOf(given) ?? null;
        const { files } = loaded;
        if (!judgesRun(given) || (only.length > 0 && !only.includes(given.gate.meta.id)))
          return runGate(given, views, NO_FACTS, cancellation, cache, share, files);
        const { planned, turnedOff } = await watch.unsilenced(given, views);
        // Only a gate that judges the run itself waits for what the programs did.
        return runGate(planned, views, { ...(await facts()), turnedOff }, cancellation, cache, share, files);
      }),
    ),
    recursive ? plan.commands.map((one) => programs!.refusedInside(one, stage)) : (commands?.results ?? []),
  ]);
  const found = [...fixerResults, ...gateResults, ...commandResults];
  if (!cancellation.isCancelled) {
    const told = gateResults.filter(({ status }, at) => status !== "skipped" && judgesRun(plan.gates[at]!));
    if (told.length > 0) await (await changes).keep(told);
    // All that the fixers did is told and kept now.
    if (fixers) (await import("./fixing-mark.js")).unmarkFixing(repo);
    await cache.save();
  }
  return { ...(await withoutBaselined(found, request, views)), views };
}

/** Programs are rare and what runs them is costly to load: git answers the first look meanwhile. */
async function fix(
  { fixers }: Plan,
  { repo, loaded, early }: StageRequest,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<FixersOutcome> {
  const asked = early?.asked ?? askStatus(repo);
  asked.catch(() => {}); // Whoever takes the look hears of it.
  const { runFixers } = await import("./fixers.js");
  return runFixers(fixers, { repo, env, signal, onModify: loaded.config.onModify, asked });
}

/** A baseline is read where it can say something: a file has findings, or all were judged. */
async function withoutBaselined(
  results: readonly Result[],
  { stage, repo, loaded, whole = false, unbaselined = false }: StageRequest,
  views: readonly View[],
): Promise<Baselined> {
  const isAsked = whole || results.some(({ findings }) => findings.some(({ where }) => where.path));
  if (!isAsked || unbaselined) return { results, gone: null };
  const { withBaseline } = await import("./with-baseline.js");
  return withBaseline(results, { stage, repo, loaded, views, whole });
}

const judgesRun = ({ gate: { meta } }: PlannedGate): boolean => meta.reads === "repository";

const strictly = (result: Result): Result =>
  result.status === "pass" && result.findings.some(({ severity }) => severity === "warning")
    ? { ...result, status: "fail" }
    : result;
