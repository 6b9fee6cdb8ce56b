import { readOptions } from "../../../content/read-options.js";
import { mayBe, plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import { ask, deny, type Objection, WAYS } from "../verdict.js";
import type { SubcommandCall } from "./judge-git.js";

const READING = /^(--get|--get-all|--get-regexp|--get-urlmatch|--list|-l|--name-only|--show-origin)$/;
const CHANGING = /^(--add|--replace-all|--unset|--unset-all|--rename-section|--remove-section|--edit|-e)$/;
const VERBS = new Set(["set", "unset", "rename-section", "remove-section", "edit"]);

/** `git config`, in both of its forms. */
export function judgeConfig(args: readonly string[]): SubcommandCall {
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
    scripts: alias
      ? [value.startsWith("!") ? value.slice(1) : `git ${value}`]
      : scriptsOf(plainText(key), value),
  };
}

/** A setting that a command line gives, as `key=value`, with the script that it makes git run. */
export function judgeSetting(
  setting: string,
  by: string,
): { objection: Objection | null; scripts: readonly string[] } {
  const [key = "", ...value] = plainText(setting).split("=");
  return { objection: judgeKey(key, by), scripts: scriptsOf(key, value.join("=")) };
}

/** Settings whose value git hands to a shell (git-config(1)). */
const RUN =
  /^(core\.(editor|pager|sshcommand|askpass|fsmonitor|gitproxy|alternaterefscommand)|sequence\.editor|pager\..+|diff\.external|(diff|merge)\..+\.(command|textconv|driver)|(diff|merge|git)tool\..+\.(cmd|path)|filter\..+\.(clean|smudge|process)|credential\..*helper|gpg\..*program|interactive\.difffilter|hook\..+\.command|trailer\..+\.(cmd|command)|browser\..+\.cmd|man\..+\.cmd|sendemail\..*cmd)$/;

const scriptsOf = (key: string, value: string): readonly string[] =>
  RUN.test(key.toLowerCase()) && !/^(true|false|\d*)$/.test(value) ? [value.replace(/^!/, "")] : [];

function judgeKey(key: string, by: string): Objection | null {
  const name = key.toLowerCase();
  if (name.startsWith(MARK.unknown)) return ask(`which setting ${by} changes cannot be told`, WAYS.plain);
  if (/^(core\.(worktree|bare)|extensions\.worktreeconfig)$/.test(name))
    return ask(`${by} changes ${key}, by which git finds its work tree and hooks`, WAYS.hooksPath);
  const guarded =
    /^(core\.hookspath|include\.path|includeif\..*\.path)$/.test(name) || mayBe(name, "core.hookspath");
  return guarded
    ? deny(`${by} changes ${key.replaceAll(MARK.unknown, "…")}, by which git finds its hooks`, WAYS.hooksPath)
    : null;
}
