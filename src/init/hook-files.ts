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

/**
 * The shim, and for each event a block at the top of husky's file, before whatever else stands there. `own`: the
 * events for which this clone has a hook in git's own folder, which husky would silence: it is called after ours.
 */
export const hookChanges = (root: string, home: string, own: readonly string[]): Change[] => [
  shimChange(root, home),
  ...HUSKY_EVENTS.flatMap((event) => hookChange(root, event, own.includes(event))),
];

/** The shim alone. Throws UserError where a file of somebody else's has its name. */
export function shimChange(root: string, home: string): Change {
  const before = textOf(root, SHIM);
  if (before !== null && !isShim(before))
    throw new UserError(
      `${SHIM} is there already, and is not tollgate's.`,
      "Rename it, then run this again.",
    );
  return { path: SHIM, before, after: shimText(home), what: "finds tollgate for the hooks" };
}

/** Its own file is the last slash's folder: husky starts it as `sh -e .husky/<event>`. */
const SOURCE = `. "\${0%/*}/tollgate.sh"`;
const callOf = (name: string, event: string): string => `${name} ${event} "$@" || exit $?`;

/** Whether a hook's script does nothing but call us. */
export const isOursAlone = (script: string, event: string): boolean =>
  script
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .join("\n") === `${SOURCE} && ${callOf("tollgate_hook", event)}`;

function hookChange(root: string, event: string, hasOwn: boolean): Change[] {
  const path = hookPath(event);
  const before = textOf(root, path);
  const judges = (HOOK_EVENTS as readonly string[]).includes(event);
  // What another clone needs stays: the file is everybody's.
  const joins = hasOwn || callsOwn(before, event);
  if (!judges && !joins) return [];
  const calls = [...(judges ? ["tollgate_hook"] : []), ...(joins ? ["tollgate_own_hook"] : [])];
  const [first, ...rest] = calls.map((name) => callOf(name, event));
  const after = withBlock(before, [`${SOURCE} && ${first}`, ...rest].join("\n"), "top");
  const what = [...(judges ? [`git calls it at ${event}`] : []), ...(joins ? ["runs .git/hooks too"] : [])];
  return [{ path, before, after, what: what.join(", ") }];
}

/** Whether husky's script for an event goes on to this clone's own hook. */
export const callsOwn = (script: string | null, event: string): boolean =>
  script?.includes(`tollgate_own_hook ${event} `) ?? false;

/** Every file of the hooks folder that is ours, or may hold lines of ours. */
export const HOOK_PATHS: readonly string[] = [SHIM, ...HUSKY_EVENTS.map(hookPath)];

function hookPath(event: string): string {
  return `${HOOKS_FOLDER}/${event}`;
}
