import { mayBe, plainText, wordOf } from "../../content/shell/expand-word.js";
import { MARK } from "../../content/shell/script.js";
import { isNoVerify, type OptionShape, readOptions } from "./options.js";
import { ask, deny, type Objection, WAYS } from "./verdict.js";
import { movedPaths } from "./written-paths.js";

/** What a git command line leads to beside its own verdict. */
export interface GitCall {
  readonly objections: readonly (Objection | null)[];
  /** Scripts that git hands to a shell: aliases with `!`, `rebase --exec` and their like. */
  readonly scripts: readonly string[];
  /** Paths that it removes with all that they hold. */
  readonly removed: readonly string[];
  /** Paths that it changes. */
  readonly written: readonly string[];
  /** `-C`: where it works, relative to the folder before; null when it stays. */
  readonly folder: string | null;
}

/** Aliases of the repository's config, by lower-case name. */
export type Aliases = ReadonlyMap<string, string>;

const GLOBAL: OptionShape = {
  short: "Cc",
  long: ["--git-dir", "--work-tree", "--namespace", "--config-env", "--super-prefix", "--attr-source"],
};

/** Which short `-n` is `--no-verify` (git-commit(1), git-am(1)); for push, add and merge it is another's. */
const COMMANDS: Readonly<Record<string, OptionShape & { readonly n: boolean }>> = {
  commit: {
    n: true,
    short: "mFcCt",
    attached: "Su",
    long: [
      "--message",
      "--file",
      "--author",
      "--date",
      "--template",
      "--cleanup",
      "--reuse-message",
      "--reedit-message",
      "--fixup",
      "--squash",
      "--trailer",
      "--pathspec-from-file",
    ],
  },
  am: {
    n: true,
    short: "Cp",
    attached: "S",
    long: ["--directory", "--exclude", "--include", "--whitespace", "--patch-format"],
  },
  merge: {
    n: false,
    short: "mFsX",
    attached: "S",
    long: ["--message", "--file", "--strategy", "--strategy-option", "--into-name", "--cleanup"],
  },
  pull: {
    n: false,
    short: "sXjo",
    attached: "S",
    long: ["--strategy", "--strategy-option", "--depth", "--refmap", "--upload-pack"],
  },
  push: { n: false, short: "o", long: ["--repo", "--push-option", "--receive-pack"] },
  rebase: {
    n: false,
    short: "sXxC",
    attached: "S",
    long: ["--onto", "--exec", "--strategy", "--strategy-option", "--whitespace"],
  },
  "cherry-pick": {
    n: false,
    short: "mX",
    attached: "S",
    long: ["--mainline", "--strategy", "--strategy-option", "--cleanup"],
  },
  revert: {
    n: false,
    short: "mX",
    attached: "S",
    long: ["--mainline", "--strategy", "--strategy-option", "--cleanup"],
  },
};

/** They make commits or move refs without asking a hook. */
const PLUMBING = new Set([
  "commit-tree",
  "update-ref",
  "fast-import",
  "filter-branch",
  "filter-repo",
  "send-pack",
  "http-push",
]);

const MAX_ALIASES = 8;

