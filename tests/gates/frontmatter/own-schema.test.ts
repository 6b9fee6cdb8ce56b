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
  [
    "points elsewhere",
    '{ "$ref": "https://example.org/x.json" }',
    /s\.json refers to https:\/\/example\.org\/x\.json/,
  ],
  ["points out of the repository", '{ "$ref": "../x.json" }', /s\.json refers to/],
  [
    "is of an old draft",
    '{ "$schema": "http://json-schema.org/draft-04/schema#" }',
    /draft-04\/schema#, which is not/,
  ],
  ["would answer later", '{ "$async": true }', /has \$async/],
  ["points to what is not there", '{ "$ref": "x.json#/a" }', /s\.json refers to x\.json, which is not in/],
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

const judgeWith = (schemas: Readonly<Record<string, string>>, text: string) =>
  runCase(gate, {
    name: "schemas in several files",
    expect: [],
    options: { files: { "docs/*.md": "./schemas/doc.json" } },
    files: { "docs/a.md": text },
    unchanged: schemas,
  });

it.each([
  ["has no $id", {}],
  ["has an $id of the web", { $id: "https://example.org/s/doc.json" }],
  ["has an $id that is no address", { $id: "doc" }],
])("follows references to files of the repository where the schema %s", async (_name, more) => {
  const root = { ...more, properties: { status: { $ref: "./parts/common.yaml#/$defs/status" } } };
  const findings = await judgeWith(
    {
      "schemas/doc.json": JSON.stringify(root),
      "schemas/parts/common.yaml": "$defs:\n  status: { $ref: ../values.json }\n",
      "schemas/values.json": '{ "enum": ["open", "done"] }',
    },
    "---\nstatus: shut\n---\n",
  );
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ["bad-value", '"status" has to be one of open, done.'],
  ]);
});

it("follows references inside the file and back to itself", async () => {
  const node = { type: "object", properties: { next: { $ref: "#/$defs/node" }, n: { type: "integer" } } };
  const findings = await judgeWith(
    { "schemas/doc.json": JSON.stringify({ $ref: "#/$defs/node", $defs: { node } }) },
    "---\nnext:\n  next:\n    n: many\n---\n",
  );
  expect(findings.map(({ rule, where }) => [rule, where.line, where.column])).toEqual([["wrong-type", 4, 8]]);
});

it("tells of a nested field with its own description and the nearest of its siblings", async () => {
  const owner = {
    additionalProperties: false,
    properties: { team: { type: "string", description: "Who answers." }, mail: {} },
  };
  const findings = await judgeWith(
    { "schemas/doc.json": JSON.stringify({ properties: { owner } }) },
    "---\nowner:\n  team: 5\n  mial: x\n---\n",
  );
  expect(findings.map(({ message, help }) => [message, help])).toEqual([
    ['"owner.mial" is not a field of schemas/doc.json. Did you mean "mail"?', "Write mail, or take it out."],
    ['"owner.team" is a number; it has to be text.', "Put it in quotes. Who answers."],
  ]);
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
