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

const ANCHORED = '{ "$dynamicAnchor": "x", "allOf": [{ "$dynamicRef": "#x" }] }';
const MUTUAL =
  '{ "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } }, "$ref": "#/$defs/a" }';
const DOUBLED = JSON.stringify({
  $defs: Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => {
      const next = at < 39 ? { $ref: `#/$defs/a${at + 1}` } : { type: "string" };
      return [`a${at}`, { allOf: [next, next] }];
    }),
  ),
  $ref: "#/$defs/a0",
});

it.each([
  ["is not there", null, /names the schema \.\/s\.json, which is not in the repository/],
  ["is not JSON", "{", /s\.json:1:\d+: the schema cannot be read/],
  ["is no schema", '{ "type": "strang" }', /not a JSON Schema that can be used/],
  ["is a list", "[]", /has to be a map/],
  ["is a number", "5", /has to be a map/],
  ["is empty", "", /has to be a map/],
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
  ["is itself and nothing else", '{ "$ref": "#" }', /^s\.json .*lead back to themselves/],
  ["is itself by way of others", '{ "allOf": [{ "$ref": "#" }] }', /^s\.json .*lead back to themselves/],
  ["names itself by an anchor", ANCHORED, /^s\.json .*lead back to themselves/],
  ["has two that name each other", MUTUAL, /^s\.json .*lead back to themselves/],
  ["doubles its references forty times", DOUBLED, /^s\.json .*takes more than 2 s on one value/],
  ["points to what is not there", '{ "$ref": "x.json#/a" }', /s\.json refers to x\.json, which is not in/],
])("says so when the schema %s", async (_name, schema, message) => {
  const judged = judge(schema, "---\na: 1\n---\n");
  await expect(judged).rejects.toThrow(UserError);
  await expect(judged).rejects.toThrow(message);
});

const CLOSED = '{ "required": ["a"], "properties": { "a": {} }, "additionalProperties": false }';

it.each([
  ["is without front matter", "Text\n", "missing"],
  ["lacks a field", "---\n---\n", "missing-field"],
  ["has a field that it does not know", "---\na: 1\nzzzz: 2\n---\n", "unknown-field"],
])("is shut by a file that %s", async (_name, text, rule) => {
  const findings = await judge(CLOSED, text);
  expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, "error"]]);
});

it.each([
  ["docs/README.md", "./s.json", ["missing-field"]],
  ["docs/readme.md", "agent-skill", []],
  ["docs/readme.mdx", "agent-skill", ["missing-field", "missing-field"]],
])("takes %s, of the kind %s, for one of the files where no loader decides", async (path, kind, expected) => {
  const findings = await runCase(gate, {
    name: "a folder's README",
    expect: [],
    options: { files: { "docs/*": kind } },
    files: { [path]: "---\n---\n" },
    unchanged: { "s.json": CLOSED },
  });
  expect(findings.map(({ rule }) => rule)).toEqual(expected);
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

it("ends a pattern that takes less than that on each of a thousand values", async () => {
  const schema = '{ "additionalProperties": { "pattern": "^(a+)+$" } }';
  const fields = Array.from({ length: 990 }, (_, at) => `f${at}: ${"a".repeat(20)}b\n`).join("");
  await expect(judge(schema, `---\n${fields}---\n`)).rejects.toThrow(
    "s.json is a JSON Schema that takes more than 2 s on one value.",
  );
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
