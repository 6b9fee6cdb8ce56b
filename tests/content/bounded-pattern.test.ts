import { expect, it } from "vitest";
import { boundedPattern } from "../../src/content/bounded-pattern.js";
import { UserError } from "../../src/errors.js";

it("matches what a regular expression matches, in short text only", () => {
  const test = boundedPattern("^bd sync: [0-9-]+$", "here");
  expect(test("bd sync: 2025-11-05")).toBe(true);
  expect(test("x bd sync: 2025")).toBe(false);
  expect(boundedPattern("a", "here")("a".repeat(301))).toBe(false);
});

it.each(["(a+)+", "(a|a)*b", "(?:ab){2}", "(a)\\1", "a*b*c*d*", "[", "(", "(?<n>a)\\k<n>"])(
  "refuses %s and says where it stands",
  (source) => {
    expect(() => boundedPattern(source, "gates.x.y")).toThrow(UserError);
    expect(() => boundedPattern(source, "gates.x.y")).toThrow(/^gates\.x\.y: /);
  },
);

it("is not misled by escapes and classes", () => {
  expect(boundedPattern("\\(a\\)+[(+*)]", "here")("(a))(")).toBe(true);
});
