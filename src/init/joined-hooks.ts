import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { HOOK_EVENTS } from "../../hooks/call.js";
import { UserError } from "../errors.js";
import { type Change, textOf } from "./changes.js";
import { callsTollgate, judgeLast, judgesLast, SHIM } from "./hook-files.js";
import { withBlock } from "./marked-block.js";

/** Our lines at the top of each hook that judges; a hook that is missing is made. */
export const joinedChanges = (root: string, folder: string): Change[] => {
  // husky starts a hook so, whatever its first line says.
  const again = existsSync(join(root, folder, "_/h")) ? 'sh -e "$0"' : '"$0"';
  return HOOK_EVENTS.map((event) => {
    const path = `${folder}/${event}`;
    const before = textOf(root, path);
    refuseUnfit(root, path, before);
    // git starts a hook at the top of the work tree.
    const load = `. ./${SHIM}`;
    const after = judgesLast(event)
      ? withBlock(before ?? "#!/bin/sh\n", judgeLast(event, load, again), "first")
      : withBlock(before ?? "#!/bin/sh\n", `${load} && tollgate_hook ${event} "$@" || exit $?`, "top");
    return { path, before, after, what: `git calls it at ${event}`, executable: true };
  });
};

/** Whether every hook there asks tollgate, so that nothing is left to arm. */
export const isJoined = (root: string, folder: string): boolean =>
  HOOK_EVENTS.every((event) => callsTollgate(textOf(root, `${folder}/${event}`) ?? "", event));

/** What is no shell script has no place for our lines, and what git passes over would begin to run. */
function refuseUnfit(root: string, path: string, text: string | null): void {
  if (text === null) return;
  const interpreter = /^#!(.*)/.exec(text)?.[1];
  if (interpreter !== undefined && !/\b(ba|da|k|z)?sh\b/.test(interpreter))
    throw new UserError(
      `${path} is no shell script (${interpreter.trim()}), so tollgate's lines cannot be put into it.`,
      "Move it to another name and call that from a shell script in its place, then run this again.",
    );
  if ((statSync(join(root, path)).mode & 0o111) === 0)
    throw new UserError(
      `${path} is not executable, so git passes it over.`,
      `Let it run (chmod +x ${path}) or remove it, then run this again.`,
    );
}
