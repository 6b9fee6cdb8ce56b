import { judgeGit } from "../git/judge-git.js";
import { TOP } from "../git/pathspecs.js";
import { isOutside } from "../guarded-paths.js";
import { ask, WAYS } from "../verdict.js";
import { judgePatch } from "./patches.js";
import type { Feed, Shell } from "./shell.js";

/** What git does here: its verdict, the paths that it changes, and the scripts that it hands to a shell. */
export function runGit(shell: Shell, args: readonly string[], feed: Feed, depth: number): void {
  const { state, around } = shell;
  const call = judgeGit(args, around.aliases, depth);
  for (const objection of call.objections) shell.object(objection);
  const cwd = state.cwd;
  if (call.folder !== null) state.cwd = state.folder(call.folder);
  const told = (name: string) => (call.asksHooks && state.variables.get(name)?.[0]) || null;
  judgePlace(shell, call.gitDir ?? told("GIT_DIR"), call.workTree ?? told("GIT_WORK_TREE"));
  for (const { path: given, reach } of call.written) {
    const path = given.startsWith(TOP) ? `${around.root ?? ""}/${given.slice(TOP.length)}` : given;
    shell.path(path, reach);
    state.write(path, null);
  }
  judgePatch(shell, call.patch, feed);
  for (const script of call.scripts) shell.text(script, depth + 1);
  state.cwd = cwd;
}

/** git finds the hooks from where it works: with another work tree it finds none, and says nothing. */
function judgePlace(shell: Shell, gitDir: string | null, workTree: string | null): void {
  const { around, state } = shell;
  const place = { ...around, cwd: state.cwd };
  if (gitDir === null && workTree === null) return;
  if (gitDir !== null && isOutside(gitDir, place)) return;
  const tree = workTree === null ? state.cwd : state.folder(workTree);
  if (tree !== null && around.root !== null && around.real(tree) === around.real(around.root)) return;
  shell.object(ask("it tells git to work elsewhere than here, where it may find no hooks", WAYS.plain));
}
