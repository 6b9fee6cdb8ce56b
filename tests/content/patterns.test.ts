import fc from "fast-check";
import { expect, it } from "vitest";
import { lastMatch, matcher } from "../../src/content/patterns.js";
import { UserError } from "../../src/errors.js";
import { workOf } from "../support/cpu-time.js";

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

it.each([
  ["*a*a*a*a*a*c*b", `${"a".repeat(100)}b`],
  ["**/a/**/a/**/a/**/a/**/a/**/c/b", `${"a/".repeat(90)}b`],
  ["*a*/*a*/*a*/*a*/*a*/c", "aaaaaaaa/".repeat(9)],
  ["[a]*[a]*[a]*b", "a".repeat(255)],
])("%s is soon known not to match what begins so", (pattern, path) => {
  const matches = matcher([pattern]);
  expect(workOf(() => expect(matches(path)).toBe(false))).toBeLessThan(1_500);
});

it.each([
  [`*${"a*".repeat(12)}`, "more than 12 wildcards"],
  ["([a]+)+c*", "repeats with +"],
  ["{a,b}+c", "repeats with +"],
  ["*[ab]*[ab]*[ab]*[ab]*", "more than 4 stars"],
])("%s is refused, for it may take unbounded time", (pattern, why) => {
  expect(() => matcher([pattern])).toThrow(UserError);
  expect(() => matcher([pattern])).toThrow(why);
});

it.each([
  ["src/routes/(app)/**/+page.*", "src/routes/app/a/+page.ts"],
  ["apps/*/src/**/__tests__/**/*.[jt]s", "apps/a/src/b/__tests__/c/d.ts"],
  ["a*b*c*d*e*f*g", "a1b2c3d4e5f6g"],
])("%s is taken", (pattern, path) => {
  expect(matcher([pattern])(path)).toBe(true);
});
