import { expect, it } from "vitest";
import { tokensTable } from "../../src/report/tokens-table.js";

it("sets costs in columns, and says what is over by the upper end of its band", () => {
  const rows = [
    {
      kind: "file",
      name: "CLAUDE.md",
      tokens: 1_532,
      low: 1_378,
      high: 1_685,
      allowed: 1_600,
      zone: "green",
    },
    {
      kind: "load",
      name: "prime",
      tokens: 90_000,
      low: 81_000,
      high: 99_000,
      allowed: null,
      zone: "yellow",
    },
  ];
  expect(
    tokensTable(rows, "claude-opus-4-7", 200_000),
  ).toBe(`Tokens for claude-opus-4-7, in a window of 200,000

            tokens    from      to     allowed  of window  zone
CLAUDE.md    1,532   1,378   1,685  1,600 over       0.8%  green
load prime  90,000  81,000  99,000           -      45.0%  yellow
`);
});

it("has room for more rows than a call takes arguments", () => {
  const row = { kind: "file", name: "a", tokens: 1, low: 1, high: 1, allowed: 1, zone: "green" };
  expect(tokensTable(Array(200_000).fill(row), "gpt-5", 100).length).toBeGreaterThan(200_000);
});
