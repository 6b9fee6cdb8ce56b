import { describe, expect, it } from "vitest";
import { nestsTooDeep } from "../../../src/content/yaml/nesting.js";

describe("what nests too deep for any parser", () => {
  it.each([
    ["lists", "[".repeat(1_001)],
    ["maps", '{"a":'.repeat(1_001)],
    ["lists in a line", "- ".repeat(1_001)],
    ["keys in a line", "? ".repeat(1_001)],
  ])("is known by %s", (_name, text) => expect(nestsTooDeep(`a: 1\n${text}`)).toBe(true));

  it.each([
    ["many lists beside each other", "[],{},".repeat(5_000)],
    ["a long list", "- a\n".repeat(5_000)],
    ["closings", "]}".repeat(5_000)],
    ["a table or a rule", "-".repeat(5_000)],
  ])("is not %s", (_name, text) => expect(nestsTooDeep(text)).toBe(false));
});
