import type { Cache } from "../cache/cache.js";
import { messageOf, UserError } from "../errors.js";
import type { RunFacts, Snapshot, View } from "../gate/contract.js";
import type { Finding } from "../gate/finding.js";
import type { Result } from "../gate/result.js";
import type { PlannedGate } from "../plan/plan.js";
import { milliseconds } from "../process/clock.js";
import { Cancellation } from "./cancellation.js";
import { createContext } from "./context.js";
import { judgeTree } from "./judge-tree.js";
import type { Share } from "./share.js";

/** Judges every view with one gate. Never rejects: what is thrown becomes the gate's own `error`. */
export async function runGate(
  planned: PlannedGate,
  views: readonly View[],
  run: RunFacts,
  interrupted: Cancellation,
  cache: Cache,
  share: Share | null = null,
  named?: Snapshot,
): Promise<Result> {
  const { gate, config, skipped } = planned;
  const base = {
    gate: gate.meta.id,
    reason: null,
    help: null,
    fault: null,
    durationMs: 0,
    judged: 0,
    cached: 0,
    findings: [],
  };
  if (skipped !== null) return { ...base, status: "skipped", reason: skipped };
  const started = milliseconds();
  const findings: Finding[] = [];
  let judged = 0;
  let cached = 0;
  const measured = () => ({
    ...base,
    durationMs: Math.round(milliseconds() - started),
    judged,
    cached,
    findings,
  });
  try {
    for (const view of views) {
      const { cancellation, done } = deadline(config.timeout, interrupted);
      try {
        const kept = gate.plugin ? null : cache;
        const judge = async () => {
          const { check } = await gate.load();
          const prepared = createContext(gate.meta, config, view, run, cancellation, kept, share, named);
          await Promise.race([check(prepared.context), cancelled(cancellation)]);
          return prepared.judged;
        };
        const isWhole = share === null && named === undefined && view.whole !== undefined;
        const given =
          kept && isWhole && gate.meta.settled
            ? await judgeTree(judge, gate.meta, config, view.whole!, kept)
            : await judge();
        // As arguments of one call there may be too many.
        for (const finding of given.findings) findings.push(finding);
        judged += given.judged;
        cached += given.cached;
      } finally {
        done();
      }
    }
    return { ...measured(), status: findings.some(({ severity }) => severity === "error") ? "fail" : "pass" };
  } catch (thrown) {
    const isInterrupted = interrupted.isCancelled;
    const environment = thrown instanceof UserError && !isInterrupted;
    return {
      ...measured(),
      status: "error",
      fault: environment ? "environment" : "gate",
      reason: environment ? thrown.message : `the gate could not finish: ${messageOf(thrown)}`,
      help: environment
        ? thrown.hint
        : isInterrupted
          ? "It was not judged to the end: run it again."
          : `This is not the change's fault. Mend the gate "${gate.meta.id}", or report it to whoever wrote it.`,
    };
  }
}

function deadline(ms: number, interrupted: Cancellation): { cancellation: Cancellation; done: () => void } {
  const cancellation = new Cancellation();
  const forget = interrupted.onCancel((reason) => cancellation.cancel(reason));
  const timer = setTimeout(() => cancellation.cancel(new Error(`it did not end within ${ms / 1000} s`)), ms);
  return {
    cancellation,
    done: () => {
      clearTimeout(timer);
      forget();
    },
  };
}

const cancelled = (cancellation: Cancellation): Promise<never> =>
  new Promise((_, reject) => cancellation.onCancel(reject));
