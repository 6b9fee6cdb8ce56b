import { UserError } from "../errors.js";
import { didYouMean } from "../nearest.js";
import { defaultFormat, FORMATS, type Format } from "./formats.js";
import { COLOR_MODES, oneOf } from "./options.js";
import type { ReportFile, ReportOptions } from "./print-report.js";

interface Given {
  readonly format?: string | undefined;
  readonly output?: readonly string[] | undefined;
  readonly color?: string | undefined;
  readonly verbose?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * What the command line asks of the report. `--output FILE` moves the report from the terminal into a file, in
 * the format of `--format`; `--output FORMAT:FILE` writes another beside it. Throws UserError.
 */
export function reportOptions(given: Given, env: NodeJS.ProcessEnv): ReportOptions {
  const format = given.format ? oneOf(given.format, FORMATS, "format") : defaultFormat(env);
  const files = (given.output ?? []).map((output) => toFile(output, format));
  const twice = files.find((one, at) => files.findIndex(({ path }) => path === one.path) !== at);
  if (twice)
    throw new UserError(`two reports would be written to "${twice.path}".`, "Name a file for each --output.");
  return {
    shown: files.some(({ instead }) => instead) ? null : format,
    files,
    color: oneOf(given.color ?? "auto", COLOR_MODES, "colour mode"),
    verbose: !given.quiet && (given.verbose ?? format === "human"),
    whole: given.verbose ?? false,
    quiet: given.quiet ?? false,
  };
}

function toFile(output: string, format: Format): ReportFile {
  // One letter before a colon is a drive of Windows; ./a:b is a file with a colon in its name.
  const [, word, rest] = /^([A-Za-z]{2,}):(.*)$/s.exec(output) ?? [];
  if (word !== undefined && !FORMATS.some((one) => one === word))
    throw new UserError(
      `--output ${output}: there is no format "${word}".${didYouMean(word, FORMATS)}`,
      `Formats: ${FORMATS.join(", ")}. A file of that name is written ./${output}`,
    );
  const path = rest ?? output;
  if (word === undefined && FORMATS.some((one) => one === path))
    throw new UserError(
      `--output ${path} names a format and no file.`,
      `Write --output ${path}:FILE; to print it, --format ${path}. A file of that name is written ./${path}`,
    );
  if (path === "" || path === "-")
    throw new UserError(`--output ${output} names no file.`, "Without --output the report is printed.");
  return { path, format: (word as Format | undefined) ?? format, instead: word === undefined };
}
