import { readOptions } from "../../../content/read-options.js";
import type { Written } from "../written-paths.js";

type Outputs = (args: readonly string[]) => readonly string[];

const SHAPE = {
  short: "obBcPjnmC",
  long: [
    "--output",
    "--output-directory",
    "--prefix",
    "--branch",
    "--config",
    "--origin",
    "--reason",
    "--depth",
    "--template",
    "--reference",
    "--filter",
    "--jobs",
    "--shallow-since",
  ],
};

/** The values of options by these names. */
const valuesOf =
  (names: RegExp): Outputs =>
  (args) =>
    readOptions(args, SHAPE).options.flatMap(({ name, value }) => (names.test(name) ? (value ?? []) : []));

/** One operand: a folder or a file that comes to be. */
const operand =
  (at: number, verb = /^/): Outputs =>
  (args) => {
    const { operands } = readOptions(args, SHAPE);
    const path = verb.test(operands[0] ?? "") ? operands.at(at) : undefined;
    return path === undefined ? [] : [path];
  };

const either =
  (...all: readonly Outputs[]): Outputs =>
  (args) =>
    all.flatMap((one) => one(args));

const differences = valuesOf(/^--outp(ut?)?$/);
/** A folder by `-o`, beside `--output` where differences are written. */
const folder = valuesOf(/^(-o|--outp(ut?)?|--output-d[a-z]*)$/);
const prefix = valuesOf(/^(--pr.*|-P)$/);

/** What these write beside refs and objects, each as its manual tells. */
const OUTPUTS: ReadonlyMap<string, Outputs> = new Map<string, Outputs>([
  ...[
    "diff",
    "log",
    "show",
    "whatchanged",
    "diff-tree",
    "diff-index",
    "diff-files",
    "range-diff",
    "stash",
  ].map((name) => [name, differences] as const),
  ["shortlog", differences],
  ["format-patch", folder],
  ["archive", valuesOf(/^(-o|--ou(t(p(ut?)?)?)?)$/)],
  ["bugreport", folder],
  ["diagnose", folder],
  ["mailsplit", valuesOf(/^-o$/)],
  ["index-pack", valuesOf(/^-o$/)],
  ["bundle", operand(1, /^create$/)],
  // Its operands stay where they are, with what the index holds.
  ["checkout-index", prefix],
  ["read-tree", prefix],
  ["subtree", prefix],
  ["submodule", operand(2, /^add$/)],
  ["worktree", either(operand(1, /^add$/), operand(-1, /^move$/))],
  ["clone", operand(1)],
  ["init", operand(0)],
  ["merge-file", operand(0)],
  ["mailinfo", (args) => readOptions(args, SHAPE).operands],
]);

/** The files and folders that a git command writes its output to. */
export const outputFiles = (name: string, args: readonly string[]): readonly Written[] =>
  (OUTPUTS.get(name)?.(args) ?? []).map((path) => ({ path, reach: "path" }));
