import { readFileSync } from "node:fs";
import { HOOK_EVENTS } from "../../hooks/call.js";
import { type Change, textOf } from "./changes.js";
import { withBlock } from "./marked-block.js";

/** Where husky looks for a repository's hooks. */
export const HOOKS_FOLDER = ".husky";
export const SHIM = `${HOOKS_FOLDER}/tollgate.sh`;

/** hooks/shim.sh for a package folder, relative to the top of the work tree. */
export function shimText(home: string): string {
  const shim = readFileSync(new URL("../hooks/shim.sh", import.meta.url), "utf8");
  const quoted = `'${home.replaceAll("'", "'\\''")}'`;
  return shim.replace("tollgate_home='.'", () => `tollgate_home=${quoted}`);
}

/** The shim, and for each event a block at the top of husky's file, before whatever else stands there. */
export function hookChanges(root: string, home: string): Change[] {
  const shim = {
    path: SHIM,
    before: textOf(root, SHIM),
    after: shimText(home),
    what: "finds tollgate for the hooks",
  };
  const hooks = HOOK_EVENTS.map((event) => {
    const path = `${HOOKS_FOLDER}/${event}`;
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
