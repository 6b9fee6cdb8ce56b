import { mayBe, plainText } from "../../../content/shell/expand-word.js";
import { ask, deny, WAYS } from "../verdict.js";
import type { Shell } from "./shell.js";

/** Variables whose value git, or a program that it starts, runs as a command. */
const COMMANDS =
  /^(GIT_(EDITOR|SEQUENCE_EDITOR|PAGER|EXTERNAL_DIFF|SSH_COMMAND|ASKPASS|PROXY_COMMAND)|EDITOR|VISUAL|PAGER|PROMPT_COMMAND|BASH_ENV|ENV)$/;

/** What setting a variable does to the hooks. `to`: the program that gets it; null when only the shell does. */
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
  if (name === "SKIP" && /^(git|pre-commit|prek)$/.test(to ?? "") && values.some((value) => value !== ""))
    shell.object(deny(what, WAYS.variable));
  if (name === "GIT_EXEC_PATH")
    shell.object(ask("GIT_EXEC_PATH names other programs for git's", WAYS.variable));
  if (COMMANDS.test(name)) for (const value of values) shell.text(plainText(value), depth + 1);
}
