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

  it.each(["x", "_", " ", "\n", "漢", "é", "="])(
    "counts 50,000 of %j in under a second, and not too few",
    async (one) => {
      await countTokens("warm", "o200k", EXACT);
      const start = performance.now();
      const { tokens } = await countTokens(one.repeat(50_000), "o200k", EXACT);
      expect(performance.now() - start).toBeLessThan(1_000);
      expect(tokens).toBeGreaterThanOrEqual(Math.ceil(o200k(one.repeat(2_000)) * 20));
    },
  );

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
  ["claude-opus-4-20250514", 1.18],
  ["claude-opus-4-1", 1.18],
  ["claude-sonnet-4-5", 1.18],
  ["claude-3-5-haiku-latest", 1.18],
  ["gpt-5", 1],
  ["o3", 1],
])("knows the family of %s", (model, factor) => {
  expect(calibrationOf(model)).toMatchObject({ factor });
});

it.each(["gpt-3.5-turbo", "gemini-2.5-pro", "llama", ""])("knows no family for %j", (model) => {
  expect(calibrationOf(model)).toBeNull();
});
