import { version } from "../build-id.js";
import { UserError } from "../errors.js";
import { EXIT } from "../gate/result.js";
import { COMMANDS } from "./commands.js";
import type { World } from "./invocation.js";

/** Runs one command line and gives the exit code. Never throws. */
export async function main(args: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(args, world);
  } catch (error) {
    return await printError(error, world);
  }
}

async function dispatch(args: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = args;
  if (name === "help" && rest[0] !== undefined) return dispatch([rest[0], "--help"], world);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const { overview } = await import("./help.js");
    world.output.out(overview());
    return name === undefined ? EXIT.usage : EXIT.open;
  }
  if (name === "--version" || name === "-V") {
    world.output.out(`${version}\n`);
    return EXIT.open;
  }
  if (name.startsWith("-")) {
    const { optionsLast } = await import("./options-last.js");
    return dispatch(optionsLast(args), world);
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const { didYouMean } = await import("../nearest.js");
    const known = [...COMMANDS.map((one) => one.name), "--version"];
    throw new UserError(
      `there is no command "${name}".${didYouMean(name, known)}`,
      "`tollgate --help` lists the commands.",
    );
  }
  if (
    (name !== "hook" || rest[0]?.startsWith("-")) &&
    (rest.includes("--help") || rest.includes("-h")) &&
    !rest.slice(0, rest.indexOf("--help")).includes("--")
  ) {
    const { commandHelp } = await import("./help.js");
    world.output.out(commandHelp(command));
    return EXIT.open;
  }
  return (await command.load())(rest, world);
}

async function printError(error: unknown, world: World): Promise<number> {
  const { output } = world;
  if (error instanceof UserError) {
    const { toldError } = await import("./tell-troubles.js");
    output.err(toldError(error, world));
    return EXIT.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.err(
    `tollgate: this is a bug in tollgate, not in your change; the gate stays shut.\n${stack}\nPlease report it with the text above.\n`,
  );
  return EXIT.unfinished;
}
