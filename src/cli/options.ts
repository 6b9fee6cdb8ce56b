import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../errors.js";
import { didYouMean, unknownWord } from "../nearest.js";
import type { World } from "./invocation.js";

type Specs = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

export const WHERE_OPTIONS = {
  cwd: { type: "string" },
  config: { type: "string" },
} as const satisfies Specs;

/** What most commands take. */
export const COMMON_OPTIONS = {
  ...WHERE_OPTIONS,
  format: { type: "string" },
  color: { type: "string" },
  verbose: { type: "boolean" },
  quiet: { type: "boolean" },
} as const satisfies Specs;

/** Parses long options strictly; an unknown one is an error that names the nearest. `--` ends options. */
export function readOptions<const S extends Specs>(args: readonly string[], options: S) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = (error as Error).message.split(". ")[0]!;
    const given = /'(--?[^' =]+)/.exec(message)?.[1] ?? "";
    const known = Object.keys(options).map((name) => `--${name}`);
    if ((error as { code?: string }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      throw new UserError(
        `there is no option "${given}".${didYouMean(given, known)}`,
        `Options here: ${known.join(", ")}.`,
      );
    }
    throw new UserError(`${message}.`, "`--help` shows how the options are written.");
  }
}

/** Throws UserError when there are more words than a command takes. */
export function atMost(count: number, positionals: readonly string[], usage: string): void {
  const extra = positionals[count];
  if (extra !== undefined) throw new UserError(`"${extra}" is one word too many.`, `Usage: ${usage}`);
}

export const directoryOf = (values: { cwd?: string | undefined }, world: World): string =>
  resolve(world.cwd, values.cwd ?? ".");

/** What commands that judge take besides, for their report. */
export const REPORT_OPTIONS = { ...COMMON_OPTIONS, output: { type: "string", multiple: true } } as const;

/** One of a few words, or the error that names the nearest. */
export function oneOf<T extends string>(given: string, known: readonly T[], what: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw unknownWord(what, given, known);
  return found;
}
