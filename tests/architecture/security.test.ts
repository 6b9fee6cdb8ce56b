import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync("docs/security.md", "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| (---|a repository)/.test(line));

it("docs/security.md has promises", () => {
  expect(rows.length).toBeGreaterThan(10);
});

it.each(rows)("is held by a test: %s", (row) => {
  const [, file, title] = /`(tests\/\S+)`: "(.+)" \|$/.exec(row) ?? [];
  expect({ file, there: file !== undefined && existsSync(file) }).toMatchObject({ there: true });
  expect(readFileSync(file!, "utf8")).toContain(title);
});
