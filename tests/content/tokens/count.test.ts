import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { countTokens as o200k } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, it } from "vitest";
import { countTokens, upperBound } from "../../../src/content/tokens/count.js";
import { calibrationOf } from "../../../src/content/tokens/models.js";

const EXACT = { factor: 1, band: 0 };

describe("counting tokens", () => {
  it.each([
    ["prose", "The gate opens or stays shut, and says why. ".repeat(40)],
    ["code", "const open = (path: string): boolean => judge(path).every(({ ok }) => ok);\n".repeat(30)],
    ["Chinese", "提交信息说明为什么需要这项工作。".repeat(30)],
    ["base64", Buffer.from("some bytes that are repeated ".repeat(20)).toString("base64")],
    ["emoji", "👩‍💻 🚀 ✅ é ñ ü ".repeat(30)],
    ["a table", "| a | b |\n| --- | --- |\n| 1 | 2 |\n".repeat(30)],
    ["blank lines", "a\n\n\n\nb\n".repeat(50)],
    ["nothing", ""],
  ])("agrees with o200k on %s", async (_name, text) => {
    expect((await countTokens(text, "o200k", EXACT)).tokens).toBe(o200k(text));
  });

  it("takes special tokens for text", async () => {
    expect((await countTokens("<|endoftext|> and <|fim_prefix|>", "o200k", EXACT)).tokens).toBeGreaterThan(5);
  });

  it.each(["x", "_", " ", "\n", "漢", "é", "=", "/\n", "!!\u0300", "\n/\r", " \u00a0", "\u200d!", "'s"])(
    "counts 50,000 of %j in under a second, and not noticeably too few",
    async (one) => {
      await countTokens("warm", "o200k", EXACT);
      const start = performance.now();
      const { tokens } = await countTokens(one.repeat(50_000 / one.length), "o200k", EXACT);
      expect(performance.now() - start).toBeLessThan(1_000);
      expect(tokens).toBeGreaterThanOrEqual(Math.ceil(o200k(one.repeat(2_000 / one.length)) * 24));
    },
  );

  it("multiplies what it counts by the factor, with a band around it", async () => {
    const text = "const open = judge(path); // 提交 👩‍💻\n".repeat(50);
    const raw = o200k(text);
    expect(await countTokens(text, "o200k", { factor: 1.53, band: 0.1 })).toEqual({
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
      const { low, high } = await countTokens("a".repeat(5_000), "chars", calibrationOf(model)!);
      expect(low).toBeLessThan(counted);
      expect(high).toBeGreaterThan(counted);
    }
    expect((await countTokens("👩👩👩👩", "chars", EXACT)).tokens).toBe(1);
  });

  it("never counts bytes that are no UTF-8 above their bound", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { high } = await countTokens(Buffer.from(bytes).toString("utf8"), "o200k", EXACT);
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
          const { low, tokens, high } = await countTokens(text, method, calibration);
          expect(low).toBeLessThanOrEqual(tokens);
          expect(tokens).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(upperBound(bytes, method, calibration));
        }
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ["claude-opus-4-7", 1.53],
  ["claude-opus-4-10-20260801", 1.53],
  ["us.anthropic.claude-sonnet-5-20260301-v1:0", 1.53],
  ["fable", 1.53],
  ["anthropic/claude-opus-4.7", 1.53],
  ["claude-opus-10", 1.53],
  ["claude-haiku-5", 1.53],
  ["opus", 1.53],
  ["sonnet", 1.53],
  ["claude-opus-4-20250514", 1.18],
  ["claude-opus-4-1", 1.18],
  ["claude-sonnet-4-5", 1.18],
  ["claude-3-5-haiku-latest", 1.18],
  ["anthropic/claude-sonnet-4.5", 1.18],
  ["claude-opus-4@20250514", 1.18],
  ["us.anthropic.claude-haiku-4-5-20251001-v1:0", 1.18],
  ["claude-2.1", 1.18],
  ["openai/gpt-5", 1],
  ["gpt-5", 1],
  ["o3", 1],
])("knows the family of %s", (model, factor) => {
  expect(calibrationOf(model)).toMatchObject({ factor });
});

it.each(["gpt-3.5-turbo", "gemini-2.5-pro", "llama", ""])("knows no family for %j", (model) => {
  expect(calibrationOf(model)).toBeNull();
});
