import { readFileSync } from "node:fs";
import { HOOK_EVENTS } from "../../hooks/call.js";
import { UserError } from "../errors.js";
import { type Change, textOf } from "./changes.js";
import { withBlock } from "./marked-block.js";

/** Where husky looks for a repository's hooks. */
export const HOOKS_FOLDER = ".husky";
export const SHIM = `${HOOKS_FOLDER}/tollgate.sh`;

/** Every hook that husky 9 runs. */
export const HUSKY_EVENTS: readonly string[] = [
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

/** hooks/shim.sh for a package folder, relative to the top of the work tree. */
export function shimText(home: string): string {
  const shim = readFileSync(new URL("../hooks/shim.sh", import.meta.url), "utf8");
  const quoted = `'${home.replaceAll("'", "'\\''")}'`;
  return shim.replace("tollgate_home='.'", () => `tollgate_home=${quoted}`);
}

/** Whether the file is a shim of ours, of whichever version. */
export const isShim = (text: string): boolean => text.includes("tollgate_hook()");

/** The shim, and for each event a block at the top of husky's file, before whatever else stands there. */
export function hookChanges(root: string, home: string): Change[] {
  const before = textOf(root, SHIM);
  if (before !== null && !isShim(before))
    throw new UserError(
      `${SHIM} is there already, and is not tollgate's.`,
      "Rename it, then run this again.",
    );
  const shim = { path: SHIM, before, after: shimText(home), what: "finds tollgate for the hooks" };
  const hooks = HOOK_EVENTS.map((event) => {
    const path = hookPath(event);
    const before = textOf(root, path);
    // Its own file is the last slash's folder: husky starts it as `sh -e .husky/<event>`.
    const after = withBlock(
      before,
      `. "\${0%/*}/tollgate.sh" && tollgate_hook ${event} "$@" || exit $?`,
      "top",
    );
    return { path, before, after, what: `git calls it at ${event}` };
  });
  return [shim, ...hooks];
}

/** Every file of the hooks folder that is ours, or holds lines of ours. */
export const HOOK_PATHS: readonly string[] = [SHIM, ...HOOK_EVENTS.map(hookPath)];

function hookPath(event: string): string {
  return `${HOOKS_FOLDER}/${event}`;
}
