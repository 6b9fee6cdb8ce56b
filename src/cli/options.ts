import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../errors.js";
import { didYouMean, unknownWord } from "../nearest.js";
import { FORMATS, type Format } from "./formats.js";
import type { World } from "./invocation.js";

type Parsed<S extends Specs> = ReturnType<
  typeof parseArgs<{ options: S; allowPositionals: true; strict: true }>
>;
type Specs = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

export const COLOR_MODES = ["auto", "always", "never"] as const;

/** What every command takes. */
export const COMMON_OPTIONS = {
  cwd: { type: "string" },
  config: { type: "string" },
  format: { type: "string" },
  color: { type: "string" },
  verbose: { type: "boolean" },
  quiet: { type: "boolean" },
} as const satisfies Specs;

/** What is text alone, an agent reads as a person does: it has no colour and no frames. */
export const TEXT_FORMATS = ["human", "agent"] as const;

/**
 * Parses a command's own long options and the global ones strictly; an unknown one is an error that names the nearest.
 * `--` ends options. A command that names no `format` among its own prints text alone.
 */
export function readOptions<const S extends Specs>(args: readonly string[], own: S) {
  const options = { ...COMMON_OPTIONS, ...own };
  const parsed = parse(args, options);
  if (!Object.hasOwn(own, "format")) {
    const { format = "human", color = "auto" } = parsed.values as { format?: string; color?: string };
    formatAmong(format, TEXT_FORMATS);
    oneOf(color, COLOR_MODES, "colour mode");
  }
  return parsed;
}

function parse<const S extends Specs>(args: readonly string[], options: S): Parsed<S> {
  // The runtime's parser takes longer to load than a message to judge: words alone do without.
  if (args.every((word) => !word.startsWith("-")))
    return { values: {}, positionals: [...args] } as unknown as Parsed<S>;
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

/** `--quiet` where a command only tells what it did: errors are told all the same. */
export const hushed = (values: { quiet?: boolean | undefined }, world: World): World =>
  values.quiet ? { ...world, output: { ...world.output, out: () => {} } } : world;

/** What commands that judge take besides, for their report. */
export const REPORT_OPTIONS = { ...COMMON_OPTIONS, output: { type: "string", multiple: true } } as const;

/** A format of a command that does not know them all; one that others have is no mistyped word. Throws UserError. */
export function formatAmong<T extends Format>(given: string, known: readonly T[]): T {
  if (!known.some((one) => one === given) && FORMATS.some((one) => one === given))
    throw new UserError(
      `this command has no format "${given}".`,
      `It takes ${known.join(", ")}; reports (\`tollgate run --help\`) have the others.`,
    );
  return oneOf(given, known, "format");
}

/** One of a few words, or the error that names the nearest. */
export function oneOf<T extends string>(given: string, known: readonly T[], what: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw unknownWord(what, given, known);
  return found;
}
