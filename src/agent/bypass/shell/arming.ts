import { plainText } from "../../../content/shell/expand-word.js";
import { ask, deny, WAYS } from "../verdict.js";
import type { Shell } from "./shell.js";

/** What arms the hooks: packages, and the script of package.json that npm runs after an install. */
const OURS = /^(tollgate|husky)(@|$)/;
const KEYS = /^(tollgate|scripts\.prepare|(devD|d|optionalD)ependencies\.(tollgate|husky))\b/;
const WORDS = /prepare|husky|tollgate/;

/** What arms the hooks is taken out, or put elsewhere. */
export function judgeArming(shell: Shell, name: string, args: readonly string[]): void {
  const [verb = "", ...rest] = args.filter((arg) => !arg.startsWith("-")).map(plainText);
  if (name === "husky" && verb !== "") shell.object(ask(DISARMS, WAYS.person));
  if (/^(npm|pnpm|yarn|bun)$/.test(name)) judgePackages(shell, name, verb, rest);
  if (/^(sed|gsed|perl|jq|yq|sd)$/.test(name)) judgeManifestEdit(shell, name, args.map(plainText));
}

const DISARMS = "it changes what runs the hooks";

function judgePackages(shell: Shell, name: string, verb: string, rest: readonly string[]): void {
  if (/^(uninstall|un|remove|rm|r|unlink)$/.test(verb) && rest.some((word) => OURS.test(word)))
    shell.object(ask(DISARMS, WAYS.person));
  if (verb === "pkg" && /^(set|delete)$/.test(rest[0] ?? ""))
    for (const key of rest.slice(1))
      if (KEYS.test(key)) shell.object(ask(`it changes ${key.split("=")[0]} of package.json`, WAYS.person));
  if (verb === "set-script" && rest[0] === "prepare") shell.object(ask(DISARMS, WAYS.person));
  if (verb === "config" && rest[0] === "set" && /^commit-hooks(=|$)/.test(rest[1] ?? ""))
    shell.object(deny(`it makes ${name} commit without hooks`, WAYS.flag));
}

/** Other programs' ways to take a key out of package.json. */
function judgeManifestEdit(shell: Shell, name: string, words: readonly string[]): void {
  if (!words.some((word) => /(^|\/)package\.json$/.test(word))) return;
  const code = words.filter((word) => WORDS.test(word)).join("\n");
  const changes =
    name === "jq" ? /del\(|[^=!<>]=[^=]/.test(code) : words.some((word) => /^(-\w*i|--in-place)/.test(word));
  if (code !== "" && changes) shell.object(ask(`${DISARMS} in package.json`, WAYS.manifest));
}
