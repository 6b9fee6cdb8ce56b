import { expect, it } from "vitest";
import { timedPattern } from "../../../src/content/json-schema/timed-pattern.js";
import { cpuTime } from "../../support/cpu-time.js";

it("matches as the pattern does, flags included", () => {
  expect(timedPattern("^\\p{L}+$", "u").test("größe")).toBe(true);
  expect(timedPattern("^\\p{L}+$", "u").test("a b")).toBe(false);
});

it("ends a pattern that takes unbounded time, and serves the next one", () => {
  const start = cpuTime();
  expect(() => timedPattern("^(a+)+$", "u").test(`${"a".repeat(40)}b`)).toThrow(/took more than 200 ms/);
  expect(cpuTime() - start).toBeLessThan(2_000);
  expect(timedPattern("^b$", "u").test("b")).toBe(true);
});

it("throws on what is no pattern", () => {
  expect(() => timedPattern("(", "u")).toThrow(SyntaxError);
});
