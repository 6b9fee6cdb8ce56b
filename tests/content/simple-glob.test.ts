import fc from "fast-check";
import picomatch from "picomatch";
import { expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { simpleGlob } from "../../src/content/simple-glob.js";

const library = (pattern: string): RegExp =>
  picomatch.makeRe(pattern, { dot: true, noextglob: true, nonegate: true, flags: "s" });

const segment = fc.constantFrom(
  "a",
  "b",
  ".a",
  "a.md",
  "b.md",
  ".md",
  "ab",
  "a b",
  "a\nb",
  "é",
  "A",
  "abab",
  "aab",
);
const path = fc.array(segment, { minLength: 1, maxLength: 7 }).map((parts) => parts.join("/"));
const piece = fc.constantFrom(
  "a",
  "b",
  ".a",
  "*",
  "**",
  "*.md",
  "a*",
  "?",
  "a?",
  "*a*",
  "{a,b}",
  "{a,*.md}",
  "a.md",
  "*{a,}",
  "*a*b*",
  "a*a*?b",
  "é",
  "a b",
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join("/"));

it("matches what the library matches", () => {
  fc.assert(
    fc.property(pattern, path, (glob, one) => {
      const simple = simpleGlob(glob);
      if (simple) expect([glob, one, simple.test(one)]).toEqual([glob, one, library(glob).test(one)]);
    }),
    { numRuns: 20_000 },
  );
});

it("matches as the library does across braces that hold a folder", () => {
  for (const glob of ["{a,b/*}/**/*.md", "{a,b}/**", "x{a,b}y/*", "{.a,*}/b"]) {
    const simple = simpleGlob(glob)!;
    fc.assert(
      fc.property(path, (one) => {
        expect([glob, one, simple.test(one)]).toEqual([glob, one, library(glob).test(one)]);
      }),
      { numRuns: 500 },
    );
  }
});

it("takes the patterns of the presets", () => {
  const texts = gates.flatMap(
    ({ meta }) => JSON.stringify(meta.presets ?? {}).match(/"[^"]*\*[^"]*"/g) ?? [],
  );
  expect(texts.length).toBeGreaterThan(15);
  for (const text of texts)
    expect([text, simpleGlob(JSON.parse(text) as string)]).toEqual([text, expect.any(RegExp)]);
});

it.each([
  "a**b",
  "**.md",
  "a[bc]",
  "!(a)",
  "+(a)",
  "\\*",
  "{a}",
  "{1..3}",
  "{a,b/**}/c",
  "{**,a}/b",
  "a/../b",
  "./a",
  "a//b",
  "(a|b)",
  "{a",
  "a$",
])("leaves %j to the library", (glob) => expect(simpleGlob(glob)).toBeNull());

it("leaves to the library what would become too much", () => {
  expect(simpleGlob("{a,b}{a,b}{a,b}{a,b}{a,b}")).toBeNull();
});
