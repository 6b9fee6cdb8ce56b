import { plainText } from "../../../content/shell/expand-word.js";
import { ask, WAYS } from "../verdict.js";
import { scriptIn } from "./builtins.js";
import type { Feed, Shell } from "./shell.js";

const INTERPRETERS = /^(python[\d.]*|node|nodejs|deno|bun|perl|ruby|php|lua|g?make|osascript)$/;
/** What code that goes round the gates would have to name. */
const HINTS =
  /no-verify|\bcommit\b[^\n]{0,40}\s-[a-z]*n\b|hookspath|\.husky|\.git\/(hooks|config|refs)|git_config|commit-tree|update-ref|fast-import|tollgate\.(ya?ml|json|local)|HUSKY|TOLLGATE/i;
/** Options whose value is code, alone or as the last of a cluster. */
const CODE_OPTION = /^(-[a-z]*[ceEpr]|--eval|--print|eval)(=|$)/;

/** Code in another language is not read: a person is asked when it names what only a way round needs. */
export function judgeCode(shell: Shell, name: string, args: readonly string[], feed: Feed): void {
  if (!INTERPRETERS.test(name)) return;
  const isMake = name.endsWith("make");
  const inline = !isMake && args.some((arg) => CODE_OPTION.test(arg)) ? args : [];
  const files = args.filter((arg) => !arg.startsWith("-")).flatMap((arg) => scriptIn(shell, arg, feed) ?? []);
  const given = shell.given(feed) ?? "";
  const code = [...inline.map(plainText), ...files, given].join("\n");
  // Words may stand in a list of strings.
  if (code.split("\n").some((line) => HINTS.test(line.replace(/['"`,[\]]+/g, " "))))
    shell.object(ask(`its ${name} code may go round the gates, which cannot be told`, WAYS.plain));
}
