import { type Entry, keyOf } from "../baseline/entry.js";
import { exitCodeOf } from "../gate/result.js";
import { displayedBytes } from "../git/path-bytes.js";
import { agreedShards, type NamedReport, type ShardReport } from "./agreed-shards.js";
import {
  fingerprinter,
  type ReportedFinding,
  type ReportedResult,
  type RunReport,
  verdictOf,
} from "./report.js";

/**
 * The report that one run over everything would have given, but for its times: those are the longest shard's. Throws
 * UserError where the reports are not all the parts of one whole.
 */
export function mergeShards(given: readonly NamedReport[]): RunReport {
  const shards = agreedShards(given);
  const { tool, stage, head, results: order } = shards.at(-1)!.report;
  const results = order.map(({ gate }, at) => {
    const occurrence = order.slice(0, at).filter((one) => one.gate === gate).length;
    const parts = shards.flatMap(
      ({ report }) => report.results.filter((one) => one.gate === gate)[occurrence] ?? [],
    );
    return mergeResults(parts, positionsOf(shards, gate));
  });
  const exitCode = exitCodeOf(results);
  const gone = goneEverywhere(shards);
  return {
    schemaVersion: 1,
    tool,
    stage,
    verdict: verdictOf(exitCode),
    exitCode,
    head,
    ...(gone && { baseline: { gone } }),
    durationMs: Math.max(...shards.map(({ report }) => report.durationMs)),
    results,
  };
}

/** What no shard that judged the gate found; null where there is no baseline. */
function goneEverywhere(shards: readonly ShardReport[]): Entry[] | null {
  const told = shards.flatMap(({ report }) => (report.baseline ? [report.baseline.gone] : []));
  if (told.length === 0) return null;
  const judging = (gate: string) =>
    shards.filter(({ report }) =>
      report.results.every((result) => result.gate !== gate || result.status !== "skipped"),
    ).length;
  const byKey = new Map<string, Entry[]>();
  for (const entry of told.flat()) byKey.set(keyOf(entry), [...(byKey.get(keyOf(entry)) ?? []), entry]);
  return [...byKey.values()].flatMap(([first, ...more]) =>
    1 + more.length < judging(first!.gate)
      ? []
      : [{ ...first!, count: Math.min(first!.count, ...more.map(({ count }) => count)) }],
  );
}

/** Where in the range the commits with findings of a gate stand. */
const positionsOf = (shards: readonly ShardReport[], gate: string): ReadonlyMap<string, number> =>
  new Map(
    shards.flatMap(({ shard }) => {
      const share = Object.entries(shard.gates).find(([id]) => id === gate)?.[1];
      return Object.entries(share?.commits ?? {});
    }),
  );

/** What a gate said in every shard, as one; a shard that left it to others says nothing. */
function mergeResults(
  parts: readonly ReportedResult[],
  positions: ReadonlyMap<string, number>,
): ReportedResult {
  const judged = parts.filter(({ status }) => status !== "skipped");
  if (judged.length < 2) return judged[0] ?? parts.at(-1)!;
  const told =
    judged.find(({ fault }) => fault === "gate") ??
    judged.find(({ status }) => status === "error") ??
    judged.find(({ status }) => status === "fail") ??
    judged[0]!;
  const baselined = judged.flatMap((one) => one.baselined ?? []);
  const sum = (count: (part: ReportedResult) => number) => judged.reduce((all, one) => all + count(one), 0);
  return {
    ...told,
    durationMs: Math.max(...judged.map(({ durationMs }) => durationMs)),
    judged: sum((one) => one.judged),
    cached: sum((one) => one.cached),
    findings: inOrder(
      judged.flatMap(({ findings }) => findings),
      positions,
    ),
    ...(baselined.length > 0 && { baselined: inOrder(baselined, positions) }),
  };
}

/** Ordered as one run orders them (see buildReport), with fingerprints that count over all. */
function inOrder(
  findings: readonly ReportedFinding[],
  positions: ReadonlyMap<string, number>,
): ReportedFinding[] {
  const sorted = findings
    .map((finding) => ({
      ...finding,
      rank: finding.commit === null ? -1 : (positions.get(finding.commit) ?? positions.size),
      bytes: displayedBytes(finding.path ?? ""),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Buffer.compare(a.bytes, b.bytes) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
  const fingerprint = fingerprinter();
  return sorted.map(({ rank: _, bytes: __, ...finding }) => ({
    ...finding,
    fingerprint: fingerprint(finding),
  }));
}
