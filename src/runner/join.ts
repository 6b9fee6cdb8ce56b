import type { Finding } from "../gate/finding.js";
import { exitCodeOf, type Result } from "../gate/result.js";
import type { Outcome } from "./run-stage.js";

/** Two stages of one commit as one: each gate once, with what it found in either. */
export function join(first: Outcome, second: Outcome): Outcome {
  const results = merge(first.results, second.results, ({ gate }) => gate, both);
  const gates = merge(
    first.gates,
    second.gates,
    ({ gate }) => gate.meta.id,
    (one, other) => (one.skipped === null ? one : other),
  );
  const views = [...first.views, ...second.views];
  const durationMs = first.durationMs + second.durationMs;
  return { ...second, results, gates, views, durationMs, gone: first.gone ?? second.gone };
}

/** In the order of `first`, then what `second` has alone. */
function merge<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (one: T) => string,
  put: (one: T, other: T) => T,
): T[] {
  const merged = new Map(first.map((one) => [keyOf(one), one]));
  for (const other of second) {
    const one = merged.get(keyOf(other));
    merged.set(keyOf(other), one === undefined ? other : put(one, other));
  }
  return [...merged.values()];
}

function both(first: Result, second: Result): Result {
  if (first.status === "skipped") return second;
  if (second.status === "skipped") return first;
  const [worse, other] = exitCodeOf([second]) > exitCodeOf([first]) ? [second, first] : [first, second];
  const baselined = together(first.baselined, second.baselined);
  return {
    ...worse,
    reason: [...new Set([worse.reason, other.reason])].filter((text) => text !== null).join("\n") || null,
    durationMs: worse.durationMs + other.durationMs,
    judged: worse.judged + other.judged,
    cached: worse.cached + other.cached,
    findings: together(first.findings, second.findings),
    ...(baselined.length > 0 && { baselined }),
  };
}

/** A gate that looks at files finds the same in both stages. */
function together(first: readonly Finding[] = [], second: readonly Finding[] = []): readonly Finding[] {
  const idOf = ({ rule, where, message }: Finding) => JSON.stringify([rule, where, message]);
  const known = new Set(first.map(idOf));
  return [...first, ...second.filter((one) => !known.has(idOf(one)))];
}
