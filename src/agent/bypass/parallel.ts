import { type ReadWords, readOptions } from "../../content/read-options.js";

/** The program, and what runs one command by it. */
export const PARALLEL = /^(parallel|env_parallel|sem)$/;

const SHAPE = {
  short: "jNnLIaSdPCs",
  attached: "il",
  long: [
    "--jobs",
    "--max-args",
    "--max-replace-args",
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
  /** How many values one command may get of each source; Infinity where that cannot be told. */
  readonly together: number;
  /** `--colsep`: what stands between the columns of a value, each of which is one; null where they have none. */
  readonly separator: string | null;
}

const SOURCE = /^:{3,4}\+?$/;
const COUNTED = /^(-[nNLl]|--max-(a[a-z]*|r[a-z-]*|lines))$/;
const AS_MANY_AS_FIT = /^(-[Xm]|--(xargs?|context-[a-z-]*))$/;

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
    together: Math.max(
      1,
      ...given(COUNTED).map(({ value }) => (/^\d+$/.test(value ?? "") ? Number(value) : Infinity)),
      ...given(AS_MANY_AS_FIT).map(() => Infinity),
    ),
    separator: given(/^(-C|--cols[a-z]*)$/)[0]?.value || null,
  };
}
