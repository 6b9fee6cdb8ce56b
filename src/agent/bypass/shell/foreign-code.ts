import { plainText } from "../../../content/shell/expand-word.js";
import { ask, WAYS } from "../verdict.js";
import { scriptIn } from "./builtins.js";
import type { Feed, Shell } from "./shell.js";
import { SKIPPING } from "./skipping.js";

const INTERPRETERS =
  /^(i?python[\d.]*|pypy3?|node|nodejs|tsx|ts-node|zx|deno|bun|perl|ruby|php|lua|g?make|osascript|pwsh|powershell|cmd|expect|tclsh|Rscript|julia|elixir|groovy|vim?|nvim|emacs|[gmn]?awk)$/;
/** What code that changes hooks or config would have to name, and that it changes something. */
const GUARDED = /\.husky|\.git\/+(hooks|config|refs|tollgate)|tollgate\.(ya?ml|json|local)/i;
const CHANGING =
  /writ|append|trunc|unlink|remove|delet|rm|mov|renam|copy|link|chmod|touch|exec|spawn|system|popen|subprocess|shell|\bsh\b|\b(?:put|Set|Add|Clear|New|Out)[-_A-Z]|>|\btee\b|\bopen\b.{1,200}\b[rwax]?b?[wax+]/i;
/** They make commits, and run no hooks. */
const LIBRARIES = /\b(pygit2|isomorphic-git|dulwich|rugged|nodegit)\b/;
/** Options whose value is code, alone or as the last of a cluster. */
const CODE_OPTION = /^(-[a-z]*[ceEpr]|--eval|--print|eval)(=|$)/;
/** These take only looks where nothing is run: `awk '/--no-verify/'` searches. */
const SEARCHING: ReadonlyMap<string, RegExp> = new Map([
  ["awk", /system\s*\(|[|>]/],
  ["perl", /system|exec|qx|`|open|ENV|unlink|rename|rmtree|link|chmod|truncate/],
]);

/** Code in another language is not read: a person is asked when it names what only a way round needs. */
export function judgeCode(shell: Shell, name: string, args: readonly string[], feed: Feed): void {
  if (!INTERPRETERS.test(name)) return;
  const searching = SEARCHING.get(name.replace(/^[gmn]awk$/, "awk"));
  const named = name.endsWith("make") ? [...args, "Makefile", "makefile", "GNUmakefile"] : args;
  const files = named
    .filter((arg) => !arg.startsWith("-"))
    .flatMap((arg) => scriptIn(shell, arg, feed) ?? []);
  const given = shell.given(feed) ?? "";
  const code = [...inlineIn(name, args).map(plainText), ...files, given].join("\n");
  if (searching && !searching.test(code)) return;
  // Words may stand in a list of strings.
  const lines = code.split("\n").map((line) => line.replace(/['"`,[\]]+/g, " "));
  const goesRound =
    lines.some((line) => SKIPPING.test(line)) ||
    (CHANGING.test(code) && lines.some((line) => GUARDED.test(line)));
  if (goesRound || (LIBRARIES.test(code) && /commit/i.test(code)))
    shell.object(ask(`its ${name} code may go round the gates, which cannot be told`, WAYS.plain));
  if (/^(pwsh|powershell)$/.test(name) && args.some((arg) => /^-e(nc|ncodedcommand|c)?$/i.test(arg)))
    shell.object(ask("its code is encoded, and cannot be told", WAYS.plain));
}

/** The words that are code: all of them, where one is. */
function inlineIn(name: string, args: readonly string[]): readonly string[] {
  if (name.endsWith("make")) return [];
  if (/^(pwsh|powershell|cmd|[gmn]?awk)$/.test(name)) return args;
  return args.some((arg) => CODE_OPTION.test(arg) || (/^n?vim?$/.test(name) && arg.startsWith("+")))
    ? args
    : [];
}
