import fc from "fast-check";
import { expect, it } from "vitest";
import { lastMatch, matcher } from "../../src/content/patterns.js";

const name = fc.constantFrom("a", "a.md", "b.md", ".md", "md", "a.b.md", "a.ts", "Makefile", "a.", "x.y");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const piece = fc.oneof(name, fc.constantFrom("*", "**", "*.md", "*.{md,ts}", "a*", "?.md", "*.b.md", "[a]"));
const pattern = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));

it("the last pattern of a list that matches is the last that matches by itself", () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 5 }), path, (patterns, path) => {
      const alone = patterns.map((one) => matcher([one])(path));
      expect(lastMatch(patterns)(path)).toBe(alone.lastIndexOf(true));
      expect(matcher(patterns)(path)).toBe(alone.includes(true));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  [["**/*.md", "docs/*", "**/README.md"], "docs/README.md", 2],
  [["**/*.md", "docs/*", "**/README.md"], "docs/a.md", 1],
  [["**/*.md", "docs/*", "**/README.md"], "docs/Makefile", 1],
  [["**/*.md", "docs/"], "docs/v1.2/Makefile", 1],
  [["Makefile", "a.d/b"], "a.d/b", 1],
  [["**/*.md"], "a.mdx", -1],
  [[], "a.md", -1],
])("of %j, %s is matched last by number %i", (patterns, path, at) => {
  expect(lastMatch(patterns)(path)).toBe(at);
});
