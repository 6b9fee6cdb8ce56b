import { readOptions } from "../../../content/read-options.js";
import { ask, deny, WAYS } from "../verdict.js";
import { movedPaths } from "../written-paths.js";
import type { SubcommandCall } from "./judge-git.js";
import { pathsOf } from "./pathspecs.js";

type TreeCommand = (args: readonly string[]) => SubcommandCall;

const remove: TreeCommand = (args) => {
  const { options, operands } = readOptions(args, { short: "", long: ["--pathspec-from-file"] });
  const staysOnDisk = options.some((option) => option.name === "--cached");
  return { written: pathsOf(operands, staysOnDisk ? "path" : "whole") };
};

/** All files as HEAD has them are what the gates judged last; named ones may have been staged by somebody. */
const reachOf = (revision: string | null | undefined) =>
  /^(HEAD|@)$/.test(revision ?? "") ? ("path" as const) : ("inside" as const);

/** Files that are brought back as another commit had them; without one they come from the index, as they are. */
const checkout: TreeCommand = (args) => {
  const { operands } = readOptions(args, { short: "bB", long: ["--conflict", "--orphan"] });
  const end = args.indexOf("--");
  const paths = end < 0 ? operands.slice(1) : args.slice(end + 1);
  const isOther = end < 0 || operands.length > paths.length;
  return { written: isOther ? pathsOf(paths, reachOf(operands[0])) : [] };
};

const restore: TreeCommand = (args) => {
  const { options, operands } = readOptions(args, { short: "s", long: ["--source", "--conflict"] });
  const source = options.find(({ name }) => /^(-s|--sou)/.test(name));
  return { written: source ? pathsOf(operands, reachOf(source.value)) : [] };
};

/** Paths in the index as another commit had them. Whether a first word is a commit, git tells by looking. */
const reset: TreeCommand = (args) => {
  const { operands } = readOptions(args, { short: "", long: ["--pathspec-from-file"] });
  const end = args.indexOf("--");
  const paths = end < 0 ? operands.slice(1) : args.slice(end + 1);
  const [revision = "HEAD"] = end < 0 || operands.length > paths.length ? operands : [];
  const isPath = end < 0 && /^[.:]|\.\w{1,5}$/.test(revision);
  return { written: isPath || /^(HEAD|@)$/.test(revision) ? [] : pathsOf(paths, "inside") };
};

const OTHER_TREE = "it takes another tree for what is staged, with its hooks and config";

const readTree: TreeCommand = (args) => {
  const { options, operands } = readOptions(args, {
    short: "",
    long: ["--index-output", "--exclude-per-directory"],
  });
  const isHead = operands.length > 0 && operands.every((operand) => /^(HEAD|@)$/.test(operand));
  const isAside = options.some(({ name }) => /^(--prefix|-n|--dry-run|--index-output)$/.test(name));
  return { objections: [isHead || isAside ? null : ask(OTHER_TREE, WAYS.older)] };
};

/** Without files husky finds no hooks, and git says nothing. */
const switchTo: TreeCommand = (args) => ({
  objections: [
    args.some((arg) => /^--or/.test(arg)) ? ask("it leaves a work tree without hooks", WAYS.person) : null,
  ],
});

const updateIndex: TreeCommand = (args) => {
  const { options, operands } = readOptions(args, { short: "", long: ["--cacheinfo", "--chmod"] });
  const entries = options.flatMap(({ name, value }) =>
    name === "--cacheinfo" ? (value?.split(",").slice(2).join(",") ?? []) : [],
  );
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  const hidden = has(/^--(stdin|index-info)$/) && has(/^--(skip-worktree|assume-unchanged|index-info)$/);
  return {
    written: pathsOf([...operands, ...entries], "path"),
    objections: [hidden ? ask("which files it hides or changes cannot be told", WAYS.plain) : null],
  };
};

const AWAY = "it removes .husky/_, and git then runs no hooks";

/** Pathspecs that are plain paths, all of them: git then leaves everything else alone. */
const plainPaths = (operands: readonly string[]) =>
  operands.length > 0 && operands.every((operand) => /^[\w./@+-]+$/.test(operand))
    ? pathsOf(operands, "whole")
    : null;

/** `.husky/_` is ignored, so that cleaning ignored files disarms the hooks, and git says nothing. */
const clean: TreeCommand = (args) => {
  const { options, operands } = readOptions(args, { short: "e", long: ["--exclude"] });
  const has = (letter: string) => options.some(({ name }) => name === `-${letter}`);
  const kept = options.some(({ value }) => value?.includes(".husky"));
  if (!(has("x") || has("X")) || has("n") || options.some(({ name }) => name === "--dry-run") || kept)
    return {};
  const written = plainPaths(operands);
  return written ? { written } : { objections: [deny(AWAY, "Add `-e .husky`.")] };
};

/** `--all` takes ignored files too. */
const stash: TreeCommand = ([verb = "push", ...args]) => {
  const words = verb === "push" || verb === "save" ? args : [verb, ...args];
  if (!/^(push|save|-.*)$/.test(verb)) return {};
  const { options, operands } = readOptions(words, {
    short: "m",
    long: ["--message", "--pathspec-from-file"],
  });
  const isAll = options.some(({ name }) => name === "-a" || /^--al?l?$/.test(name));
  const written = isAll && verb !== "save" ? plainPaths(operands) : null;
  if (written) return { written };
  return isAll ? { objections: [deny(AWAY, "Use `-u`, which leaves ignored files where they are.")] } : {};
};

/** Folders that are not named leave the work tree, `.husky` among them; husky then runs nothing, and says nothing. */
const sparseCheckout: TreeCommand = ([verb, ...args]) => {
  const hides = (verb === "set" || verb === "init") && !args.some((arg) => arg.includes(".husky"));
  return {
    objections: [hides ? ask("it may take .husky out of the work tree", "Add .husky to what stays.") : null],
  };
};

const READING = /^--(stat|numstat|summary|check)$/;

const apply: TreeCommand = (args) => {
  const { options, operands } = readOptions(args, {
    short: "pC",
    long: ["--directory", "--exclude", "--include", "--whitespace", "--build-fake-ancestor"],
  });
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  if (has(READING) && !has(/^--apply$/)) return {};
  const given = (name: string) => options.find((option) => option.name === name)?.value;
  const files = operands.filter((operand) => operand !== "-");
  return { patch: { files, strip: Number(given("-p") ?? 1), folder: given("--directory") ?? "" } };
};

/** Commands that change the work tree or the index by paths. */
export const TREE_COMMANDS: ReadonlyMap<string, TreeCommand> = new Map([
  ["rm", remove],
  ["mv", (args) => ({ written: movedPaths(args) })],
  ["checkout", checkout],
  ["restore", restore],
  ["reset", reset],
  ["read-tree", readTree],
  ["switch", switchTo],
  ["update-index", updateIndex],
  ["clean", clean],
  ["stash", stash],
  ["sparse-checkout", sparseCheckout],
  ["apply", apply],
]);
