import { expect, it } from "vitest";
import { paragraphs } from "../../src/content/markdown-paragraphs.js";

it.each([
  ["a\n\nb\n", ["1 a", "3 b"]],
  ["\n\n  a\n  b  c\n \t\n\nd", ["3 a b c", "7 d"]],
  ["a\r\n\r\nb\r\n", ["1 a", "3 b"]],
  ["", []],
  ["\n \n", []],
])("finds the paragraphs of %j", (text, expected) => {
  expect([...paragraphs(text, 1)].map((one) => `${one.line} ${one.text}`)).toEqual(expected);
});

it("leaves out what is shorter than asked for", () => {
  expect([...paragraphs("abc\n\nab\n", 3)]).toEqual([{ text: "abc", line: 1 }]);
});
