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
 * The shim, and for each event a block at the top of husky's file. `own`: the events for which this clone has a hook
 * in git's own folder, which husky would silence.
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

function hookChange(root: string, event: string, hasOwn: boolean): Change[] {
  const path = hookPath(event);
  const before = textOf(root, path);
  const judges = (HOOK_EVENTS as readonly string[]).includes(event);
  // What another clone needs stays: the file is everybody's.
  const joins = hasOwn || callsOwn(before, event);
  if (!judges && !joins) return [];
  const own = callOf("tollgate_own_hook", event);
  const lines = judgesLast(event)
    ? [judgeLast(event, LOAD_SHIM, 'sh -e "$0"'), ...(joins ? [`${LOAD_SHIM} && ${own}`] : [])]
    : [`${LOAD_SHIM} && ${judges ? callOf("tollgate_hook", event) : own}`, ...(judges && joins ? [own] : [])];
  const after = withBlock(before, lines.join("\n"), judgesLast(event) ? "first" : "top");
  const what = [...(judges ? [`git calls it at ${event}`] : []), ...(joins ? ["runs .git/hooks too"] : [])];
  return [{ path, before, after, what: what.join(", ") }];
}

/** Its own file is the last slash's folder: husky starts it as `sh -e .husky/<event>`. */
const LOAD_SHIM = `. "\${0%/*}/tollgate.sh"`;
const callOf = (name: string, event: string): string => `${name} ${event} "$@" || exit $?`;

/** Whether a hook's script does nothing but call us, in the way of this version or of those before it. */
export function isOursAlone(script: string, event: string): boolean {
  const lines = linesOf(script);
  const ways = [
    judgeLast(event, LOAD_SHIM, 'sh -e "$0"'),
    `${LOAD_SHIM} && ${callOf("tollgate_hook", event)}`,
  ];
  return ways.some((way) => linesOf(way).join("\n") === lines.join("\n"));
}

/** Without blank ones and comments. */
const linesOf = (script: string): string[] =>
  script.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** What other hooks stage at this event is part of the commit, so they come before the judgement. */
export const judgesLast = (event: string): boolean => event === "pre-commit";

/**
 * Lines for the top of a hook that judges last: `run` runs the same file again with a word by which it passes over
 * them, so that the judgement comes also after `exit 0` and `exec`. git gives pre-commit no word. `load` loads the shim.
 */
export const judgeLast = (event: string, load: string, run: string): string =>
  [
    "# What stands below runs first; then tollgate judges what is about to be committed.",
    `[ "\${1-}" = below ] && shift || { ${load} && tollgate_last ${event} ${run} below; exit $?; }`,
  ].join("\n");

/** Whether a hook's text lets tollgate judge. */
export const callsTollgate = (text: string, event: string): boolean =>
  text.includes(`tollgate_hook ${event} `) || text.includes(`tollgate_last ${event} `);

/** Whether husky's script for an event goes on to this clone's own hook. */
export const callsOwn = (script: string | null, event: string): boolean =>
  script?.includes(`tollgate_own_hook ${event} `) ?? false;

/** Every file of the hooks folder that is ours, or may hold lines of ours. */
export const HOOK_PATHS: readonly string[] = [SHIM, ...HUSKY_EVENTS.map(hookPath)];

function hookPath(event: string): string {
  return `${HOOKS_FOLDER}/${event}`;
}
