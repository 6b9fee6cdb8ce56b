import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { COMMANDS } from "../../src/cli/commands.js";
import { describeCommands } from "../../src/cli/completion/describe.js";
import { SHELLS } from "../../src/cli/completion/shells.js";
import { FORMATS } from "../../src/cli/formats.js";
import { CI_SYSTEMS } from "../../src/init/ci.js";
import { CLI, createRepository } from "../support/repository.js";

const scriptFor = (shell: string) => {
  const ended = spawnSync(process.execPath, [CLI, "completion", shell], { encoding: "utf8" });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return ended.stdout;
};

/** What bash offers for a line whose last word is being typed. `words`: as readline splits them. */
function offered(script: string, words: readonly string[]): string[] {
  const call = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_tollgate
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ended = spawnSync("bash", ["--norc", "-u", "-c", call, "bash", ...words], { encoding: "utf8" });
  expect(ended.stderr).toBe("");
  return ended.stdout.split("\n").filter((line) => line !== "");
}

describe("completion for bash", () => {
  const script = scriptFor("bash");
  it.each([
    ["tollgate mess", ["message"]],
    ["tollgate ", COMMANDS.map(({ name }) => name)],
    ["tollgate run ", ["pre-commit", "pre-push", "quick", "ci-all"]],
    ["tollgate run q", ["quick"]],
    ["tollgate run quick ", []],
    ["tollgate run --fo", ["--format"]],
    ["tollgate run --format s", ["sarif"]],
    ["tollgate run --format = ju", ["junit"]],
    ["tollgate run --format =", [...FORMATS]],
    ["tollgate run --format json c", ["ci-all"]],
    ["tollgate run --format = json c", ["ci-all"]],
    ["tollgate doctor --format ", ["human", "json"]],
    ["tollgate run --gate front", ["frontmatter"]],
    ["tollgate --cwd run pl", ["plan"]],
    ["tollgate --ver", ["--verbose", "--version"]],
    ["tollgate explain fix-", ["fix-spiral"]],
    ["tollgate agent codex st", ["stop"]],
    ["tollgate new ", ["gate"]],
    ["tollgate init --preset ", ["recommended", "strict"]],
    ["tollgate list --h", ["--help"]],
    ["tollgate message ", []],
    ["tollgate nothing ", []],
  ])("offers what fits: %s", (line, expected) => {
    expect(offered(script, line.split(" "))).toEqual(expected);
  });
});

describe("completion of a repository's own gates", () => {
  const repository = () =>
    createRepository()
      .write("tollgate.yaml", "plugins: [./house.mjs, ./gone.mjs]\n")
      .write(
        "house.mjs",
        'export const meta = { id: "house", title: "", law: "", reads: "files", stages: [], options: {}, rules: { plain: {} } };\nexport const check = () => {};\n',
      );

  it.each(SHELLS)("is offered in %s when it is asked for, and tells what is missing", (shell) => {
    const asked = repository().tollgate("completion", shell, "--plugins");
    expect(asked.stdout).toMatch(/frontmatter.*house/);
    expect(asked.stdout).toContain("plain");
    expect(asked.stderr).toContain('"./gone.mjs" cannot be used');
    expect(asked.code).toBe(2);
  });

  it("loads no code of a repository otherwise", () => {
    const quiet = repository().write("house.mjs", "console.log('loaded');");
    const { stdout, stderr, code } = quiet.tollgate("completion", "bash");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).not.toMatch(/loaded|house/);
  });
});

it("takes from the help what an option's values are", () => {
  const commands = describeCommands(
    COMMANDS,
    gates.map(({ meta }) => meta),
  );
  const value = (command: string, option: string) =>
    commands.find(({ name }) => name === command)!.options.find(({ name }) => name === option)!.value;
  expect(value("run", "--format")).toEqual(FORMATS);
  expect(value("init", "--ci")).toEqual(CI_SYSTEMS);
  expect(value("message", "--cleanup")).toEqual(["strip", "whitespace", "verbatim", "scissors", "default"]);
  expect(value("run", "--from")).toBe("any");
  expect(value("run", "--cwd")).toBe("directory");
  expect(value("run", "--output")).toBe("file");
  expect(value("run", "--strict")).toBe(null);
});

it.each(SHELLS)("names every command and every option, and quotes each summary, for %s", (shell) => {
  const script = scriptFor(shell);
  for (const { name, options } of COMMANDS) {
    expect(script).toContain(name);
    for (const [usage] of options)
      if (usage.startsWith("--"))
        expect(script).toMatch(new RegExp(`(--|-l )${usage.slice(2).split(" ")[0]}\\b`));
  }
  // What bash cannot split into words has an open quote; fish's `\'` is its own.
  const text =
    shell === "fish" ? script.replaceAll("\\'", "").replace(/^function [\s\S]*?^end$/m, "") : script;
  expect(spawnSync("bash", ["-n", "-c", text], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

it.each([
  [[], /for which shell/],
  [["fissh"], /Did you mean "fish"/],
])("names the shells that it knows: %j", (args, words) => {
  const ended = spawnSync(process.execPath, [CLI, "completion", ...args], { encoding: "utf8" });
  expect(ended.stderr).toMatch(words);
  expect(ended).toMatchObject({ status: 2, stdout: "" });
});
