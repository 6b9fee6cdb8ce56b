import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import type { Case } from "../../src/gate/contract.js";
import { agent } from "../../src/report/agent.js";
import { buildReport } from "../../src/report/report.js";
import { runCase } from "../support/run-case.js";

/** Tokens of every line that a finding of the gates' failing cases becomes. */
async function linesOf(): Promise<{ line: string; tokens: number }[]> {
  const lines: string[] = [];
  for (const gate of gates) {
    const { cases } = (await import(`../../gates/${gate.meta.id}/cases.ts`)) as { cases: readonly Case[] };
    for (const example of cases) {
      const findings = await runCase(gate, example);
      const base = {
        gate: gate.meta.id,
        reason: null,
        help: null,
        fault: null,
        durationMs: 0,
        judged: 0,
        cached: 0,
      };
      const results = [{ ...base, status: "fail" as const, findings }];
      const report = buildReport({
        stage: "quick",
        head: null,
        durationMs: 0,
        results,
        interruptedCode: null,
      });
      const told = agent(report).split("\n");
      lines.push(...told.filter((line) => /^(error|warning|info) [\w-]+\/[\w-]+/.test(line)));
    }
  }
  return lines.map((line) => ({ line, tokens: countTokens(line) })).sort((a, b) => a.tokens - b.tokens);
}

it("costs an agent at most 60 tokens a finding, in the median over all failing cases", async () => {
  const lines = await linesOf();
  const median = lines[Math.floor(lines.length / 2)]!;
  expect(lines.length).toBeGreaterThan(60);
  expect(median.tokens).toBeLessThanOrEqual(60);
});
