import { plainText } from "../../../content/shell/expand-word.js";
import { deny, WAYS } from "../verdict.js";
import type { Shell } from "./shell.js";
import { judgeVariable } from "./switches.js";

/** Variables of theirs reach the commands that they run. */
const MAKERS = /^(g?make|just|task|mage|rake|invoke|ninja|scons)$/;
/** They hand flags on to `git commit`, or have the same flag themselves. */
const COMMITTERS =
  /^(make|gmake|just|task|npm|pnpm|yarn|bun|cz|git-cz|standard-version|commit-and-tag-version|release-it|np|lerna|changeset|semantic-release|bumpversion|bump2version|bump-my-version|cargo-release|gt|stg|jj|sl|poe|nx|turbo)$/;
const SKIPPING = /^(--no-verify|--no-commit-hooks|--commit-hooks=false|--no-git-verify)$/;
/** Words that are a text, or follow an option that takes one. */
const TEXT = /^(-[A-Za-z]*m|--message|--title|--body|-F|--file|--grep|-t|--testNamePattern)$/;
const TEXT_VARIABLE = /^(--message|m|msg|message|title|body|args?)$/i;

/** What a program that runs git for somebody is told to hand on. */
export function judgePassedOn(shell: Shell, name: string, args: readonly string[], depth: number): void {
  const words = args.map(plainText);
  if (MAKERS.test(name))
    for (const word of words) {
      const [, variable, value] = /^(?:--set=)?([A-Za-z_]\w*)[:+?]*=(.*)$/s.exec(word) ?? [];
      if (variable !== undefined) judgeVariable(shell, variable, [value ?? ""], name, depth);
    }
  if (/^(launchctl|setx|systemctl|tmux)$/.test(name) && /\b(HUSKY|TOLLGATE)[ =]0( |$)/.test(words.join(" ")))
    shell.object(deny("it switches hooks off for every later command", WAYS.variable));
  const isCommitter = COMMITTERS.test(name) || (name === "cargo" && words[0] === "release");
  const isReading = /^(test|run-test|t|help|ls|list|view|info|search|why|log)$/.test(words[0] ?? "");
  if (!isCommitter || isReading) return;
  const short = name === "standard-version" || name === "commit-and-tag-version";
  const flag = words
    .filter((_, at) => !TEXT.test(words[at - 1] ?? ""))
    .flatMap((word) => [word, ...assigned(word)])
    .find((word) => SKIPPING.test(word) || (short && word === "-n"));
  if (flag !== undefined) shell.object(deny(`\`${flag}\` makes ${name} skip hooks`, WAYS.flag));
}

/** The words of `name=words`, but not of a message. */
function assigned(word: string): string[] {
  const [, name = "", value = ""] = /^-{0,2}([\w.-]+)=(.*)$/s.exec(word) ?? [];
  return TEXT_VARIABLE.test(name) ? [] : value.split(/\s+/);
}
