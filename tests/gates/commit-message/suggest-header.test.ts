import { expect, it } from "vitest";
import { suggestHeader } from "../../../gates/commit-message/suggest-header.js";

const TYPES = ["feat", "fix", "docs", "test", "ci", "build"];
const suggest = (paths: string[], scopes: string[] = []) => suggestHeader(paths, { types: TYPES, scopes });

it.each([
  [["README.md"], "docs: "],
  [["docs/a.md", "docs/b.png"], "docs: "],
  [["src/cli/README.md"], "docs(cli): "],
  [["packages/api/tests/a.ts"], "test(api): "],
  [["src/a/x.test.ts", "src/b/y.test.ts"], "test: "],
  [[".github/workflows/ci.yml"], "ci: "],
  [["package.json", "package-lock.json"], "build: "],
  [["src/a.ts"], ""],
  [["src/a.ts", "README.md"], ""],
  [[], ""],
])("suggests for %j", (paths, header) => {
  expect(suggest(paths)).toBe(header);
});

it("suggests only scopes and types that the repository has", () => {
  expect(suggest(["gates/frontmatter/README.md"], ["frontmatter", "cli"])).toBe("docs(frontmatter): ");
  expect(suggest(["src/cli/README.md"], ["frontmatter"])).toBe("docs: ");
  expect(suggest(["readme.md", "x/readme/a.md"], ["readme"])).toBe("docs(readme): ");
  expect(suggestHeader(["a.md"], { types: ["feat"], scopes: [] })).toBe("");
});
