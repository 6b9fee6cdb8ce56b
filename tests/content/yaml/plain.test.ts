import fc from "fast-check";
import { expect, it } from "vitest";
import { parseFully } from "../../../src/content/yaml/parser.js";
import { readPlainFields } from "../../../src/content/yaml/plain.js";

const LIMITS = { file: 1e6, frontMatter: 65_536, keys: 1_000, depth: 64, aliases: 100 };

/** Whatever the quick reading accepts is what the parser reads, at the same places. */
function expectAgreement(block: string): boolean {
  const fields = readPlainFields(block);
  if (!fields) return false;
  const { value, problems, placeOf } = parseFully(block, LIMITS);
  expect(problems).toEqual([]);
  expect(value).toEqual(Object.fromEntries([...fields].map(([key, field]) => [key, field.value])));
  for (const [key, { line, valueColumn }] of fields) {
    expect(placeOf([key])).toEqual({ line, column: 1 });
    expect(placeOf([key], "value")).toEqual({ line, column: valueColumn });
  }
  return true;
}

it.each([
  "name: reviewer\ndescription: Reviews changes, and says why.\ntools: Read, Grep\n",
  "name: reviewer\r\nmodel: opus\r\n",
  'description:   It\'s "quoted" inside [x] {y} & *z\n',
  "description: größer (漢字) – schön\n",
])("reads %j as the parser does", (block) => {
  expect(expectAgreement(block)).toBe(true);
});

it.each([
  "",
  "a: b",
  "name: true\n",
  "name: Null\n",
  "a: 1\n",
  "a: x: y\n",
  "a: x # y\n",
  "a: 'x'\n",
  "a: xx\n  more\n",
  "a: xx\na: yy\n",
  "a: xx\n\n",
  "- aa\n",
  "a:\n",
  "a: |\n",
  "true: xx\n",
  "a: x\u0000y\n",
  "a:\txx\n",
])("leaves %j to the parser", (block) => {
  expect(readPlainFields(block)).toBeNull();
});

it("never differs from the parser in what it accepts", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-z][ -~]{0,12}$/),
    fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => `x${text}`),
    fc.constantFrom(
      "yes",
      "no",
      "on",
      "null",
      "NaN",
      "Infinity",
      "e5",
      "x ",
      "x\u00a0y",
      "x\u2028y",
      "a - b",
      "a, b",
      "x\\n",
    ),
  );
  const line = fc.tuple(fc.constantFrom("name", "a-b", "x_y", "y", "no"), fc.constantFrom(" ", "  "), word);
  const blocks = fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map(([key, gap, value]) => `${key}:${gap}${value}\n`).join(""));
  let accepted = 0;
  fc.assert(
    fc.property(blocks, (block) => {
      if (expectAgreement(block)) accepted++;
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(200);
});
