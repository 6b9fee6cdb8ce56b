import type { Entry } from "../baseline/entry.js";
import { version } from "../build-id.js";
import { withoutCredentials } from "../content/harmless.js";
import type { Data, Fix, Severity, Stage } from "../gate/contract.js";
import type { Finding } from "../gate/finding.js";
import { EXIT, exitCodeOf, type Result } from "../gate/result.js";
import { comparePaths, displayPath } from "../git/path-bytes.js";

/** What every reporter gets and `--format json` prints; schemas/report.schema.json describes it. */
export interface RunReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "tollgate"; readonly version: string };
  /** commit: pre-commit and commit-msg in one. */
  readonly stage: Stage | "commit" | "after-push";
  readonly verdict: "open" | "shut" | "error";
  readonly exitCode: number;
  readonly head: string | null;
  /** Which part of the whole was judged, and what `tollgate merge` needs to put the parts together. */
  readonly shard?: ShardFacts;
  /** Where there is a baseline: its entries that no longer occur, each with how many of it. */
  readonly baseline?: { readonly gone: readonly Entry[] };
  /** Where a refused message was kept. */
  readonly kept?: string;
  /** How the commit was begun; absent where that is not known. */
  readonly begun?: Begun;
  readonly durationMs: number;
  readonly results: readonly ReportedResult[];
}

/** Parts of the command that commits with another message: `<git> -F <file><more>`. */
export interface Begun {
  readonly git: string;
  /** Options and paths, each after a space. */
  readonly more: string;
}

export interface ShardFacts {
  /** From 1; the last one judges also what is judged whole. */
  readonly index: number;
  readonly count: number;
  /** A digest of the config and the options that decide what is judged, and how. */
  readonly settings: string;
  /** The gates that are split among the shards. */
  readonly gates: Readonly<Record<string, GateShare>>;
}

export interface GateShare {
  /** A digest of all that the gate shares out: every shard has to have the same. */
  readonly whole: string;
  /** Where in its range each commit with findings stands, from 0. */
  readonly commits: Readonly<Record<string, number>>;
}

export type ReportedResult = Omit<Result, "findings" | "baselined"> & {
  readonly findings: readonly ReportedFinding[];
  /** What the baseline covers, where it does cover something. */
  readonly baselined?: readonly ReportedFinding[];
};

export interface ReportedFinding {
  readonly gate: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly commit: string | null;
  readonly message: string;
  readonly help: string;
  readonly data: Data;
  readonly fix: Fix | null;
  /** The same for the same finding wherever in the file it stands. */
  readonly fingerprint: string;
}

export interface RunFactsForReport {
  readonly stage: RunReport["stage"];
  readonly head: string | null;
  readonly durationMs: number;
  readonly results: readonly Result[];
  /** 128 + n when signal n ended the run. */
  readonly interruptedCode: number | null;
  /** null: everything was judged in one run. */
  readonly shard?: ShardFacts | null;
  /** null: there is no baseline. */
  readonly gone?: readonly Entry[] | null;
}

export function buildReport({
  stage,
  head,
  durationMs,
  results,
  interruptedCode,
  shard = null,
  gone = null,
}: RunFactsForReport): RunReport {
  const exitCode = interruptedCode ?? exitCodeOf(results);
  return {
    schemaVersion: 1,
    tool: { name: "tollgate", version },
    stage,
    verdict: verdictOf(exitCode),
    exitCode,
    head,
    ...(shard && { shard }),
    ...(gone && { baseline: { gone } }),
    durationMs,
    results: results.map(
      ({ gate, status, reason, help, fault, durationMs, judged, cached, findings, baselined }) => ({
        gate,
        status,
        reason: reason === null ? null : withoutCredentials(reason),
        help: help === null ? null : withoutCredentials(help),
        fault,
        durationMs,
        judged,
        cached,
        findings: reported(findings),
        ...(baselined && { baselined: reported(baselined) }),
      }),
    ),
  };
}

export const verdictOf = (exitCode: number): RunReport["verdict"] =>
  exitCode === EXIT.open ? "open" : exitCode === EXIT.shut ? "shut" : "error";

/** Commits in the order of their range, none first; then path, line, column, rule. */
function reported(findings: readonly Finding[]): ReportedFinding[] {
  const order = new Map<string, number>();
  for (const { where } of findings)
    if (where.commit && !order.has(where.commit)) order.set(where.commit, order.size);
  const rank = (finding: Finding) => (finding.where.commit ? order.get(finding.where.commit)! : -1);
  const sorted = [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      comparePaths(a.where.path ?? "", b.where.path ?? "") ||
      (a.where.line ?? 0) - (b.where.line ?? 0) ||
      (a.where.column ?? 0) - (b.where.column ?? 0) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const all = sorted.map((finding) => {
    const { where, gate, rule, severity, fix } = finding;
    const [message, help] = [withoutCredentials(finding.message), withoutCredentials(finding.help)];
    const path = where.path === undefined ? null : displayPath(where.path);
    const commit = where.commit ?? null;
    return {
      gate,
      rule,
      severity,
      path,
      line: where.line ?? null,
      column: where.column ?? null,
      endLine: where.endLine ?? null,
      commit,
      message,
      help,
      data: dataWithoutCredentials(finding.data),
      fix,
    };
  });
  // What people read has none of them, and to compute them takes longer than all else here.
  let prints: string[] | null = null;
  const fingerprints = () => {
    prints ??= all.map(fingerprinter());
    return prints;
  };
  return all.map((finding, at) =>
    Object.defineProperty(finding as ReportedFinding, "fingerprint", {
      enumerable: true,
      get: () => fingerprints()[at]!,
    }),
  );
}

const dataWithoutCredentials = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, valueWithoutCredentials(value)]));

function valueWithoutCredentials(value: Data[string]): Data[string] {
  if (typeof value === "string") return withoutCredentials(value);
  return Array.isArray(value)
    ? value.map((one) => (typeof one === "string" ? withoutCredentials(one) : one))
    : value;
}

type Identified = Pick<ReportedFinding, "gate" | "rule" | "path" | "commit" | "message">;

/** Gives each finding of a result, in order, its fingerprint; what is the same is counted. */
export function fingerprinter(): (finding: Identified) => string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const seen = new Map<string, number>();
  return ({ gate, rule, path, commit, message }) => {
    const identity = [gate, rule, path, commit, message].join("\0");
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return createHash("sha256").update(`${identity}\0${occurrence}`).digest("hex").slice(0, 32);
  };
}
