import { expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import { UserError } from "../../../src/errors.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "frontmatter")!;
const judge = (schema: string | null, text: string, kind = "./s.json") =>
  runCase(gate, {
    name: "own schema",
    expect: [],
    options: { files: { "docs/*.md": kind } },
    files: { "docs/a.md": text },
    unchanged: schema === null ? {} : { "s.json": schema },
  });

it.each([
  ["is not there", null, /names the schema \.\/s\.json, which is not in the repository/],
  ["is not JSON", "{", /s\.json:1:\d+: the schema cannot be read/],
  ["is no schema", '{ "type": "strang" }', /not a JSON Schema that can be used/],
  ["is a list", "[]", /has to be a map/],
  ["points elsewhere", '{ "$ref": "https://example.org/x.json" }', /not a JSON Schema that can be used/],
])("says so when the schema %s", async (_name, schema, message) => {
  const judged = judge(schema, "---\na: 1\n---\n");
  await expect(judged).rejects.toThrow(UserError);
  await expect(judged).rejects.toThrow(message);
});

it("names the dialect that was meant", async () => {
  await expect(judge(null, "", "claude-agnet")).rejects.toThrow('Did you mean "claude-agent"?');
});

it("reads draft-07 where $schema says so", async () => {
  const schema = '{ "$schema": "http://json-schema.org/draft-07/schema#", "required": ["a"], "items": [{}] }';
  expect((await judge(schema, "---\nb: 1\n---\n")).map(({ rule }) => rule)).toEqual(["missing-field"]);
});

it("does not finish, rather than pass, when a pattern takes unbounded time", async () => {
  const schema = '{ "properties": { "a": { "pattern": "^(a+)+$" } } }';
  await expect(judge(schema, `---\na: ${"a".repeat(40)}b\n---\n`)).rejects.toThrow(/took more than 200 ms/);
});

it("tells of alternatives once", async () => {
  const schema = '{ "properties": { "a": { "anyOf": [{ "type": "string" }, { "minimum": 5 }] } } }';
  expect((await judge(schema, "---\na: 1\n---\n")).map(({ rule }) => rule)).toEqual(["bad-value"]);
});

it("lets several kinds judge one file, and tells of what both find once", async () => {
  const findings = await runCase(gate, {
    name: "both",
    expect: [],
    options: { files: { "docs/*.md": ["./s.json", "agent-skill"] } },
    files: { "docs/a.md": "---\nname: [\n---\n", "docs/b.md": "---\nname: docs\nextra: 1\n---\n" },
    unchanged: { "s.json": '{ "required": ["owner"] }' },
  });
  expect(findings.map(({ where, rule, severity }) => [where.path, rule, severity])).toEqual([
    ["docs/a.md", "yaml-invalid", "error"],
    ["docs/b.md", "missing-field", "error"],
    ["docs/b.md", "missing-field", "error"],
    ["docs/b.md", "unknown-field", "error"],
  ]);
});

it("carries the quoted form as a fix in bytes", async () => {
  const text = "\ufeff---\nname: é\ndescription: Use when: ready\n---\n";
  const [finding] = await runCase(gate, {
    name: "fix",
    expect: [],
    files: { ".claude/agents/a.md": text },
  });
  const { start, end, text: quoted } = finding!.fix!.edits[0]!;
  expect(Buffer.from(text).subarray(start, end).toString()).toBe("Use when: ready");
  expect(quoted).toBe("'Use when: ready'");
});
