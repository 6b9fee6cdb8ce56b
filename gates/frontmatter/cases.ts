import type { Case } from "../../src/gate/contract.js";

const AGENT = ".claude/agents/reviewer.md";
const agent = (fields: string): Readonly<Record<string, string>> => ({
  [AGENT]: `---\n${fields}\n---\nReview it.\n`,
});
const GOOD = "name: reviewer\ndescription: Reviews changes";

const passing: readonly Case[] = [
  { name: "passes an agent with a name and a description", expect: [], files: agent(GOOD) },
  {
    name: "passes a file with a byte order mark and carriage returns",
    expect: [],
    files: { [AGENT]: "\ufeff---\r\nname: reviewer\r\ndescription: Reviews\r\n---\r\nText\r\n" },
  },
  {
    name: "does not end at a line that only begins with three hyphens",
    expect: [],
    files: agent(`${GOOD}\ninitialPrompt: |\n  a\n  ---\n  ---- b\nmodel: opus`),
  },
  { name: "takes no README for an agent", expect: [], files: { ".claude/agents/README.md": "# Agents\n" } },
  { name: "looks at no other file", expect: [], files: { "notes.md": "---\n: [\n---\n" } },
  {
    name: "lets a rule be without front matter",
    expect: [],
    files: { ".claude/rules/style.md": "Write short sentences.\n" },
  },
  {
    name: "keeps dates, ratios and yes as text",
    expect: [],
    files: { ".agents/bundles/a.md": "---\nid: a\ncreated: 2025-11-05\nratio: 20:1\ntype: yes\n---\n" },
  },
  {
    name: "takes the last pattern that matches",
    expect: [],
    options: { files: { ".claude/agents/drafts/**": "none" } },
    files: { ".claude/agents/drafts/a.md": "not yet\n" },
  },
  {
    name: "passes a profile, which is YAML as a whole",
    expect: [],
    files: {
      ".claude/profiles/roles/sre.yaml":
        "profile:\n  name: sre\n  type: role\nartifacts:\n  commands: [prime]\ntoken_budget: 6000\n",
    },
    unchanged: { ".claude/commands/prime.md": "" },
  },
];

const failing: readonly Case[] = [
  {
    name: "tells of an agent without front matter, which is dropped",
    expect: [{ rule: "missing", line: 1, column: 1 }],
    files: { [AGENT]: "# Reviewer\n" },
  },
  {
    name: "finds front matter that nothing closes",
    expect: [{ rule: "unclosed", line: 1, column: 1 }],
    files: { [AGENT]: `---\n${GOOD}\n...\n# Reviewer\n` },
  },
  {
    name: "points at what is not YAML",
    expect: [{ rule: "yaml-invalid", line: 3, column: 1 }],
    files: agent("name: reviewer\n- description"),
  },
  {
    name: "tells what the loader reads but other tools do not, with the quoted form",
    expect: [{ rule: "yaml-tolerated", line: 3, column: 1 }],
    files: agent("name: reviewer\ndescription: Use this when: a change is ready"),
  },
  {
    name: "judges what the one-line reading gives",
    expect: ["yaml-tolerated", "missing-field"],
    files: agent("name: reviewer\nmodel: inherit\ninitialPrompt: Begin: now"),
  },
  {
    name: "tells of Cursor's globs, which are no YAML",
    expect: [{ rule: "yaml-tolerated", line: 2 }],
    files: { ".cursor/rules/ts.mdc": "---\nglobs: **/*.ts\nalwaysApply: false\n---\n" },
  },
  {
    name: "points at the second of two equal keys",
    expect: [{ rule: "duplicate-key", line: 4, column: 1 }],
    files: agent(`${GOOD}\nname: other`),
  },
  {
    name: "wants fields, not a list",
    expect: [{ rule: "not-a-map", line: 2, column: 1 }],
    files: agent("- name\n- description"),
  },
  {
    name: "never runs front matter",
    expect: ["unsafe-engine"],
    files: { [AGENT]: "---js\n{ name: globalThis.ran = true }\n---\n" },
  },
  {
    name: "reads no more than the limits",
    expect: ["too-large"],
    options: { limits: { frontMatterBytes: 40 } },
    files: agent(`${GOOD}\ninitialPrompt: ${"a".repeat(40)}`),
  },
  {
    name: "does not expand an alias bomb",
    expect: ["too-large"],
    files: agent(`a: &a x\nb: [${Array(120).fill("*a").join(", ")}]`),
  },
  { name: "names a field that is missing", expect: ["missing-field"], files: agent("name: reviewer") },
  {
    name: "names the field that was meant",
    expect: [
      { rule: "missing-field", line: 2 },
      { rule: "unknown-field", line: 3, column: 1 },
    ],
    files: agent("name: reviewer\ndescrption: Reviews changes"),
  },
  {
    name: "refuses what a field cannot hold, at the value",
    expect: [{ rule: "wrong-type", line: 4, column: 11 }],
    files: agent(`${GOOD}\nmaxTurns: many`),
  },
  {
    name: "refuses a value that the loader does not know, at the value",
    expect: [{ rule: "bad-value", line: 4, column: 9 }],
    files: agent(`${GOOD}\nmemory: forever`),
  },
  {
    name: "takes merge keys for unknown fields",
    expect: ["unknown-field"],
    files: agent(`${GOOD}\n<<: { model: opus }`),
  },
  {
    name: "wants a skill's name to be its folder's",
    expect: [{ rule: "name-mismatch", line: 2, column: 7 }],
    files: { "skills/review/SKILL.md": "---\nname: reviews\ndescription: Reviews\n---\n" },
  },
  {
    name: "finds two agents with one name",
    expect: [{ rule: "name-duplicate", line: 2, column: 7 }],
    files: agent(GOOD),
    unchanged: { ".claude/agents/team/other.md": '---\nname: "reviewer"\ndescription: x\n---\n' },
  },
  {
    name: "warns of a skill that is not there",
    expect: [{ rule: "reference-missing", line: 4, column: 17 }],
    files: agent(`${GOOD}\nskills: [known, unknown]`),
    unchanged: { ".claude/skills/known/SKILL.md": "" },
  },
  {
    name: "names what took a retired field's place",
    expect: [{ rule: "retired-field", line: 2, column: 1 }],
    files: { ".github/prompts/a.prompt.md": "---\nmode: agent\n---\n" },
  },
  {
    name: "judges by a schema of the repository's own",
    expect: [
      { rule: "missing-field", line: 2 },
      { rule: "unknown-field", line: 3, column: 1 },
      { rule: "wrong-type", line: 2, column: 8 },
      { rule: "bad-value", line: 4, column: 7 },
    ],
    options: { files: { "docs/*.md": "./schemas/doc.yaml" } },
    files: { "docs/a.md": "---\ntitle: 7\nother: x\nkind: y\n---\n" },
    unchanged: {
      "schemas/doc.yaml":
        "type: object\nrequired: [owner]\nadditionalProperties: false\nproperties:\n  owner: {}\n  title: { type: string }\n  kind: { enum: [a, b] }\n",
    },
  },
];

export const cases: readonly Case[] = [...passing, ...failing];
