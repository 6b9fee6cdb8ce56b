import { gates as shipped } from "../../../gates/registry.js";
import { UserError } from "../../errors.js";
import { EXIT } from "../../gate/result.js";
import type { CommandEntry } from "../commands.js";
import { bash } from "../completion/bash.js";
import { describeCommands } from "../completion/describe.js";
import { fish } from "../completion/fish.js";
import { SHELLS } from "../completion/shells.js";
import { zsh } from "../completion/zsh.js";
import type { Command } from "../invocation.js";
import { atMost, COMMON_OPTIONS, directoryOf, oneOf, readOptions } from "../options.js";
import { tellTroubles } from "../tell-troubles.js";

const SCRIPTS = { bash, zsh, fish };

/**
 * Prints a completion script for `entries`: static text, so that completing starts nothing. A shell prints it
 * wherever it starts, so code of the repository there is loaded only when asked for.
 */
export const completion =
  (entries: readonly CommandEntry[]): Command =>
  async (args, world) => {
    const { values, positionals } = readOptions(args, { plugins: { type: "boolean" } });
    atMost(1, positionals, "tollgate completion <shell>");
    const [name] = positionals;
    if (name === undefined) throw new UserError("for which shell?", `Name one: ${SHELLS.join(", ")}.`);
    const shell = oneOf(name, SHELLS, "completion for the shell");
    const { gates, troubles } = values.plugins
      ? await (await import("../gates-here.js")).gatesHere(directoryOf(values, world), values.config ?? null)
      : { gates: shipped.map((gate) => ({ gate })), troubles: [] };
    const commands = describeCommands(
      entries,
      gates.map(({ gate }) => gate.meta),
    );
    // What may stand before a command, with the words of the one that takes them all.
    const run = commands.find((command) => command.name === "run")!;
    const before = [
      ...run.options.filter((option) => Object.hasOwn(COMMON_OPTIONS, option.name.slice(2))),
      { name: "--version", summary: "tell tollgate's version", value: null },
    ];
    world.output.asIs("out", SCRIPTS[shell](commands, before));
    tellTroubles(troubles, world);
    return troubles.length === 0 ? EXIT.open : EXIT.usage;
  };
