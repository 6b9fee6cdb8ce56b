import { expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import type { Case } from "../../../src/gate/contract.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta: { id } }) => id === "token-budget")!;
const words = (count: number): string => "word ".repeat(count);
const judge = async (example: Omit<Case, "name" | "expect">) =>
  (await runCase(gate, { name: "", expect: [], ...example })).filter(({ rule }) => rule !== "zone");
const told = async (example: Omit<Case, "name" | "expect">): Promise<string[]> =>
  (await judge(example)).map(({ rule, data }) => `${rule} ${data.load ?? data.target}`);

const agents = (count: number, description: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `.claude/agents/a${at}.md`,
      `---\nname: a${at}\n${description}\n---\n`,
    ]),
  );

it.each([
  ["YAML", `description: ${words(100)}`],
  ["the loader alone", `description: Use when: ${words(100)}`],
])("counts what is listed as %s reads it", async (_name, description) => {
  const unchanged = agents(30, description.trim());
  expect(await told({ stage: "ci-all", files: {}, unchanged })).toEqual([
    "load-over-budget The listing of names and descriptions",
  ]);
});

it.each([
  ["a README", { ".claude/agents/README.md": `---\ndescription: ${words(3_000).trim()}\n---\n` }],
  [
    "a skill that the model does not call",
    {
      ".claude/skills/s/SKILL.md": `---\ndisable-model-invocation: true\ndescription: ${words(3_000).trim()}\n---\n`,
    },
  ],
  ["what listings cut", agents(3, `description: ${words(3_000).trim()}`)],
  ["an agent that says nothing", { ".claude/agents/a.md": words(9_000) }],
])("does not count %s among what is listed", async (_name, unchanged: Record<string, string>) => {
  expect(await told({ stage: "ci-all", files: {}, unchanged })).toEqual([]);
});

it.each([
  ["*.sh", []],
  ["'*.sh'", []],
  ["**/*.ts", []],
  ["", ["load-over-budget What a session starts with"]],
  ["[]", ["load-over-budget What a session starts with"]],
])("loads a rule with `paths: %s` later, or at the start", async (paths, expected) => {
  const unchanged = { ".claude/rules/r.md": `---\npaths: ${paths}\n---\n${words(60_000)}` };
  expect(await told({ stage: "ci-all", files: {}, unchanged })).toEqual(expected);
});

it("judges the start in a hook when a file grows that is imported into it", async () => {
  const unchanged = { "CLAUDE.md": "Read @docs/big.md.\n" };
  expect(await told({ files: { "docs/big.md": words(60_000) }, unchanged })).toEqual([
    "load-over-budget What a session starts with",
  ]);
  expect(await told({ files: { "docs/other.md": words(60_000) }, unchanged })).toEqual([]);
});

it("tells of entries of a load that mean no file", async () => {
  const loads = { prime: ["docs/**/*.md", "a.md", "src/"] };
  expect(await told({ options: { loads }, stage: "ci-all", files: { "a.md": "" } })).toEqual([
    "import-missing docs/**/*.md",
    "import-missing src/",
  ]);
});

it("puts layers upon layers together once", async () => {
  const loads: Record<string, unknown> = { l0: ["a.md"] };
  for (let at = 1; at < 40; at++) loads[`l${at}`] = { files: ["a.md"], with: [`l${at - 1}`, `l${at - 1}`] };
  expect(await told({ options: { loads }, stage: "ci-all", files: { "a.md": "x" } })).toEqual([]);
});

it.each([
  [{ a: { files: ["a.md"], with: ["b"] } }, /loads\.a\.with names "b", which is no load/],
  [
    { a: { files: ["a.md"], with: ["b"] }, b: { files: ["a.md"], with: ["a"] } },
    /goes round in a circle: a -> b -> a/,
  ],
])("refuses layers that cannot be: %j", async (loads, said) => {
  await expect(judge({ options: { loads }, stage: "ci-all", files: { "a.md": "" } })).rejects.toThrow(said);
});

it("says up to how much a load may take, rounded up", async () => {
  const options = { model: "gpt-5", window: 100_000, loads: { a: ["a.md"] } };
  const [zone] = (await runCase(gate, {
    name: "",
    expect: [],
    options,
    stage: "ci-all",
    files: { "a.md": words(1_000).trimEnd() },
  }))!;
  expect(zone!.message).toBe("The load a takes 1,000 to 1,000 tokens, up to 1% of the window: green.");
});
