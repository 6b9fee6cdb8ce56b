import { readOptions } from "../../../content/read-options.js";
import { plainText, wordOf } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import { GIT_OPTIONS } from "../../../git/command-options.js";
import { isNoVerify } from "../no-verify.js";
import type { PatchUse } from "../shell/patches.js";
import { ask, deny, type Objection, WAYS } from "../verdict.js";
import type { Written } from "../written-paths.js";
import { judgeConfig, judgeSetting } from "./git-config.js";
import { hookedCommand, judgeHooked } from "./hooked-commands.js";
import { outputFiles } from "./output-files.js";
import { isPlumbing, judgePlumbing } from "./plumbing.js";
import { TREE_COMMANDS } from "./tree-commands.js";

/** What a git command line leads to beside its own verdict. */
export interface GitCall {
  readonly objections: readonly (Objection | null)[];
  /** Scripts that git hands to a shell: aliases with `!`, `rebase --exec` and their like. */
  readonly scripts: readonly string[];
  /** Paths that it changes or removes. */
  readonly written: readonly Written[];
  /** A patch that it applies; null when it applies none. */
  readonly patch: PatchUse | null;
  /** `-C`: where it works, relative to the folder before; null when it stays. */
  readonly folder: string | null;
  /** It is a command that asks hooks. */
  readonly asksHooks: boolean;
  /** `--git-dir` and `--work-tree` of such a command; null when not given. */
  readonly gitDir: string | null;
  readonly workTree: string | null;
}

/** Aliases of the repository's config, by lower-case name. */
export type Aliases = ReadonlyMap<string, string>;

/** What a subcommand leads to; what is missing is nothing. */
export type SubcommandCall = Partial<Pick<GitCall, "objections" | "scripts" | "written" | "patch">>;

const MAX_ALIASES = 8;
const SETTING = "git with a setting of its own";

/** Judges what follows `git`. */
export function judgeGit(args: readonly string[], aliases: Aliases, depth = 0): GitCall {
  const { options, operands } = readOptions(args, GIT_OPTIONS, true);
  const objections: (Objection | null)[] = [];
  const scripts: string[] = [];
  const known = new Map(aliases);
  let folder: string | null = null;
  for (const { name, value } of options) {
    if (name === "-C" && value)
      folder = folder === null || value.startsWith("/") ? value : `${folder}/${value}`;
    if (name === "--exec-path" && value)
      objections.push(ask("it names other programs for git's", WAYS.plain));
    if (name !== "-c" && name !== "--config-env") continue;
    const setting = judgeSetting(value ?? "", SETTING);
    objections.push(setting.objection);
    if (name === "-c") scripts.push(...setting.scripts);
    const [key = "", ...rest] = plainText(value ?? "").split("=");
    if (/^alias\./i.test(key))
      known.set(key.slice(6).toLowerCase(), name === "-c" ? rest.join("=") : MARK.unknown);
  }
  const [word, ...rest] = operands;
  if (/^(fetch|pull|push|clone|ls-remote|remote|archive|submodule)$/.test(word ?? ""))
    scripts.push(...transports(rest));
  const name = plainText(word ?? "");
  const isHooked = hookedCommand(name) !== null;
  const given = (option: string) =>
    (isHooked && options.findLast((one) => one.name === option)?.value) || null;
  const result = (more: SubcommandCall): GitCall => ({
    written: [],
    patch: null,
    folder,
    asksHooks: isHooked,
    gitDir: given("--git-dir"),
    workTree: given("--work-tree"),
    ...more,
    objections: [...objections, ...(more.objections ?? [])],
    scripts: [...scripts, ...(more.scripts ?? [])],
  });
  if (word === undefined) return result({});
  if (word.includes(MARK.unknown)) {
    const bypass = rest.some((arg) => isNoVerify(arg) || arg === "-n");
    const what = "which git command it is cannot be told";
    return result({ objections: [bypass ? deny(what, WAYS.flag) : ask(what, WAYS.plain)] });
  }
  // git takes its own commands before aliases of the same name.
  const alias = isHooked || isPlumbing(name) ? undefined : known.get(name.toLowerCase());
  if (alias === undefined) {
    const call = judgeSubcommand(name, rest);
    return result({ ...call, written: [...(call.written ?? []), ...outputFiles(name, rest)] });
  }
  if (alias.includes(MARK.unknown))
    return result({ objections: [ask("what its alias stands for cannot be told", WAYS.plain)] });
  if (depth >= MAX_ALIASES) return result({ objections: [ask("its aliases lead too far", WAYS.plain)] });
  const script = alias.startsWith("!") ? alias.slice(1) : `git ${alias}`;
  return result({ scripts: [`${script} ${rest.map(wordOf).join(" ")}`] });
}

/** Programs that git starts at the other end, which may be here, and addresses that are commands (gitremote-helpers(7)). */
const transports = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) => {
    const [, name, value] = /^--(upload-pack|receive-pack|exec)(?:=(.*))?$/s.exec(plainText(arg)) ?? [];
    if (name !== undefined) return value ?? plainText(args[at + 1] ?? "");
    return /^ext::(.*)$/s.exec(plainText(arg))?.[1] ?? [];
  });

function judgeSubcommand(name: string, args: readonly string[]): SubcommandCall {
  const plumbing = judgePlumbing(name, args);
  if (plumbing) return { objections: [plumbing] };
  const hooked = hookedCommand(name);
  if (hooked) return judgeHooked(name, args, hooked);
  if (name === "config") return judgeConfig(args);
  const tree = TREE_COMMANDS.get(name);
  return tree ? tree(args) : { scripts: scriptsOf(name, args), objections: settingsOf(name, args) };
}

/** Commands that run what they are given. */
function scriptsOf(name: string, args: readonly string[]): readonly string[] {
  if (name === "submodule" && args[0] === "foreach") {
    const words = args.slice(args.findIndex((arg, at) => at > 0 && !arg.startsWith("-")));
    return [words.map(plainText).join(" ")];
  }
  if (name === "bisect" && args[0] === "run") return [args.slice(1).map(wordOf).join(" ")];
  if (name === "grep")
    return readOptions(args, { short: "ABCefm", attached: "O", long: [] }).options.flatMap((option) =>
      /^(-O|--open-files-in-pager)$/.test(option.name) && option.value ? plainText(option.value) : [],
    );
  if (name !== "difftool") return [];
  const { options } = readOptions(args, { short: "xt", long: ["--extcmd", "--tool"] });
  return options.flatMap((option) =>
    /^(-x|--extcmd)$/.test(option.name) ? plainText(option.value ?? "") : [],
  );
}

/** What `clone` writes into the new repository's config. */
function settingsOf(name: string, args: readonly string[]): readonly (Objection | null)[] {
  if (name !== "clone") return [];
  const { options } = readOptions(args, { short: "cbou", long: ["--config", "--branch", "--origin"] });
  return options.flatMap((option) =>
    /^(-c|--config)$/.test(option.name) ? judgeSetting(option.value ?? "", SETTING).objection : [],
  );
}
