import { describe, expect, it } from "vitest";
import { parseHeader } from "../../../src/content/message/header.js";
import { parseLabel } from "../../../src/content/message/labels.js";
import { parseMessage } from "../../../src/content/message/message.js";
import { displayWidth } from "../../../src/content/message/width.js";
import { countWords } from "../../../src/content/message/words.js";

const LABELS = new Map(
  ["Context", "Solution", "Learning", "Impact"].map((name) => [name.toLowerCase(), name]),
);

describe("a label", () => {
  it.each([
    ["Context: why", "why"],
    ["context:", ""],
    ["CONTEXT : why", "why"],
    ["## Context", ""],
    ["###### Context ##", ""],
    ["# **Context**", ""],
    ["## Context: why", "why"],
    ["**Context:** why", "why"],
    ["**Context**: why", "why"],
    ["**Context**", ""],
    ["   Context: three blanks", "three blanks"],
  ])("is read in %j", (line, text) => {
    expect(parseLabel(line, LABELS)).toEqual({ section: "Context", text });
  });

  it.each([
    "Context",
    "Contexts: why",
    "The Context: why",
    "    Context: four blanks",
    "\tContext: a tab",
    "- Context: in a list",
    "####### Context",
    "#Context",
    "**Context: why",
    "**Context** why",
    "*Context*: why",
    "## Context and more",
    "",
  ])("is not read in %j", (line) => {
    expect(parseLabel(line, LABELS)).toBeNull();
  });
});

describe("sections", () => {
  it("end at the next label or at the trailers, without blank lines at their end", () => {
    const { sections, trailers } = parseMessage(
      "fix: a\n\nContext: one\ntwo\n\n\n## Impact\n\nthree\n\nKey: value\n goes on\n",
      LABELS,
    );
    expect(sections).toEqual([
      { name: "Context", line: 3, endLine: 4, content: "one\ntwo" },
      { name: "Impact", line: 7, endLine: 9, content: "three" },
    ]);
    expect(trailers).toEqual([{ key: "Key", value: "value goes on", line: 11, endLine: 12 }]);
  });

  it("are four when git takes all four for trailers", () => {
    const { sections, trailers } = parseMessage(
      "fix: a\n\nContext: one\nSolution: two\n  and more\nLearning: three\nImpact: four\nRefs: #1\n",
      LABELS,
    );
    expect(sections.map(({ name, content }) => [name, content])).toEqual([
      ["Context", "one"],
      ["Solution", "two\n  and more"],
      ["Learning", "three"],
      ["Impact", "four"],
    ]);
    expect(trailers.map(({ key }) => key)).toEqual(["Refs"]);
  });

  it("never hold a co-author, though git sees no trailer there", () => {
    const { sections, trailers } = parseMessage("fix: a\n\nImpact: one\ntwo\nCo-Authored-By: B\n", LABELS);
    expect(trailers).toEqual([]);
    expect(sections).toEqual([{ name: "Impact", line: 3, endLine: 4, content: "one\ntwo" }]);
  });

  it("are read in a message with carriage returns and a byte order mark", () => {
    const { sections, header } = parseMessage("\ufefffix: a\r\n\r\nImpact: one\r\ntwo\r\n", LABELS);
    expect(header?.subject).toBe("a");
    expect(sections).toEqual([{ name: "Impact", line: 3, endLine: 4, content: "one\ntwo" }]);
  });

  it("are not made by a fence that ends later, nor hidden by inline code", () => {
    const fenced = parseMessage("fix: a\n\n~~~~\nContext: x\n~~~\nImpact: y\n~~~~\nLearning: z\n", LABELS);
    expect(fenced.sections.map(({ name }) => name)).toEqual(["Learning"]);
    const inline = parseMessage("fix: a\n\n``` code ```\nContext: x\n", LABELS);
    expect(inline.sections.map(({ name }) => name)).toEqual(["Context"]);
  });
});

describe("a header", () => {
  it.each([
    ["feat: x", { type: "feat", scopes: [], breaking: false, subject: "x", subjectColumn: 7 }],
    ["fix(api)!: y z", { type: "fix", scopes: ["api"], breaking: true, subject: "y z", subjectColumn: 12 }],
    ["fix(a, b,@c/d.e): y", { type: "fix", scopes: ["a", "b", "@c/d.e"], breaking: false, subject: "y" }],
  ])("is taken apart: %s", (line, expected) => {
    expect(parseHeader(line)).toMatchObject(expected);
  });

  it.each(["feat:x", "feat : x", "feat(): x", "feat:  x", "feat(a b): x", "feat", "feat: ", "(a): x", ""])(
    "is not read in %j",
    (line) => {
      expect(parseHeader(line)).toBeNull();
    },
  );
});

it.each([
  ["plain", 5],
  ["漢字", 4],
  ["e\u0301", 1],
  ["👩‍💻", 2],
  ["ﬀ", 1],
  ["한글", 4],
  ["a\u200bb", 2],
])("gives %j the columns that a terminal gives it", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it.each([
  ["", 0],
  ["- - -", 0],
  ["See #12", 2],
  ["it's well-known", 2],
  ["漢字", 2],
])("counts the words of %j", (text, count) => {
  expect(countWords(text, 10)).toBe(count);
});
