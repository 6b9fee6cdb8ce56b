import { describe, expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "frontmatter")!;

const judge = async (path: string, text: string) =>
  (await runCase(gate, { name: "sizes", expect: [], files: { [path]: text } })).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

describe("the text below the front matter", () => {
  const body = (path: string, text: string) => judge(path, `---\nname: a\ndescription: x\n---\n${text}`);

  // "𝒳" is one character of two UTF-16 units.
  it.each([
    ["x".repeat(30_000), []],
    ["𝒳".repeat(30_000), []],
    ["x".repeat(30_001), ["too-large error"]],
  ])("has a limit in an agent of Copilot, in characters (case %#)", async (text, expected) => {
    expect(await body(".github/agents/a.agent.md", text)).toEqual(expected);
  });

  it("has none in an agent of Claude", async () => {
    expect(await body(".claude/agents/a.md", "x".repeat(30_001))).toEqual([]);
  });
});

describe("description and when_to_use together", () => {
  const fields = (path: string, description: number, when: number) => {
    const more = when > 0 ? `when_to_use: ${"w".repeat(when)}\n` : "";
    return judge(path, `---\nname: a\ndescription: ${"𝒳".repeat(description)}\n${more}---\nBody\n`);
  };
  const CUT = ["bad-value warning"];

  it.each([
    [1_536, 0, []],
    [1_537, 0, CUT],
    [1_000, 536, []],
    [1_000, 537, CUT],
  ])("may have 1,536 characters in a skill: %i and %i", async (description, when, expected) => {
    expect(await fields(".claude/skills/a/SKILL.md", description, when)).toEqual(expected);
  });

  it("are listed of commands too, and not of agents", async () => {
    expect(await judge(".claude/commands/a.md", `---\ndescription: ${"x".repeat(1_537)}\n---\n`)).toEqual(
      CUT,
    );
    expect(await fields(".claude/agents/a.md", 1_537, 0)).toEqual([]);
  });
});

it("takes a file of a mebibyte, and no byte more", async () => {
  const of = (size: number) =>
    judge(".claude/agents/a.md", "---\nname: a\ndescription: x\n---\n".padEnd(size, "x"));
  expect(await of(1_048_576)).toEqual([]);
  expect(await of(1_048_577)).toEqual(["too-large error"]);
});

it("takes front matter of 64 kibibytes, and no byte more", async () => {
  const of = (size: number) => {
    // The "é" and the line's end are a byte more each.
    const block = "name: a\ndescription: x\n# é".padEnd(size - 2, "x");
    return judge(".claude/agents/a.md", `---\n${block}\n---\n`);
  };
  expect(await of(65_536)).toEqual([]);
  expect(await of(65_537)).toEqual(["too-large error"]);
});
