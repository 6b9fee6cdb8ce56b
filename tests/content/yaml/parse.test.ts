import { describe, expect, it } from "vitest";
import { readOneLine } from "../../../src/content/front-matter/one-line.js";
import { parseYaml } from "../../../src/content/yaml/parse.js";

const LIMITS = { file: 1e6, frontMatter: 65_536, keys: 1_000, depth: 64, aliases: 100 };
const parse = (text: string) => parseYaml(text, LIMITS);

describe("YAML of front matter", () => {
  it("keeps as text what older YAML turns into something else", async () => {
    expect((await parse("date: 2025-11-05\nratio: 20:1\non: yes\ntokens: ~30000\nnothing: ~")).value).toEqual(
      {
        date: "2025-11-05",
        ratio: "20:1",
        on: "yes",
        tokens: "~30000",
        nothing: null,
      },
    );
  });

  it("sets no prototype", async () => {
    const { value } = await parse("__proto__: { polluted: true }\nconstructor: x");
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect({}).not.toHaveProperty("polluted");
  });

  it("knows where nested keys, values and items stand", async () => {
    const { placeOf } = await parse("a:\n  b: 1\n  c:\n    - x\n    - y: 2\n");
    expect(placeOf(["a", "b"])).toEqual({ line: 2, column: 3 });
    expect(placeOf(["a", "b"], "value")).toEqual({ line: 2, column: 6 });
    expect(placeOf(["a", "c", 1])).toEqual({ line: 5, column: 7 });
    expect(placeOf(["a", "c", 1, "y"], "value")).toEqual({ line: 5, column: 10 });
    expect(placeOf(["z"])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ["keys", Array.from({ length: 1_001 }, (_, at) => `k${at}: 1`).join("\n"), "number of keys"],
    ["nested lists", "[".repeat(60_000), "nesting"],
    ["nested maps", `${"{a: ".repeat(80)}1${"}".repeat(80)}`, "nesting"],
    ["aliases", `a: &a 1\nb: [${"*a,".repeat(200)}]`, "number of alias expansions"],
  ])("stops at too many %s", async (_name, text, what) => {
    expect((await parse(text)).excess).toMatchObject({ what });
  });

  it("tells each key that is there again, where it was first, and keeps the last value", async () => {
    const { problems, value, placeOf } = await parse("a: 1\nb: { c: 1, c: 2 }\n1: x\n'1': y\na: 3\n");
    expect(problems).toMatchObject([
      { kind: "duplicate-key", key: "1", first: 3, line: 4, column: 1 },
      { kind: "duplicate-key", key: "a", first: 1, line: 5, column: 1 },
      { kind: "duplicate-key", key: "c", first: 2, line: 2, column: 12 },
    ]);
    expect(value).toEqual({ 1: "y", a: 3, b: { c: 2 } });
    expect(placeOf(["a"], "value")).toEqual({ line: 5, column: 4 });
  });

  it("counts what stands inside of an alias, too", async () => {
    const text = `a: &a [x]\nb: &b [${"*a,".repeat(10)}]\nc: [${"*b,".repeat(9)}]`;
    expect((await parse(text)).excess).toMatchObject({ what: "number of alias expansions" });
    expect((await parse(text.replace("*b,*b,", "*b,"))).excess).toBeNull();
  });

  it.each([
    ["an alias without anchor", "a: *b"],
    ["an alias of what it is in", "a: &a [*a]"],
    ["a tag of a program's", "a: !!js/function 'x'"],
    ["two documents", "a: 1\n--- b\n"],
    ["a tab for indentation", "a:\n\tb: 1"],
    ["an open quote", 'a: "b'],
  ])("refuses %s, at its line", async (_name, text) => {
    const { problems, value } = await parse(text);
    expect(problems[0]).toMatchObject({ kind: "invalid" });
    expect(value).toBeNull();
  });
});

describe("the one-line reading", () => {
  it("takes values as they stand, and gives the quoted form with its place", async () => {
    const block = "name: a\ndescription: It's used when: ready #1\ntools: [A, B]\n";
    const read = (await readOneLine(block, LIMITS))!;
    expect(read.yaml.value).toEqual({
      name: "a",
      description: "It's used when: ready #1",
      tools: ["A", "B"],
    });
    expect(read.unquoted).toMatchObject([{ field: "description", line: 2 }]);
    const { start, end, quoted } = read.unquoted[0]!;
    expect(block.slice(start, end)).toBe("It's used when: ready #1");
    expect(quoted).toBe("'It''s used when: ready #1'");
  });

  it.each(["- a\nb", "a: b\n  - c: d: e", "just words"])("reads nothing in %j", async (block) => {
    expect(await readOneLine(block, LIMITS)).toBeNull();
  });
});
