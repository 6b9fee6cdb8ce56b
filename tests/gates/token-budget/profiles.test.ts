import { expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import type { Case } from "../../../src/gate/contract.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta: { id } }) => id === "token-budget")!;
const words = (count: number): string => "word ".repeat(count);
const judge = async (example: Omit<Case, "name" | "expect">): Promise<string[]> =>
  (await runCase(gate, { name: "", expect: [], ...example })).map(
    ({ rule, where }) => `${rule} ${where.line ?? "-"}:${where.column ?? "-"}`,
  );
const P = ".claude/profiles/p.yaml";
const skill = { ".claude/skills/s/SKILL.md": words(3_000) };

it.each([
  ["artifacts:\n  skills: s\n", "declared-mismatch 3:11"],
  ["artifacts:\n  skills: { s: 1 }\n", "declared-mismatch 3:11"],
  ["artifacts:\n  skills: [{ skill: s }]\n", "declared-mismatch 3:12"],
  ["artifacts:\n  skills: [7]\n", "declared-mismatch 3:12"],
  ["artifacts:\n  skills: [{ name: s, tokens: many }]\n", "declared-mismatch 3:12"],
  ["artifacts:\n  skills: [S]\n", "import-missing 3:12"],
  ["artifacts:\n  skills: [.claude/skills/*]\n", "import-missing 3:12"],
  ["artifacts:\n  skills: [{ name: gone, tokens: 300 }]\n", ""],
  ["artifacts:\n  skills: [s]\n", "profile-over-budget 1:1"],
  ["artifacts:\n  skills: [./.claude/skills/s/]\n", "profile-over-budget 1:1"],
  ["artifacts:\n  skills: [.claude/skills/s]\n", "profile-over-budget 1:1"],
  ["artifacts:\n  skills: [.claude/skills/s/SKILL.md]\n", "profile-over-budget 1:1"],
  ["inherits: [{ name: zz }]\n", "declared-mismatch 2:11"],
  ["inherits: [zz]\n", "import-missing 2:11"],
])("lets no part of a profile count for nothing: %j", async (more, expected) => {
  const files = { [P]: `token_budget: 1000\n${more}` };
  expect((await judge({ files, unchanged: skill })).join(", ")).toBe(expected);
});

it.each([
  ["6k"],
  ["~30000"],
  ["true"],
  [".inf"],
  ["-5"],
  ["1.5"],
  ["[6000]"],
  ["{ total: 6k, a: 10600 }"],
  ["{ total: 6000, a: -1 }"],
  ["{ total: 6000, a: [1] }"],
  ["{ total: 6000, a: { b: { c: 1 } } }"],
])("does not take token_budget: %s for nothing said", async (budget) => {
  expect(await judge({ files: { [P]: `token_budget: ${budget}\n` } })).toEqual(["declared-mismatch 1:15"]);
});

it.each([["6000"], ["{ total: 6000 }"], ["{ total: 6000, a: 1000, b: { c: 2000 } }"], ["~"], ["0"]])(
  "reads token_budget: %s",
  async (budget) => {
    expect(await judge({ files: { [P]: `token_budget: ${budget}\n` } })).toEqual([]);
  },
);

it("tells of a composition whose profiles are not there, also where there is no profile at all", async () => {
  const options = { compositions: { "on-call": ["sre"] } };
  expect(await judge({ options, stage: "ci-all", files: {} })).toEqual(["import-missing -:-"]);
  expect(await judge({ options, files: { "a.md": "" } })).toEqual([]);
  expect(await judge({ options, files: { [P]: "profile: { name: dev }\n" } })).toEqual([
    "import-missing -:-",
  ]);
});

it("counts every profile of a name, and says that there are two", async () => {
  const options = { window: 100_000, compositions: { all: ["a"] } };
  const one = "profile: { name: a }\ntoken_budget: 30000\n";
  expect(await judge({ options, files: { [P]: one, ".claude/profiles/q.yaml": one } })).toEqual([
    "declared-mismatch 1:18",
    "declared-mismatch 2:1",
  ]);
});

it("ends with profiles that inherit in a circle, and with many that inherit many", async () => {
  const round = { [P]: "inherits: q\n", ".claude/profiles/q.yaml": "inherits: p\n" };
  expect(await judge({ files: round })).toEqual([]);
  const many = Object.fromEntries(
    Array.from({ length: 150 }, (_, at) => [
      `.claude/profiles/p${at}.yaml`,
      `inherits: [${Array.from({ length: 150 }, (_, other) => `p${other}`).join(", ")}]\n`,
    ]),
  );
  expect(await judge({ files: many })).toEqual([]);
});
