import { expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import { cpuTime } from "../../support/cpu-time.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "commit-message")!;
const MEGABYTE = 1_000_000;

async function millisecondsFor(message: string): Promise<number> {
  const start = cpuTime();
  await runCase(gate, { name: "hostile", expect: [], commit: { message } });
  return cpuTime() - start;
}

const PROSE = "Some words that people write in a line of prose, up to seventy or so.\n";
const PLAIN = `fix: a\n\nContext: why it was needed\nSolution: ${PROSE.repeat(MEGABYTE / PROSE.length)}`;

/** The least of several runs is the one that nothing disturbed. */
async function leastMillisecondsFor(message: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) least = Math.min(least, await millisecondsFor(message));
  return least;
}

it.each([
  ["one long word", "x".repeat(MEGABYTE)],
  ["nested brackets", `fix${"([".repeat(MEGABYTE / 2)}`],
  ["a long run of blanks", `fix:${" ".repeat(MEGABYTE)}x`],
  ["100,000 lines", `fix: a\n\n${"some line\n".repeat(100_000)}`],
])("judges %s in less than twice the time of plain prose of a megabyte", async (_name, message) => {
  expect(await leastMillisecondsFor(message)).toBeLessThan(2 * (await leastMillisecondsFor(PLAIN)));
});

/** Far above what linear work takes, far below what quadratic work would: 1 MB squared is hours. */
const LIMIT_MS = 5_000;

it.each([
  ["one long word", "x".repeat(MEGABYTE)],
  ["brackets in the header", `fix${"(".repeat(MEGABYTE)}`],
  ["blanks in the header", `fix:${" ".repeat(MEGABYTE)}x`],
  ["scopes in the header", `fix(${"a, ".repeat(MEGABYTE / 3)}`],
  ["labels", `fix: a\n\n${"Context: x\n".repeat(MEGABYTE / 11)}`],
  ["blank lines", `fix: a\n\n${"\n".repeat(MEGABYTE)}x`],
  ["fences", `fix: a\n\n${"```\n".repeat(MEGABYTE / 4)}`],
  ["hashes", `fix: a\n\n## Context ${"#".repeat(MEGABYTE)}x`],
  ["dashes in an impact", `fix: a\n\nImpact: ${"a-".repeat(MEGABYTE / 2)}`],
  ["dots in a context", `fix: a\n\nContext: ${".".repeat(MEGABYTE)}`],
  ["trailers", `fix: a\n\n${"Key: value\n more\n".repeat(MEGABYTE / 17)}`],
  ["colons", `fix: a\n\n${":".repeat(MEGABYTE)}`],
  ["wide characters", `fix: ${"漢".repeat(MEGABYTE / 3)}`],
])("judges a megabyte of %s in linear time", async (_name, message) => {
  expect(await millisecondsFor(message)).toBeLessThan(LIMIT_MS);
});
