import { expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { CLI, createRepository } from "../support/repository.js";

it.each(["", ...COMMANDS.map(({ name }) => name)])(
  "help fits a terminal of 80 by 40: tollgate %s",
  (name) => {
    const shown = createRepository().tollgate(...(name === "" ? [] : [name]), "--help");
    const lines = shown.stdout.trimEnd().split("\n");
    expect(shown.code).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(shown.stdout).toContain(`tollgate ${name}`);
  },
);

it("help with a command's name is that command's help, and one that is mistyped names the nearest", () => {
  const repository = createRepository();
  expect(repository.tollgate("help", "run").stdout).toBe(repository.tollgate("run", "--help").stdout);
  expect(repository.tollgate("help", "rnu")).toMatchObject({ code: 2, stdout: "" });
  expect(repository.tollgate("help", "rnu").stderr).toContain('Did you mean "run"?');
});

it("every command is in the overview, and the overview tells the options that go before one", () => {
  const { stdout } = createRepository().tollgate("--help");
  for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  for (const option of ["--cwd", "--config", "--format", "--color", "--quiet", "--verbose", "--version"])
    expect(stdout).toContain(option);
});

it.each([
  [["--cwd", "a b", "run", "quick", "--format", "json"]],
  [["--cwd=a b", "--format", "json", "run", "quick"]],
  [["--quiet", "--cwd", "a b", "--format=json", "run", "quick"]],
])("options that every command takes may stand before the command: %j", (args) => {
  const repository = createRepository().write("a b/x", "").write("tollgate.yaml", "extends: recommended\n");
  const other = createRepository();
  const ended = other.exec(process.execPath, [
    CLI,
    ...args.map((arg) => arg.replace("a b", `${repository.root}/a b`)),
  ]);
  expect(JSON.parse(ended.stdout)).toMatchObject({ stage: "quick", verdict: "open" });
});

it.each([
  [["--cwd"], /--cwd needs a value/],
  [["--cdw", ".", "list"], /no option "--cdw" before a command\. Did you mean "--cwd"/],
  [["--format", "sarif", "list"], /no format "sarif"/],
  [["--cwd", ".", "lst"], /no command "lst"\. Did you mean "list"/],
  [["--config", "x", "hook", "pre-commit"], /a hook judges by the repository's own config/],
  [["--", "list"], /no option "--" before a command/],
  [["--quiet"], /which command/],
  [["version"], /Did you mean "--version"/],
  [["hook"], /which hook/],
  [["message", "gone"], /there is no file "gone"\.\n {2}Name/],
  [["run", "quick", "--output", "json"], /names a format and no file\.\n {2}Write --output json:FILE/],
  [["doctor", "--format", "sarif"], /this command has no format "sarif"\.\n {2}It takes human, agent, json/],
  [["doctor", "--format", "jsn"], /there is no format "jsn"\. Did you mean "json"/],
])("tells what it does not know, and what to write: %j", (args, words) => {
  const ended = createRepository().tollgate(...args);
  expect(ended.stderr).toMatch(words);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
});

it.each(COMMANDS.map(({ name }) => name))("%s takes every option that is global", (name) => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  const words: Readonly<Record<string, readonly string[]>> = {
    hook: ["pre-commit"],
    run: ["quick"],
    plan: ["quick"],
    agent: ["claude", "stop"],
    explain: ["zone"],
    completion: ["bash"],
    new: ["gate", "x"],
  };
  const own = name === "hook" || name === "agent" ? [] : ["--config", "tollgate.yaml"];
  const options = ["--cwd", repository.root, ...own, "--format", "agent", "--color", "never", "--quiet"];
  const ended = createRepository().tollgate(name, ...(words[name] ?? []), ...options, "--verbose");
  expect(ended.stderr).not.toMatch(/no (option|format)|takes no|too many|no tollgate.yaml/);
});

it("gives the report of a hook in the format that is asked for, before its name or after it", () => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n").write("m", "Bad\n");
  for (const args of [
    ["hook", "commit-msg", "m", "--format", "json"],
    ["--format=json", "--cwd", repository.root, "hook", "commit-msg", "m"],
  ]) {
    const ended = repository.tollgate(...args);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stderr)).toMatchObject({ stage: "commit-msg", verdict: "shut" });
  }
});

it("takes nothing that git gives a hook for an option", () => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  const ended = repository.tollgate("hook", "pre-push", "--format", "--config");
  expect(ended).toMatchObject({ code: 0, output: "" });
});

it("tells what was done and what holds only without --quiet", () => {
  const repository = createRepository().write("package.json", "{}\n");
  expect(repository.tollgate("init", "--dry-run").stdout).toContain("tollgate.yaml");
  expect(repository.tollgate("init", "--dry-run", "--quiet")).toMatchObject({ code: 0, output: "" });
  expect(repository.tollgate("uninstall", "--quiet")).toMatchObject({ code: 0, output: "" });
});

it("lists gates and rules for programs", () => {
  const { gates } = JSON.parse(createRepository().tollgate("list", "--format", "json").stdout);
  expect(gates.map(({ id }: { id: string }) => id)).toContain("token-budget");
  expect(gates[0].rules[0]).toEqual({ rule: "message-empty", severity: "error" });
});

it("shows the help of a command after options too", () => {
  expect(createRepository().tollgate("--cwd", ".", "run", "--help").stdout).toContain("tollgate run <stage>");
  expect(createRepository().tollgate("--cwd", ".", "--help").stdout).toContain("Usage: tollgate <command>");
});
