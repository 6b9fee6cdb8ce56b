import { type Entry, keyOf } from "./entry.js";

/** What a baseline becomes, with how many findings that takes out, and how many of today's it does not have. */
export interface Update {
  readonly entries: readonly Entry[];
  readonly gone: number;
  readonly fresh: number;
}

/** `today`: what is found now. `isJudged`: whether a gate judged at all. `grow`: take in what is new. */
export function updateBaseline(
  before: readonly Entry[],
  today: readonly Entry[],
  { isJudged, grow }: { isJudged: (gate: string) => boolean; grow: boolean },
): Update {
  const found = new Map(today.map((entry) => [keyOf(entry), entry.count]));
  const known = new Map(before.map((entry) => [keyOf(entry), entry.count]));
  const kept = before.map((entry) => {
    const now = isJudged(entry.gate) ? (found.get(keyOf(entry)) ?? 0) : entry.count;
    return { ...entry, count: grow ? now : Math.min(entry.count, now) };
  });
  const added = today.filter((entry) => !known.has(keyOf(entry)));
  const over = (all: ReadonlyMap<string, number>, entries: readonly Entry[]) =>
    entries.reduce((sum, entry) => sum + Math.max(0, entry.count - (all.get(keyOf(entry)) ?? 0)), 0);
  return {
    entries: [...kept, ...(grow ? added : [])].filter(({ count }) => count > 0),
    gone: over(
      found,
      before.filter(({ gate }) => isJudged(gate)),
    ),
    fresh: over(known, today),
  };
}