/** Judges what follows `git`. */
export function judgeGit(args: readonly string[], aliases: Aliases, depth = 0): GitCall {
  const { options, operands } = readOptions(args, GLOBAL, true);
  const objections: (Objection | null)[] = [];
  const known = new Map(aliases);
  let folder: string | null = null;
  for (const { name, value } of options) {
    if (name === "-C") folder = folder === null ? value : `${folder}/${value}`;
    if (name !== "-c" && name !== "--config-env") continue;
    const [key = "", ...rest] = plainText(value ?? "").split("=");
    objections.push(judgeKey(key, "git with a setting of its own"));
    if (/^alias\./i.test(key)) {
      const text = name === "-c" ? rest.join("=") : MARK.unknown;
      known.set(key.slice(6).toLowerCase(), text);
    }
  }
  const [word, ...rest] = operands;
  const result = (more: Partial<GitCall>): GitCall => ({
    scripts: [],
    removed: [],
    written: [],
    folder,
    ...more,
    objections: [...objections, ...(more.objections ?? [])],
  });
  if (word === undefined) return result({});
  if (word.includes(MARK.unknown)) {
    const bypass = rest.some((arg) => isNoVerify(arg) || arg === "-n");
    const what = "which git command it is cannot be told";
    return result({ objections: [bypass ? deny(what, WAYS.flag) : ask(what, WAYS.plain)] });
  }
  const name = plainText(word);
  // git takes its own commands before aliases of the same name.
  const alias =
    Object.hasOwn(COMMANDS, name) || PLUMBING.has(name) ? undefined : known.get(name.toLowerCase());
  if (alias !== undefined) {
    if (depth >= MAX_ALIASES) return result({ objections: [ask("its aliases lead too far", WAYS.plain)] });
    const script = alias.startsWith("!") ? alias.slice(1) : `git ${alias}`;
    return result({ scripts: [`${script} ${rest.map(wordOf).join(" ")}`] });
  }
  return result(judgeSubcommand(name, rest));
}

function judgeSubcommand(name: string, args: readonly string[]): Partial<GitCall> {
  if (PLUMBING.has(name)) {
    return { objections: [deny(`\`git ${name}\` makes history that no hook sees`, WAYS.plumbing)] };
  }
  const shape = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null;
  if (shape) return judgeHooked(name, args, shape);
  switch (name) {
    case "config":
      return judgeConfig(args);
    case "hash-object": {
      const type = readOptions(args, { short: "t", long: ["--path"] }).options.find(
        (one) => one.name === "-t",
      )?.value;
      const isCommit = type !== undefined && type !== null && mayBe(type, "commit");
      return { objections: [isCommit ? deny("it writes a commit that no hook sees", WAYS.plumbing) : null] };
    }
    case "rm": {
      const { options, operands } = readOptions(args, { short: "", long: ["--pathspec-from-file"] });
      const staysOnDisk = options.some((option) => option.name === "--cached");
      return staysOnDisk ? { written: operands } : { removed: operands };
    }
    case "mv": {
      const moved = movedPaths(args);
      return {
        removed: moved.flatMap(({ path, deep }) => (deep ? [path] : [])),
        written: moved.flatMap(({ path, deep }) => (deep ? [] : [path])),
      };
    }
    case "checkout":
    case "restore":
      return { written: olderPaths(name, args) };
    case "update-index":
      return { written: readOptions(args, { short: "", long: ["--cacheinfo", "--chmod"] }).operands };
    case "clean":
      return { objections: [judgeClean(args)] };
    case "submodule":
      return args[0] === "foreach"
        ? {
            scripts: [
              args
                .slice(1)
                .filter((arg) => !arg.startsWith("--"))
                .map(plainText)
                .join(" "),
            ],
          }
        : {};
    case "bisect":
      return args[0] === "run" ? { scripts: [args.slice(1).map(wordOf).join(" ")] } : {};
    default:
      return {};
  }
}

/** Files that are brought back as another commit had them; without one they come from the index, as they are. */
function olderPaths(name: string, args: readonly string[]): readonly string[] {
  const { options, operands } = readOptions(args, {
    short: "sbB",
    long: ["--source", "--conflict", "--orphan"],
  });
  if (name === "restore") return options.some((option) => /^(-s|--sou)/.test(option.name)) ? operands : [];
  const end = args.indexOf("--");
  if (end < 0) return operands.slice(1);
  const paths = args.slice(end + 1);
  return operands.length > paths.length ? paths : [];
}

