import { mayBe, plainText } from "../../../content/shell/expand-word.js";
import { ask, deny, WAYS } from "../verdict.js";
import type { Shell } from "./shell.js";
import { SKIPPING } from "./skipping.js";

/** Variables whose value git, or a program that it starts, runs as a command. */
const COMMANDS =
  /^(GIT_(EDITOR|SEQUENCE_EDITOR|PAGER|EXTERNAL_DIFF|SSH_COMMAND|ASKPASS|PROXY_COMMAND)|EDITOR|VISUAL|PAGER|PROMPT_COMMAND|BASH_ENV|ENV)$/;

/** For a variable that every program gets from now on. */
export const EXPORTED = "export";

/**
 * What setting a variable does to the hooks. `to`: the program that gets it, or EXPORTED; null when only the shell
 * does.
 */
export function judgeVariable(
  shell: Shell,
  name: string,
  values: readonly string[],
  to: string | null,
  depth: number,
): void {
  const what = `${name} switches hooks off or changes git's config`;
  const may = (text: string) => values.some((value) => mayBe(value, text));
  if (name.startsWith("GIT_CONFIG")) shell.object(deny(what, WAYS.variable));
  if (/^(HUSKY|TOLLGATE)$/.test(name) && may("0")) shell.object(deny(what, WAYS.variable));
  if (/^HUSKY_SKIP/.test(name)) shell.object(deny(what, WAYS.variable));
  if (
    name === "SKIP" &&
    /^(git|pre-commit|prek|export)$/.test(to ?? "") &&
    values.some((value) => value !== "")
  )
    shell.object(deny(what, WAYS.variable));
  if (name === "GIT_EXEC_PATH")
    shell.object(ask("GIT_EXEC_PATH names other programs for git's", WAYS.variable));
  if (/^npm_config_commit_hooks$/i.test(name) && may("false")) shell.object(deny(what, WAYS.variable));
  if (name === "LEFTHOOK" && (may("0") || may("false"))) shell.object(deny(what, WAYS.variable));
  if (to === "git" && isOtherProgram(name, values.map(plainText)))
    shell.object(ask(`${name} may give git, or its hooks, another program or config`, WAYS.variable));
  if (COMMANDS.test(name) && values.some((value) => SKIPPING.test(plainText(value))))
    shell.object(ask(`${name} may hold a command that skips hooks`, WAYS.variable));
  if (COMMANDS.test(name)) for (const value of values) shell.text(plainText(value), depth + 1);
}

/** Given to git alone; a session that sets these for all that it runs has other reasons. */
const isOtherProgram = (name: string, values: readonly string[]): boolean =>
  /^(GIT_COMMON_DIR|LD_PRELOAD|DYLD_INSERT_LIBRARIES)$/.test(name) ||
  (name === "PATH" &&
    values.some((value) => /^(\.(:|\/(?!node_modules))|(\/private|\/var)?\/tmp\/)/.test(value))) ||
  (name === "NODE_OPTIONS" && values.some((value) => /(^|\s)(-r|--require|--import|--loader)\b/.test(value)));
