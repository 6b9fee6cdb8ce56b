import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import type { Case } from "../../src/gate/contract.js";
import { judgeCase } from "../../src/testing/judge-case.js";

const folders = readdirSync("gates", { withFileTypes: true }).filter((entry) => entry.isDirectory());

it("has every folder of gates/ in the registry", () => {
  expect(gates.map((gate) => gate.meta.id)).toEqual(folders.map((folder) => folder.name).sort());
});

for (const gate of gates) {
  const { cases } = (await import(`../../gates/${gate.meta.id}/cases.ts`)) as { cases: readonly Case[] };

  describe(gate.meta.id, () => {
    it.each(cases.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
      const { check } = await gate.load();
      const { findings, reported } = await judgeCase({ meta: gate.meta, check }, example);
      expect(reported).toEqual(example.expect);
      for (const finding of findings) expect(`${finding.message} ${finding.help}`).not.toMatch(/\{\w+\}/);
    });

    it("has a case that fails for every rule, and one that passes", () => {
      const expected = new Set(
        cases.flatMap((example) =>
          example.expect.map((rule) => (typeof rule === "string" ? rule : rule.rule)),
        ),
      );
      expect([...expected].sort()).toEqual(Object.keys(gate.meta.rules).sort());
      expect(cases.some((example) => example.expect.length === 0)).toBe(true);
    });
  });
}
