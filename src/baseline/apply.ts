import type { Finding } from "../gate/finding.js";
import type { Result } from "../gate/result.js";
import { displayPath } from "../git/path-bytes.js";
import { type Entry, entryOf, keyOf } from "./entry.js";

/** What the baseline makes of a run. */
export interface Applied {
  readonly results: readonly Result[];
  /** Entries, with how many of each were not found. */
  readonly left: readonly Entry[];
}

/** Takes from the results of `gates` what the entries cover; a gate that only such findings shut is open. */
export function applyBaseline(
  results: readonly Result[],
  entries: readonly Entry[],
  gates: ReadonlySet<string>,
): Applied {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const covers = (finding: Finding): boolean => {
    const { where } = finding;
    const path = where.path === undefined ? null : displayPath(where.path);
    const entry = entryOf({ ...finding, path, commit: where.commit ?? null });
    const count = entry ? (left.get(keyOf(entry)) ?? 0) : 0;
    if (count === 0) return false;
    left.set(keyOf(entry!), count - 1);
    return true;
  };
  const applied = results.map((result): Result => {
    if (!gates.has(result.gate)) return result;
    const baselined: Finding[] = [];
    const findings = result.findings.filter((finding) => {
      const isCovered = covers(finding);
      if (isCovered) baselined.push(finding);
      return !isCovered;
    });
    if (baselined.length === 0) return result;
    const opens = result.status === "fail" && findings.every(({ severity }) => severity !== "error");
    return { ...result, status: opens ? "pass" : result.status, findings, baselined };
  });
  return {
    results: applied,
    left: entries.flatMap((entry) => {
      const count = left.get(keyOf(entry))!;
      return count > 0 ? [{ ...entry, count }] : [];
    }),
  };
}
