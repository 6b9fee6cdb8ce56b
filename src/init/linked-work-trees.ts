import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLocalConfig, removeLocalConfig, writeLocalConfig } from "../git/porcelain.js";
import type { Repository } from "../git/repository.js";
import { shimText } from "./hook-files.js";

/**
 * husky's core.hooksPath is relative to the work tree and git-ignored there, so a linked work tree has no
 * hooks and git says nothing. A conditional include gives those, and only those, an absolute path.
 */
const INCLUDE_KEY = "includeIf.gitdir:./worktrees/.path";
const INCLUDED = "tollgate/linked.gitconfig";

/** Every hook that husky knows: what a linked work tree had from husky before, it keeps. */
const EVENTS = [
  "applypatch-msg",
  "commit-msg",
  "post-applypatch",
  "post-checkout",
  "post-commit",
  "post-merge",
  "post-rewrite",
  "pre-applypatch",
  "pre-auto-gc",
  "pre-commit",
  "pre-merge-commit",
  "pre-push",
  "pre-rebase",
  "prepare-commit-msg",
];

/** As husky runs a hook; where the branch has none of ours, the shim judges all the same. */
const HOOK = `#!/bin/sh
# Written by tollgate for linked work trees; \`tollgate init --hooks-only\` renews it.
event=\${0##*/}
[ "\${HUSKY-}" != 0 ] || exit 0
if [ -f ".husky/$event" ]; then
  init="\${XDG_CONFIG_HOME:-$HOME/.config}/husky/init.sh"
  [ ! -f "$init" ] || . "$init"
  export PATH="node_modules/.bin:$PATH"
  exec sh -e ".husky/$event" "$@"
fi
case $event in
pre-commit | prepare-commit-msg | commit-msg | pre-push)
  . "\${0%/*}/../shim.sh" && tollgate_hook "$event" "$@"
  ;;
esac
`;

/** Guards the linked work trees that there are and will be. True when something had to be written. */
export async function guardLinkedWorkTrees({ root, commonDir }: Repository, home: string): Promise<boolean> {
  const folder = join(commonDir, "tollgate");
  const hooks = join(folder, "hooks");
  const files: [string, string][] = [
    [join(folder, "shim.sh"), shimText(home)],
    [join(folder, "linked.gitconfig"), `[core]\n\thooksPath = ${quoteValue(hooks)}\n`],
    ...EVENTS.map((event): [string, string] => [join(hooks, event), HOOK]),
  ];
  const stale = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  mkdirSync(hooks, { recursive: true });
  for (const [path, text] of stale) {
    writeFileSync(path, text);
    if (text === HOOK) chmodSync(path, 0o755);
  }
  const included = (await readLocalConfig(root, INCLUDE_KEY)) === INCLUDED;
  if (!included) await writeLocalConfig(root, INCLUDE_KEY, INCLUDED);
  return stale.length > 0 || !included;
}

export const unguardLinkedWorkTrees = (root: string): Promise<void> => removeLocalConfig(root, INCLUDE_KEY);

/** As git-config(1) wants a value that may hold anything. */
const quoteValue = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`;
