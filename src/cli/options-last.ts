import { UserError } from "../errors.js";
import { didYouMean } from "../nearest.js";
import { COMMON_OPTIONS } from "./options.js";

const GLOBAL = Object.entries({ ...COMMON_OPTIONS, help: { type: "boolean" } });

/**
 * `--cwd DIR run quick` as `run --cwd DIR quick`: options that every command takes may stand before the
 * command too. Throws UserError for any other.
 */
export function optionsLast(args: readonly string[]): string[] {
  let at = 0;
  while (args[at]?.startsWith("-")) at += widthOf(args, at);
  const [command, ...rest] = args.slice(at);
  const options = args.slice(0, at);
  if (options.includes("--help")) return command === undefined ? ["--help"] : [command, "--help"];
  if (command === undefined) throw new UserError("which command?", "`tollgate --help` lists the commands.");
  return [command, ...options, ...rest];
}

/** How many words an option takes: itself, and its value where that stands by itself. */
function widthOf(args: readonly string[], at: number): number {
  const [given, value] = args[at]!.split("=", 2) as [string, string?];
  const known = GLOBAL.find(([name]) => given === `--${name}`);
  if (!known)
    throw new UserError(
      `there is no option "${given}" before a command.${didYouMean(given, [...GLOBAL.map(([name]) => `--${name}`), "--version"])}`,
      `Here: ${GLOBAL.map(([name]) => `--${name}`).join(", ")}, --version.`,
    );
  if (known[1].type === "boolean" || value !== undefined) return 1;
  if (args[at + 1] === undefined)
    throw new UserError(`${given} needs a value.`, "`--help` shows how it is written.");
  return 2;
}
