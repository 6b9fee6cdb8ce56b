import fc from "fast-check";
import { countTokens as o200k } from "gpt-tokenizer/encoding/o200k_base";
import { expect, it } from "vitest";
import { countRaw, type Method, toEstimate, upperBound } from "../../../src/content/tokens/count.js";
import { type Calibration, calibrationOf } from "../../../src/content/tokens/models.js";

const EXACT = { factor: 1, band: 0 };
const count = async (text: string, method: Method, calibration: Calibration) =>
  toEstimate(await countRaw(text, method), method, calibration);

it("multiplies what it counts by the factor, with a band around it", async () => {
  const text = "const open = judge(path); // 提交 👩‍💻\n".repeat(50);
  const raw = o200k(text);
  expect(await count(text, "o200k", { factor: 1.53, band: 0.1 })).toEqual({
    tokens: Math.ceil(raw * 1.53),
    low: Math.floor(raw * 1.53 * 0.9),
    high: Math.ceil(raw * 1.53 * 1.1),
  });
});

it("holds what a provider counted within the band of characters/4", async () => {
  for (const [model, counted] of [
    ["claude-sonnet-4-5", 1_399],
    ["claude-opus-4-7", 2_021],
  ] as const) {
    const { low, high } = await count("a".repeat(5_000), "chars", calibrationOf(model)!);
    expect(low).toBeLessThan(counted);
    expect(high).toBeGreaterThan(counted);
  }
  expect((await count("👩👩👩👩", "chars", EXACT)).tokens).toBe(1);
});

it("never counts bytes that are no UTF-8 above their bound", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const { high } = await count(Buffer.from(bytes).toString("utf8"), "o200k", EXACT);
      expect(high).toBeLessThanOrEqual(upperBound(bytes.length, "o200k", EXACT));
    }),
    { numRuns: 300 },
  );
});

it("never counts more than its bound", async () => {
  const calibration = { factor: 1.53, band: 0.1 };
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (text) => {
      const bytes = Buffer.byteLength(text);
      for (const method of ["o200k", "chars"] as const) {
        const { low, tokens, high } = await count(text, method, calibration);
        expect(low).toBeLessThanOrEqual(tokens);
        expect(tokens).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(upperBound(bytes, method, calibration));
      }
    }),
    { numRuns: 300 },
  );
});
