import { expect, it } from "vitest";
import { findImports } from "../../src/content/imports.js";
import { cpuTime } from "../support/cpu-time.js";

const found = (text: string, from = "docs/CLAUDE.md") =>
  [...findImports(text, from)].map(({ path, line, column, certain }) => ({ path, line, column, certain }));

it("resolves paths against the importing file", () => {
  expect(found("@a.md\n- see @../b.md, and (@./c/d).\n@/etc/passwd @~/x.md @../../out.md")).toEqual([
    { path: "docs/a.md", line: 1, column: 1, certain: true },
    { path: "b.md", line: 2, column: 7, certain: true },
    { path: "docs/c/d", line: 2, column: 22, certain: true },
    { path: null, line: 3, column: 1, certain: false },
    { path: null, line: 3, column: 14, certain: true },
    { path: null, line: 3, column: 22, certain: true },
  ]);
  expect(found("@./ @./c/ @..x/d.md", "CLAUDE.md").map(({ path }) => path)).toEqual([".", "c", "..x/d.md"]);
});

it("does not read code, addresses and people as files", () => {
  expect(found("```\n@a.md\n```\n\n    @b.md\n\n`@c.md` a@d.md")).toEqual([]);
  expect(found("ask @ada about @types/node")).toMatchObject([{ certain: false }, { certain: false }]);
});

it.each([
  ["a span of two backticks", "``x ` @no.md `` @yes.md"],
  ["a span over two lines", "see `foo\n@no.md bar` @yes.md"],
  ["a backtick in another list item", "- a ` b\n- @yes.md ` c"],
  ["a backtick in another paragraph", "a ` b\n\n@yes.md ` c"],
  ["a backtick that has no partner", "it costs 5` @yes.md"],
  ["an escaped backtick", "\\` @yes.md `"],
  ["a fence in a quote", "> ```\n> @no.md\n> ```\n@yes.md"],
  ["a fence that ends with its quote", "> ```\n> @no.md\n\n@yes.md"],
  ["a fence in a nested list", "- a\n    - b\n      ```\n      @no.md\n      ```\n- @yes.md"],
  ["a fence behind a marker", "- ```\n  @no.md\n- @yes.md"],
  ["a fence of tildes with a shorter one inside", "~~~~\n~~~\n@no.md\n~~~~\n@yes.md"],
  ["a paragraph of a list item", "10. a\n\n    @yes.md"],
  ["indented code of a list item", "- a\n\n      @no.md\n\n  @yes.md"],
  ["indented code behind a tab", "a\n\n\t@no.md\n\n@yes.md"],
  ["a line that only goes on", "a\n    @yes.md"],
  ["a byte order mark and carriage returns", "\ufeff```\r\n@no.md\r\n```\r\n@yes.md\r\n"],
])("tells code from text: %s", (_name, text) => {
  expect([...findImports(text, "CLAUDE.md")].map(({ path }) => path)).toEqual(["yes.md"]);
});

it("reads escaped blanks", () => {
  expect(found("@my\\ notes.md and more", "CLAUDE.md")).toMatchObject([
    { path: "my notes.md", certain: true },
  ]);
});

it("takes no longer for hostile text", () => {
  const start = cpuTime();
  for (const text of [
    `@${".".repeat(500_000)}`,
    "@a ".repeat(200_000),
    "`".repeat(300_001),
    "@".repeat(4_000_000),
    `@${".".repeat(998)}x `.repeat(2_000),
    `${"- ".repeat(250_000)}@`,
    `${"> ".repeat(2_000_000)}@`,
    Array.from({ length: 1_000 }, (_, length) => "`".repeat(length)).join(" @ "),
    "- a\n".repeat(100_000).replace(/\n/g, "\n  @"),
  ])
    found(text);
  expect(cpuTime() - start).toBeLessThan(3_000);
});
