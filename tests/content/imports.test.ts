import { expect, it } from "vitest";
import { findImports } from "../../src/content/imports.js";

const found = (text: string, from = "docs/CLAUDE.md") =>
  findImports(text, from).map(({ path, line, column, certain }) => ({ path, line, column, certain }));

it("resolves paths against the importing file", () => {
  expect(found("@a.md\n- see @../b.md, and (@./c/d).\n@/etc/passwd @~/x.md @../../out.md")).toEqual([
    { path: "docs/a.md", line: 1, column: 1, certain: true },
    { path: "b.md", line: 2, column: 7, certain: true },
    { path: "docs/c/d", line: 2, column: 22, certain: true },
    { path: null, line: 3, column: 1, certain: false },
    { path: null, line: 3, column: 14, certain: true },
    { path: null, line: 3, column: 22, certain: true },
  ]);
});

it("does not read code, addresses and people as files", () => {
  expect(found("```\n@a.md\n```\n\n    @b.md\n\n`@c.md` a@d.md")).toEqual([]);
  expect(found("ask @ada about @types/node")).toMatchObject([{ certain: false }, { certain: false }]);
});

it("reads escaped blanks", () => {
  expect(found("@my\\ notes.md and more", "CLAUDE.md")).toMatchObject([
    { path: "my notes.md", certain: true },
  ]);
});

it("takes no longer for hostile text", () => {
  const start = Date.now();
  for (const text of [
    `@${".".repeat(500_000)}`,
    "@a ".repeat(200_000),
    "`".repeat(300_001),
    "@".repeat(500_000),
  ])
    found(text);
  expect(Date.now() - start).toBeLessThan(5_000);
});