/** Commands that git asks hooks about. */
function judgeHooked(
  name: string,
  args: readonly string[],
  shape: OptionShape & { readonly n: boolean },
): Partial<GitCall> {
  const { options, operands } = readOptions(args, shape);
  const scripts = options.flatMap((option) =>
    name === "rebase" && /^(-x|--exec|--exe)$/.test(option.name) && option.value
      ? [plainText(option.value)]
      : [],
  );
  const flag = options.find((option) => isNoVerify(option.name) || (shape.n && option.name === "-n"));
  if (flag) {
    const shown = plainText(flag.name).replaceAll(MARK.unknown, "…");
    return { scripts, objections: [deny(`\`${shown}\` makes git ${name} skip its hooks`, WAYS.flag)] };
  }
  // A flag may hide in words that cannot be told; refs of a push are too often such words to ask each time.
  const hidden = [
    ...options.map((option) => option.name),
    ...(shape.n ? operandsBeforePaths(args, operands) : []),
  ].some((word) => word.startsWith(MARK.unknown) || /^-+[^=]*\ue000/.test(word));
  const what = `a word of git ${name} cannot be told, and may be a flag that skips its hooks`;
  return { scripts, objections: [hidden ? ask(what, WAYS.plain) : null] };
}

/** Behind `--` stand paths alone. */
const operandsBeforePaths = (args: readonly string[], operands: readonly string[]): readonly string[] => {
  const end = args.indexOf("--");
  return end < 0 ? operands : operands.slice(0, Math.max(0, operands.length - (args.length - end - 1)));
};

const READING = /^(--get|--get-all|--get-regexp|--get-urlmatch|--list|-l|--name-only|--show-origin)$/;
const CHANGING = /^(--add|--replace-all|--unset|--unset-all|--rename-section|--remove-section|--edit|-e)$/;
const VERBS = new Set(["set", "unset", "rename-section", "remove-section", "edit"]);

function judgeConfig(args: readonly string[]): Partial<GitCall> {
  const { options, operands } = readOptions(args, {
    short: "f",
    long: ["--file", "--blob", "--type", "--default", "--comment", "--value", "--url"],
  });
  const [first = "", ...others] = operands;
  const verb = VERBS.has(first) ? first : null;
  if (first === "get" || first === "list" || options.some(({ name }) => READING.test(name))) return {};
  const changing = verb ?? options.find(({ name }) => CHANGING.test(name))?.name;
  const [key = "", ...values] = verb ? others : operands;
  if (changing === undefined && values.length === 0) return {};
  if (/edit|^-e$/.test(changing ?? ""))
    return { objections: [ask("it edits git's config by hand", WAYS.hooksPath)] };
  if (/section/.test(changing ?? "") && /^(core|include)$/i.test(plainText(key)))
    return { objections: [deny("it removes git's hook settings", WAYS.hooksPath)] };
  const objection = judgeKey(plainText(key), "git config");
  // What an alias stands for is judged when it is made; used, it is judged again.
  const value = plainText(values[0] ?? "");
  const alias = /^alias\./i.test(key) && value !== "";
  return {
    objections: [objection],
    scripts: alias ? [value.startsWith("!") ? value.slice(1) : `git ${value}`] : [],
  };
}

function judgeKey(key: string, by: string): Objection | null {
  const name = key.toLowerCase();
  if (name.startsWith(MARK.unknown)) return ask(`which setting ${by} changes cannot be told`, WAYS.plain);
  const guarded =
    /^(core\.hookspath|include\.path|includeif\..*\.path)$/.test(name) || mayBe(name, "core.hookspath");
  return guarded
    ? deny(`${by} changes ${key.replaceAll(MARK.unknown, "…")}, by which git finds its hooks`, WAYS.hooksPath)
    : null;
}

/** `.husky/_` is ignored, so that cleaning ignored files disarms the hooks, and git says nothing. */
function judgeClean(args: readonly string[]): Objection | null {
  const { options } = readOptions(args, { short: "e", long: ["--exclude"] });
  const has = (letter: string) => options.some(({ name }) => name === `-${letter}`);
  const kept = options.some(({ value }) => value?.includes(".husky"));
  if (!(has("x") || has("X")) || has("n") || options.some(({ name }) => name === "--dry-run") || kept)
    return null;
  return deny("it removes .husky/_, and git then runs no hooks", "Add `-e .husky`.");
}
