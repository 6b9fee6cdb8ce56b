import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { FORMATS } from "../../src/cli/formats.js";
import { main } from "../../src/cli/main.js";
import { STAGES } from "../../src/gate/contract.js";
import { createRepository } from "../support/repository.js";

/** A command line in this process: its exit code and what it says. */
async function said(args: readonly string[], cwd = process.cwd()) {
  let out = "";
  let err = "";
  const output = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    asIs: (stream: "out" | "err", text: string) => output[stream](text),
    isTTY: () => false,
    columns: () => null,
    flush: async () => {},
  };
  const code = await main(args, { output, cwd, env: {} });
  return { code, out, err };
}

/** The two last letters change places; in a short word, which that could make another one, the last is there twice. */
function mistyped(word: string): string {
  const [a, b] = word.slice(-2);
  return a === b || word.length < 6 ? `${word}${b}` : `${word.slice(0, -2)}${b}${a}`;
}

const optionsOf = (name: string) =>
  COMMANDS.find((command) => command.name === name)!
    .options.map(([usage]) => usage.split(" ")[0]!)
    .filter((option) => option.startsWith("--"));

describe("a mistyped word names the nearest", () => {
  it.each(COMMANDS.map(({ name }) => name))("command: %s", async (name) => {
    const { code, out, err } = await said([mistyped(name)]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`there is no command "${mistyped(name)}". Did you mean "${name}"?`);
  });

  it.each(COMMANDS.flatMap(({ name }) => optionsOf(name).map((option) => [name, option] as const)))(
    "option: %s %s",
    async (name, option) => {
      const { code, out, err } = await said([name, mistyped(option)]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(`Did you mean "${option}"?`);
    },
  );

  it.each(
    COMMANDS.filter(({ name }) => optionsOf(name).includes("--format")).flatMap(({ name }) =>
      FORMATS.filter(
        (format) => !["doctor", "tokens", "plan", "list"].includes(name) || format === "human",
      ).map((format) => [name, format] as const),
    ),
  )("format: %s --format %s", async (name, format) => {
    const words = { run: ["quick"], plan: ["quick"], merge: ["a.json"] }[name] ?? [];
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    const { code, out, err } = await said([name, ...words, "--format", mistyped(format)], repository.root);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`there is no format "${mistyped(format)}". Did you mean "${format}"?`);
  });

  it.each(["run", "plan"].flatMap((name) => STAGES.map((stage) => [name, stage] as const)))(
    "stage: %s %s",
    async (name, stage) => {
      const { code, err } = await said([name, mistyped(stage)]);
      expect(code).toBe(2);
      expect(err).toContain(`there is no stage "${mistyped(stage)}". Did you mean "${stage}"?`);
    },
  );

  it.each([
    [["run", "quick", "--gate", "typse"], '"types"'],
    [["run", "quick", "--gate", "hook-lopo"], '"hook-loop"'],
    [["explain", "token-bugdet"], '"token-budget"'],
    [["explain", "zoen"], '"zone"'],
    [["explain", "token-budget/zoen"], '"token-budget/zone"'],
    [["completion", "zhs"], '"zsh"'],
    [["new", "gaet", "mine"], '"gate"'],
    [["message", "--cleanup", "scissros"], '"scissors"'],
    [["init", "--preset", "stritc"], '"strict"'],
    [["init", "--ci", "gihtub"], '"github"'],
    [["agent", "claued", "stop"], '"claude"'],
    [["agent", "claude", "stpo"], '"stop"'],
    [["hook", "pre-comit"], '"pre-commit"'],
    [["run", "quick", "--color", "alwyas"], '"always"'],
    [["run", "quick", "--output", "sarfi:x"], '"sarif"'],
  ])("value: %j", async (args, meant) => {
    const repository = createRepository().write(
      "tollgate.yaml",
      "extends: recommended\ncommands: { types: { run: 'true' } }\n",
    );
    const { code, err } = await said(args, repository.root);
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean ${meant}?`);
  });

  it.each([
    ["gates: { zone: {} }", "gates"],
    ["gates: { frontmater: {} }", '"frontmatter"'],
    ["gates: { token-budget: { severity: { zoen: off } } }", '"zone"'],
    ["gates: { token-budget: { windwo: 5 } }", '"window"'],
    ["gates: { token-budget: { stages: [quik] } }", '"quick"'],
    ["extedns: recommended", '"extends"'],
  ])("in the config: %s", async (text, meant) => {
    const repository = createRepository().write("tollgate.yaml", `${text}\n`);
    const { code, err } = await said(["run", "quick"], repository.root);
    expect(code).toBe(2);
    expect(err).toContain(meant);
    expect(err).toMatch(/tollgate\.yaml:1:\d+/);
  });
});
