import type { FencedChange } from "../gate/contract.js";
import type { Fingerprint } from "../git/fingerprint.js";

export interface Evidence {
  /** When the program had ended, in milliseconds since 1970. */
  readonly endedAt: number;
  /** The files that it was given to work on; null where it chose them itself. */
  readonly handed: ReadonlySet<string> | null;
}

/**
 * Says of a change what speaks against the program as its author. A time that lies after its end is certain, for the
 * kernel's time of a change never runs ahead of the clock; where it does, the clock was set back or is another
 * machine's, and excuses nobody. That a file was not handed to it is a doubt.
 */
export function annotate(
  changes: readonly FencedChange[],
  after: Fingerprint,
  { endedAt, handed }: Evidence,
): FencedChange[] {
  const lookedAt = Date.now();
  return changes.map((change) => {
    if (change.note !== null || change.what === "committed" || change.what === "staged") return change;
    const changedAt = after.paths.get(change.path)?.disk?.changedAt;
    if (changedAt !== undefined && changedAt > endedAt && changedAt <= lookedAt)
      return { ...change, note: "ended" };
    return handed !== null && !handed.has(change.path) ? { ...change, note: "not-handed" } : change;
  });
}
