import { posix } from "node:path";
import { type ReadWords, readOptions } from "../../content/read-options.js";
import { plainText, wordOf } from "../../content/shell/expand-word.js";
import { MARK } from "../../content/shell/script.js";

/** The program, and what runs one command by it. */
export const PARALLEL = /^(parallel|env_parallel|sem)$/;

const SHAPE = {
  short: "jNnLIaSdPCs",
  attached: "i",
  long: [
    "--jobs",
    "--max-args",
    "--max-procs",
    "--arg-file",
    "--colsep",
    "--delay",
    "--joblog",
    "--timeout",
    "--sshlogin",
    "--halt",
    "--retries",
    "--results",
    "--tagstring",
    "--tmpdir",
    "--workdir",
    "--wd",
    "--env",
    "--nice",
    "--load",
    "--memfree",
    "--block",
    "--basefile",
    "--delimiter",
  ],
};
/** Commands that are put together from values, at most. */
const MAX_COMMANDS = 64;

/** What GNU parallel is told (parallel(1)). */
export interface Parallel {
  /** The words of the command; empty where the values are commands. */
  readonly command: readonly string[];
  /** Values by their sources, each of which gives one to a command; null for those of a file, or that are read. */
  readonly sources: readonly (readonly string[] | null)[];
  /** Files whose lines are values. */
  readonly files: readonly string[];
  /** `-I`: what stands for a value beside `{}`; null where nothing else does. */
  readonly replaced: string | null;
  /** `--pipe`: the command reads what parallel reads. */
  readonly isPipe: boolean;
}

const SOURCE = /^:{3,4}\+?$/;

export function readParallel(args: readonly string[]): Parallel {
  const { options, operands }: ReadWords = readOptions(args, SHAPE, true);
  const given = (names: RegExp) => options.filter(({ name }) => names.test(name));
  const files = given(/^(-a|--arg-file)$/).map(({ value }) => value ?? "");
  const sources: (readonly string[] | null)[] = files.map(() => null);
  const first = operands.findIndex((word) => SOURCE.test(word));
  for (let at = first; at >= 0 && at < operands.length; ) {
    const next = operands.findIndex((word, index) => index > at && SOURCE.test(word));
    const values = operands.slice(at + 1, next < 0 ? undefined : next);
    const isFile = operands[at]!.startsWith("::::");
    if (isFile) files.push(...values);
    sources.push(isFile ? null : values);
    at = next;
  }
  const isPipe = given(/^--(pipe|pipe-?part|spreadstdin)$/).length > 0;
  return {
    command: first < 0 ? operands : operands.slice(0, first),
    sources: sources.length === 0 && !isPipe ? [null] : sources,
    files,
    replaced: given(/^(-I|-i|--replace)$/)[0]?.value || null,
    isPipe,
  };
}

/** The commands that it runs, as a script; null where they are lines that are not here. */
export function parallelScript({ command, sources, replaced }: Parallel): string | null {
  if (command.length === 0 && sources.some((values) => values === null)) return null;
  const own = command.map(plainText).join(" ");
  const template = replaced === null ? own : own.replaceAll(replaced, "{}");
  const rows = combined(sources.map((values) => values ?? [MARK.unknown]));
  return rows.map((row) => (own === "" ? row.map(plainText).join(" ") : put(template, row))).join("\n");
}

/** One value of each source; where that is too many, all values of each as if they were one's. */
function combined(sources: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const count = sources.reduce((product, values) => product * Math.max(1, values.length), 1);
  if (count > MAX_COMMANDS) return [sources.flat()];
  return sources.reduce<readonly (readonly string[])[]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

/** `{}`, `{2}` and the same without an ending or a folder; a command without them gets the values behind it. */
function put(template: string, row: readonly string[]): string {
  const place = /\{(\d*)(\.|\/|\/\/|\/\.)?\}/g;
  if (!place.test(template)) return [template, ...row.map(asWord)].join(" ");
  return template.replace(place, (_, number: string, part?: string) => {
    const values = number === "" ? row : row.slice(Number(number) - 1, Number(number));
    return values.map((value) => asWord(partOf(value, part))).join(" ");
  });
}

function partOf(value: string, part: string | undefined): string {
  if (value === MARK.unknown || part === undefined) return value;
  if (part === "//") return posix.dirname(value);
  const name = part.startsWith("/") ? posix.basename(value) : value;
  return part.endsWith(".") ? name.replace(/\.[^./]*$/, "") : name;
}

/** The shell around parallel has made names of what looks like a pattern. */
const asWord = (value: string): string =>
  /^[\w./-]*[\ue004\ue005][\w./\ue004\ue005-]*$/.test(value) ? plainText(value) : wordOf(value);
