import { expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { CLI, createRepository } from "../support/repository.js";

it.each(["", ...COMMANDS.map(({ name }) => name).filter((name) => name !== "hook")])(
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
])("options that most commands take may stand before the command: %j", (args) => {
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
  [["--format", "json", "list"], /no option "--format"/],
  [["--cwd", ".", "lst"], /no command "lst"\. Did you mean "list"/],
  [["--cwd", ".", "hook", "commit-msg", "x"], /"hook" takes no --cwd/],
  [["--", "list"], /no option "--" before a command/],
  [["--quiet"], /which command/],
])("tells what it does not know before a command: %j", (args, words) => {
  const ended = createRepository().tollgate(...args);
  expect(ended.stderr).toMatch(words);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
});

it("shows the help of a command after options too", () => {
  expect(createRepository().tollgate("--cwd", ".", "run", "--help").stdout).toContain("tollgate run <stage>");
  expect(createRepository().tollgate("--cwd", ".", "--help").stdout).toContain("Usage: tollgate <command>");
});
