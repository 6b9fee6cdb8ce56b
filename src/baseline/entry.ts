import { createHash } from "node:crypto";
import { withoutCredentials } from "../content/harmless.js";
import type { Severity } from "../gate/contract.js";

/** Findings of one kind in one file that shut nothing; schemas/baseline.schema.json describes it. */
export interface Entry {
  readonly gate: string;
  readonly rule: string;
  /** As reports write it. */
  readonly path: string;
  readonly fingerprint: string;
  readonly count: number;
  /** For the reader alone. */
  readonly message: string;
}

/** A finding as reports hold it. */
export interface Found {
  readonly gate: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string | null;
  readonly commit: string | null;
  readonly message: string;
}

type Key = Pick<Entry, "gate" | "rule" | "path" | "fingerprint">;

export const keyOf = ({ gate, rule, path, fingerprint }: Key): string =>
  [gate, rule, path, fingerprint].join("\0");

/** As much of a message as the file holds, in UTF-16 units. */
const SHOWN = 160;

/**
 * What the baseline would have for a finding; null for one that it never holds: of a commit, of no file, or one that
 * shuts no gate in any case. Line and column are no part of it, and of the message only what is no number.
 */
export function entryOf({ gate, rule, severity, path, commit, ...found }: Found): Entry | null {
  if (path === null || commit !== null || severity === "info") return null;
  const message = withoutCredentials(found.message);
  const kind = message.replace(/\d+(?:[.,]\d+)*/g, "#");
  return {
    gate,
    rule,
    path,
    fingerprint: createHash("sha256").update(kind).digest("hex").slice(0, 16),
    count: 1,
    message: message.length > SHOWN ? `${message.slice(0, SHOWN).replace(/\p{Surrogate}$/u, "")}…` : message,
  };
}

/** One entry a kind, with its count; the message is that of the first. */
export function countEntries(findings: readonly Found[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    const entry = entryOf(finding);
    if (!entry) continue;
    const key = keyOf(entry);
    const known = entries.get(key);
    entries.set(key, known ? { ...known, count: known.count + 1 } : entry);
  }
  return [...entries.values()];
}
