import { expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "frontmatter")!;
const named = (name: string, before = "") => `---\n${before}name: ${name}\ndescription: b\n---\n`;
type Files = Readonly<Record<string, string>>;

const judge = async (files: Files, unchanged: Files = {}, options = {}) =>
  (await runCase(gate, { name: "several files", expect: [], files, unchanged, options })).map(
    ({ rule, where, data }) =>
      `${rule} ${where.path}:${where.line}:${where.column} ${data.other ?? data.name}`,
  );

const A = ".claude/agents/a.md";

it.each([
  ["as it stands", named("a")],
  ["in quotes", named('"a"')],
  ["with a comment", named("a # the first")],
  ["below a long text", named("a", `color: red\ninitialPrompt: ${"x".repeat(10_000)}\n`)],
  ["behind a byte order mark and with carriage returns", `\ufeff${named("a").replaceAll("\n", "\r\n")}`],
  ["beside what is not YAML", "---\nname: a\ndescription: b: c\n---\n"],
])("finds the same name in a file that did not change, %s", async (_name, text) => {
  expect(await judge({ [A]: named("a") }, { ".claude/agents/b.md": text })).toEqual([
    `name-duplicate ${A}:2:7 .claude/agents/b.md`,
  ]);
});

it("tells the later of two files that changed together", async () => {
  expect(await judge({ [A]: named("x"), ".claude/agents/b.md": named("x") })).toEqual([
    `name-duplicate .claude/agents/b.md:2:7 ${A}`,
  ]);
});

it.each([
  ["in another plugin", "plugins/p/agents/a.md", named("a")],
  ["below the front matter", ".claude/agents/b.md", `${named("b")}name: a\n`],
  ["of a README", ".claude/agents/README.md", named("a")],
  ["in a file of another kind", ".claude/commands/a.md", named("a")],
  ["nested in another field", ".claude/agents/b.md", named("b", "hooks:\n  name: a\n")],
])("lets a name be that is only %s", async (_name, path, text) => {
  expect(await judge({ [A]: named("a") }, { [path]: text })).toEqual([]);
});

it.each([
  ["without front matter", "Text\nname: a\n"],
  ["that begins like front matter", "---\nname: a: b\n"],
  ["whose name stands below it", "---\ndescription: b\n---\nname: a\n"],
  ["whose front matter is empty", "---\n---\nname: a\n"],
  ["whose front matter is plain text", "---\na\n---\n"],
  ["that is too large to be read", `---\ndescription: b\n---\n`.padEnd(1_048_577, "x")],
  ["whose front matter is too large", `---\n# ${"x".repeat(70_000)}\nname: a\n---\n`],
])("takes no name from an agent that did not change, from a file %s", async (_name, text) => {
  expect(await judge({ [A]: named("a") }, { ".claude/agents/b.md": text })).toEqual([]);
});

it("takes a number for no name", async () => {
  expect(await judge({ [A]: named('"5"') }, { ".claude/agents/b.md": named("5") })).toEqual([]);
});

it("finds the same name though another file that changed mentions nothing", async () => {
  const files = { [A]: named("a"), ".claude/commands/c.md": "---\ndescription: d\n---\n" };
  expect(await judge(files, { ".claude/agents/b.md": named("a") })).toEqual([
    `name-duplicate ${A}:2:7 .claude/agents/b.md`,
  ]);
});

it("keeps apart the agents of packages that lie in a folder called agents", async () => {
  const files = { "**/.claude/agents/*.md": "claude-agent" };
  const other = { "agents/two/.claude/agents/a.md": named("a") };
  expect(await judge({ "agents/one/.claude/agents/a.md": named("a") }, other, { files })).toEqual([]);
});

it.each([
  ["a skill of the repository", "skills: [s]", {}],
  ["skills as text", "skills: s, t", {}],
  ["a skill of a plugin", "skills: p:x", {}],
])("knows %s", async (_name, fields) => {
  const skills = { ".claude/skills/s/SKILL.md": "", ".claude/skills/t/SKILL.md": "" };
  expect(await judge({ [A]: `---\nname: a\ndescription: b\n${fields}\n---\n` }, skills)).toEqual([]);
});

const COMMAND = ".claude/commands/c.md";
const SKILL = "plugins/p/skills/s/SKILL.md";

it.each([
  ["by its file", COMMAND, "a", { [A]: named("x") }],
  ["by its name", COMMAND, "x", { [A]: named("x") }],
  ["in the plugin", SKILL, "x", { "plugins/p/agents/deep/a.md": named("x") }],
  ["that the tool brings", COMMAND, "general-purpose", {}],
  ["of another plugin", SKILL, "q:x", {}],
])("knows the agent of a command or a skill %s", async (_name, path, agent, unchanged: Files) => {
  expect(await judge({ [path]: `---\ncontext: fork\nagent: ${agent}\n---\n` }, unchanged)).toEqual([]);
});

it("warns of an agent that is only in another plugin", async () => {
  const files = { [SKILL]: "---\nagent: x\n---\n" };
  expect(await judge(files, { "plugins/q/agents/x.md": named("x") })).toEqual([
    `reference-missing ${SKILL}:2:8 x`,
  ]);
});

it("warns of an agent beside which there are only others", async () => {
  const files = { [COMMAND]: "---\nagent: x\n---\n" };
  expect(await judge(files, { [A]: named("a") })).toEqual([`reference-missing ${COMMAND}:2:8 x`]);
});
