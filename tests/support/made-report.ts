import { gates } from "../../gates/registry.js";
import type { Gate, Severity } from "../../src/gate/contract.js";
import type { Finding } from "../../src/gate/finding.js";
import type { Result } from "../../src/gate/result.js";
import {
  buildReport,
  type ReportedFinding,
  type RunFactsForReport,
  type RunReport,
} from "../../src/report/report.js";
import { runCase } from "./run-case.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const BLANK = { reason: null, help: null, fault: null, durationMs: 5, judged: 1, cached: 0, findings: [] };

/** The first finding of the gate's own cases that has this severity, by itself or else as config may set it. */
async function findingOf(gate: Gate, severity: Severity): Promise<Finding> {
  const failing = (await gate.cases!()).filter(({ expect }) => expect.length > 0);
  for (const example of failing) {
    const found = (await runCase(gate, example)).find((finding) => finding.severity === severity);
    if (found) return found;
  }
  const [first] = await runCase(gate, failing[0]!);
  const [set] = await runCase(gate, failing[0]!, { [first!.rule]: severity });
  return set!;
}

/** A run with one finding of each severity from each gate, a gate that could not judge, one skipped, and a failed command. */
export function madeReport(): Promise<RunReport> {
  made ??= make();
  return made;
}

/** Made once: counting tokens takes its time. */
let made: Promise<RunReport> | undefined;

async function make(): Promise<RunReport> {
  const results: Result[] = await Promise.all(
    gates.map(async (gate) => ({
      ...BLANK,
      gate: gate.meta.id,
      status: "fail" as const,
      findings: await Promise.all(SEVERITIES.map((severity) => findingOf(gate, severity))),
    })),
  );
  return report({
    results: [
      ...results,
      {
        ...BLANK,
        gate: "typecheck",
        status: "fail",
        findings: [
          {
            gate: "typecheck",
            rule: "command-failed",
            severity: "error",
            where: {},
            data: { exitCode: 1, output: "a.ts: wrong", log: null },
            message: "`tsc` ended with exit code 1.\na.ts: wrong",
            help: "Run it by hand to see the whole output.",
            fix: null,
          },
        ],
      },
      {
        ...BLANK,
        gate: "slow",
        status: "error",
        fault: "gate",
        reason: "`slow` did not end within 1 s.",
        help: "Give it more time.",
      },
      {
        ...BLANK,
        gate: "types",
        status: "error",
        fault: "environment",
        reason: "no tsc",
        help: "Install it.",
      },
      { ...BLANK, gate: "house", status: "skipped", judged: 0, reason: "runs in pre-push" },
      { ...BLANK, gate: "quiet", status: "pass" },
    ],
  });
}

/** A report whose own facts never change, so that a snapshot holds. */
export async function report(facts: Partial<RunFactsForReport>): Promise<RunReport> {
  const built = buildReport({
    stage: "ci-all",
    head: "c0ffee".padEnd(40, "0"),
    durationMs: 1234,
    results: [],
    interruptedCode: null,
    ...facts,
  });
  return { ...built, tool: { name: "tollgate", version: "1.2.3" } };
}

/** A report with these findings of one gate that failed. */
export const reportOf = (...findings: readonly Partial<Finding>[]): Promise<RunReport> =>
  report({ results: [{ ...BLANK, gate: "g", status: "fail", findings: findings.map(toFinding) }] });

const toFinding = (given: Partial<Finding>): Finding => ({
  gate: "g",
  rule: "r",
  severity: "error",
  where: { path: "a.md", line: 1 },
  data: {},
  message: "It is wrong.",
  help: "Mend it.",
  fix: null,
  ...given,
});

export const findingsOf = (made: RunReport): readonly ReportedFinding[] =>
  made.results.flatMap((result) => result.findings);
