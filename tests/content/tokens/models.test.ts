import { expect, it } from "vitest";
import { calibrationOf } from "../../../src/content/tokens/models.js";

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
