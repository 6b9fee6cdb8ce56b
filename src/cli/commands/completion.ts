import { gates } from "../../../gates/registry.js";
import { UserError } from "../../errors.js";
import type { CommandEntry } from "../commands.js";
import { bash } from "../completion/bash.js";
import { describeCommands } from "../completion/describe.js";
import { fish } from "../completion/fish.js";
import { SHELLS } from "../completion/shells.js";
import { zsh } from "../completion/zsh.js";
import type { Command } from "../invocation.js";
import { atMost, COMMON_OPTIONS, oneOf, readOptions } from "../options.js";

const SCRIPTS = { bash, zsh, fish };

/** Prints a completion script for `entries`: static text, so that completing starts nothing. */
export const completion =
  (entries: readonly CommandEntry[]): Command =>
  async (args, { output }) => {
    const { positionals } = readOptions(args, {});
    atMost(1, positionals, "tollgate completion <shell>");
    const [name] = positionals;
    if (name === undefined) throw new UserError("for which shell?", `Name one: ${SHELLS.join(", ")}.`);
    const shell = oneOf(name, SHELLS, "completion for the shell");
    const commands = describeCommands(
      entries,
      gates.map(({ meta }) => meta),
    );
    // What may stand before a command, with the words of the one that takes them all.
    const run = commands.find((command) => command.name === "run")!;
    const before = [
      ...run.options.filter((option) => Object.hasOwn(COMMON_OPTIONS, option.name.slice(2))),
      { name: "--version", summary: "tell tollgate's version", value: null },
    ];
    output.out(SCRIPTS[shell](commands, before));
    return 0;
  };
