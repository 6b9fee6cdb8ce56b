import fc from "fast-check";
import { expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import { applyEdits } from "../../../src/fix/apply-edits.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "frontmatter")!;
const OWN = {
  "own.yaml": `properties:
  level: { enum: [low, high, "P0: urgent", "- a", "true", "a 'b'"] }
  code: { pattern: '^[a-z]+$' }
`,
};

/** Makes the fixes of a file once, as `tollgate fix` does in each round. */
async function fixed(path: string, text: string): Promise<string> {
  const options = path.startsWith("own/") ? { files: { "own/*.md": "./own.yaml" } } : {};
  const findings = await runCase(gate, {
    name: "",
    expect: [],
    files: { [path]: text },
    unchanged: OWN,
    options,
  });
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return applyEdits(Buffer.from(text), edits).bytes.toString("utf8");
}

const AGENT = ".claude/agents/a.md";
const PROMPT = ".github/prompts/a.prompt.md";
const SKILL = "skills/a/SKILL.md";

it.each([
  [
    "quotes what only the loader reads",
    AGENT,
    "description: Use when: ready",
    "description: 'Use when: ready'",
  ],
  ["doubles quotes inside", AGENT, "description: it's: x", "description: 'it''s: x'"],
  ["keeps a comment and blanks behind a value", AGENT, "memory: User   # mine", "memory: user   # mine"],
  ["renames what differs in case", AGENT, "MaxTurns: 5", "maxTurns: 5"],
  ["renames what differs in hyphens", AGENT, "disallowed-tools: Bash", "disallowedTools: Bash"],
  ["renames a slip", AGENT, "descrption: b", "descrption: b"],
  ["renames a slip of a field that is not there", PROMPT, "descrption: b", "description: b"],
  ["leaves a short word that may mean another field", AGENT, "mode: plan", "mode: plan"],
  ["leaves a word that is like none", AGENT, "version: 1", "version: 1"],
  ["renames a retired field", PROMPT, "mode: ask", "agent: ask"],
  [
    "leaves a retired field whose successor is there",
    PROMPT,
    "mode: ask\nagent: ask",
    "mode: ask\nagent: ask",
  ],
  ["leaves a retired field with two successors", ".github/agents/a.agent.md", "infer: true", "infer: true"],
  ["writes a value as it is allowed", AGENT, "permissionMode: ACCEPTEDITS", "permissionMode: acceptEdits"],
  ["writes a quoted value as it is allowed", AGENT, 'color: "Red"', 'color: "red"'],
  ["keeps the quotes of a key", AGENT, '"Model": opus', '"model": opus'],
  ["renames neither of two that may be meant", AGENT, "Model: opus\nMODEL: opus", "Model: opus\nMODEL: opus"],
  ["writes quoted yes as true", AGENT, 'background: "yes"', "background: true"],
  ["writes a value of a pattern in small letters", AGENT, "model: OPUS", "model: opus"],
  ["leaves a value that is no allowed word", AGENT, "color: magenta", "color: magenta"],
  [
    "leaves a value behind an alias",
    AGENT,
    "initialPrompt: &a Red\ncolor: *a",
    "initialPrompt: &a Red\ncolor: *a",
  ],
  ["leaves a folded value", AGENT, "color: >-\n  Red", "color: >-\n  Red"],
  ["leaves a value with an escape", AGENT, 'color: "R\\u0065d"', 'color: "R\\u0065d"'],
  ["writes yes as true", AGENT, "background: Yes", "background: true"],
  ["leaves a word that is no answer", AGENT, "background: maybe", "background: maybe"],
  ["quotes a number", PROMPT, "name: 1.0", 'name: "1.0"'],
  ["quotes a word of YAML's own", PROMPT, "name: true", 'name: "true"'],
  [
    "quotes inside a map",
    SKILL,
    "metadata: { version: 1.0, by: me }",
    'metadata: { version: "1.0", by: me }',
  ],
  ["leaves a list where text is wanted", PROMPT, "name: [a]", "name: [a]"],
  ["makes several fixes at once", AGENT, "Model: opus\nColor: red", "model: opus\ncolor: red"],
  ["writes the words of an own schema", "own/a.md", "level: HIGH", "level: high"],
  ["quotes an allowed word that needs it", "own/a.md", "level: 'p0: URGENT'", "level: 'P0: urgent'"],
  ["quotes an allowed word that is YAML's own", "own/a.md", "level: 'TRUE'", "level: 'true'"],
  ["leaves an allowed word with quotes inside", "own/a.md", `level: "A 'b'"`, `level: "A 'b'"`],
  ["leaves the patterns of an own schema alone", "own/a.md", "code: ABC", "code: ABC"],
])("%s", async (_name, path, fields, expected) => {
  const file = (text: string) => `---\nname: a\ndescription: b\n${text}\n---\nBody: with colons\n`;
  const prompt = (text: string) => `---\n${text}\n---\nBody: with colons\n`;
  const wrap = path === PROMPT || path.startsWith("own/") || /description/.test(fields) ? prompt : file;
  expect(await fixed(path, wrap(fields))).toBe(wrap(expected));
});

it.each([
  ["behind a byte order mark", "\ufeff"],
  ["with carriage returns", ""],
])("changes only the bytes concerned %s", async (name, mark) => {
  const ends = (text: string) => (name === "with carriage returns" ? text.replaceAll("\n", "\r\n") : text);
  const file = (description: string) =>
    mark + ends(`---\nname: é漢👩‍💻\ndescription: ${description}\nmodel: opus\n---\nBody: é\n`);
  expect(await fixed(AGENT, file("Use: é now"))).toBe(file("'Use: é now'"));
});

it("makes the edits that come first, and none that reach into them", () => {
  const edit = (start: number, end: number, text: string) => ({ path: "a", start, end, text });
  const make = (...edits: ReturnType<typeof edit>[]) => applyEdits(Buffer.from("abcdef"), edits);
  expect(make(edit(4, 5, "X"), edit(1, 3, "YY"), edit(2, 5, "no"))).toEqual({
    bytes: Buffer.from("aYYdXf"),
    applied: 2,
  });
  expect(make(edit(5, 9, "no"), edit(3, 2, "no"))).toEqual({ bytes: Buffer.from("abcdef"), applied: 0 });
});

it("never adds a finding, and leaves what can be read", async () => {
  const key = fc.constantFrom(
    "name",
    "Name",
    "description",
    "descrption",
    "model",
    "MODEL",
    '"Color"',
    "color",
    "max-turns",
    "maxTurns",
    "background",
    "skills",
    "mode",
    "tools",
  );
  const value = fc.constantFrom(
    "a",
    "Opus",
    "RED",
    "'Red'",
    '"yes"',
    "yes",
    "5",
    "true",
    "Use when: x",
    "[a, B]",
    "{ a: B }",
    "",
    "*a",
    "&a Opus",
    "|\n  Red",
    "Red # c",
    "- x",
    "'it''s'",
  );
  const file = fc.array(fc.tuple(key, value), { maxLength: 6 }).map((rows) => {
    const fields = rows.map(([name, text]) => `${name}: ${text}\n`).join("");
    return `---\n${fields}---\nBody\n`;
  });
  const rules = async (text: string) =>
    (await runCase(gate, { name: "", expect: [], files: { [AGENT]: text } })).map(({ rule }) => rule);
  const graver = ["yaml-invalid", "duplicate-key", "not-a-map", "unclosed", "too-large"];
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const [before, after] = [await rules(text), await rules(await fixed(AGENT, text))];
      expect(after.length).toBeLessThanOrEqual(before.length + (before.includes("yaml-tolerated") ? 20 : 0));
      for (const rule of graver) if (!before.includes(rule)) expect(after).not.toContain(rule);
    }),
    { numRuns: 400 },
  );
});
