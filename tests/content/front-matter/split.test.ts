import fc from "fast-check";
import { expect, it } from "vitest";
import { splitFrontMatter } from "../../../src/content/front-matter/split.js";

it.each([
  ["plain", "---\na: 1\n---\nbody", { kind: "block", block: "a: 1\n", offset: 4, body: "body" }],
  ["empty", "---\n---\n", { kind: "block", block: "", offset: 4, body: "" }],
  ["carriage returns", "---\r\na: 1\r\n---\r\nb", { kind: "block", block: "a: 1\r\n", offset: 5, body: "b" }],
  [
    "blanks after the fences",
    "--- \na: 1\n---\t\nb",
    { kind: "block", block: "a: 1\n", offset: 5, body: "b" },
  ],
  ["yaml by name", "---yaml\na: 1\n---", { kind: "block", block: "a: 1\n", offset: 8, body: "" }],
  [
    "a longer run of hyphens inside",
    "---\na: |\n  x\n----\n---more\n---\n",
    { kind: "block", block: "a: |\n  x\n----\n---more\n", offset: 4, body: "" },
  ],
  ["nothing", "# Title\n", { kind: "none" }],
  ["an empty file", "", { kind: "none" }],
  ["a rule of four hyphens", "----\na: 1\n---\n", { kind: "none" }],
  ["a blank line first", "\n---\na: 1\n---\n", { kind: "none" }],
  ["no end", "---\na: 1\n", { kind: "unclosed" }],
  ["no end but dots", "---\na: 1\n...\n", { kind: "unclosed" }],
  ["an indented fence only", "---\na: 1\n ---\n", { kind: "unclosed" }],
  ["only an opening", "---", { kind: "unclosed" }],
  ["JavaScript", "---js\n{}\n---\n", { kind: "engine", language: "js" }],
  ["another engine", "--- coffee\na\n---\n", { kind: "engine", language: "coffee" }],
])("reads %s", (_name, text, expected) => {
  expect(splitFrontMatter(text)).toEqual(expected);
});

it("never runs what it reads, and answers the same twice", () => {
  const text = "---javascript\n(() => { globalThis.ran = true; return {}; })()\n---\n";
  expect(splitFrontMatter(text)).toEqual(splitFrontMatter(text));
  expect(globalThis).not.toHaveProperty("ran");
});

it("gives block and body back as they stand, whatever the text", () => {
  const line = fc.constantFrom("---", "--- ", "----", "a: 1", "", "text", "---js", " ---", "...");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const text = lines.join(end);
      const split = splitFrontMatter(text);
      const closing = lines.findIndex((one, at) => at > 0 && one.trimEnd() === "---" && one[0] === "-");
      const opens = lines[0]?.trimEnd() === "---";
      if (!opens) expect(split.kind).not.toBe("block");
      else if (closing < 0) expect(split.kind).toBe("unclosed");
      else {
        const block = lines
          .slice(1, closing)
          .map((one) => one + end)
          .join("");
        expect(split).toMatchObject({ kind: "block", block, body: lines.slice(closing + 1).join(end) });
      }
    }),
    { numRuns: 500 },
  );
});
