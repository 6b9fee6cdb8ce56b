import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPrepare, withPrepare } from "../../src/init/package-script.js";

const OURS = "tollgate init --hooks-only || exit 0";

describe("scripts.prepare", () => {
  it.each([
    ['{"a":1}', `{"a":1,"scripts":{"prepare": "${OURS}"}}`],
    ['{ "a": 1, "b": [1, 2] }', `{ "a": 1, "b": [1, 2], "scripts": {"prepare": "${OURS}"} }`],
    ['{\n\t"a": 1.0\n}', `{\n\t"a": 1.0,\n\t"scripts": {\n\t\t"prepare": "${OURS}"\n\t}\n}`],
    [
      '{\r\n  "a": 1\r\n}\r\n',
      `{\r\n  "a": 1,\r\n  "scripts": {\r\n    "prepare": "${OURS}"\r\n  }\r\n}\r\n`,
    ],
    ['{"scripts":{},"a":"é\\u00e9"}', `{"scripts":{"prepare": "${OURS}"},"a":"é\\u00e9"}`],
    [
      '{\n "scripts": {\n  "x" : "y"\n }\n}',
      `{\n "scripts": {\n  "x" : "y",\n  "prepare" : "${OURS}"\n }\n}`,
    ],
    ['\ufeff{"scripts":{"prepare":"a"}}', `\ufeff{"scripts":{"prepare":"a && (${OURS})"}}`],
  ])("is added to %j and nothing else is touched", (text, expected) => {
    expect(withPrepare(text)).toBe(expected);
  });

  it("stays when it calls tollgate already", () => {
    const text = '{ "scripts": { "prepare": "tollgate init --hooks-only" } }';
    expect(withPrepare(text)).toBe(text);
    expect(withoutPrepare(text)).toBe(text);
  });

  it("goes without a trace, whatever else the file holds and however it is laid out", () => {
    const name = fc.string({ maxLength: 8 }).filter((key) => key !== "prepare" && key !== "__proto__");
    const scripts = fc.dictionary(name, fc.string(), { minKeys: 1, maxKeys: 3 });
    const other = fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 4 });
    const layout = fc.constantFrom("", "  ", "\t", "    ");
    fc.assert(
      fc.property(other, fc.option(scripts), layout, (rest, own, indent) => {
        const { scripts: _, ...others } = rest as Record<string, unknown>;
        const value = own ? { ...others, scripts: own } : { first: 1, ...others };
        const text = JSON.stringify(value, null, indent);
        const added = withPrepare(text);
        // JSON has no -0.
        const said = JSON.parse(text) as object;
        expect(JSON.parse(added)).toEqual({ ...said, scripts: { ...own, prepare: OURS } });
        expect(withoutPrepare(added)).toBe(text);
      }),
    );
  });
});
