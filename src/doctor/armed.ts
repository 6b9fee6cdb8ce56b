import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { HOOKS_FOLDER } from "../init/hook-files.js";
import { LINKED_HOOK } from "../init/linked-work-trees.js";

/** How the file that git starts for an event leads to tollgate. */
export type Armed =
  /** tollgate comes first, so that nothing of anybody else's runs before it. */
  | { readonly kind: "first" }
  /** It comes after commands of others. */
  | { readonly kind: "later"; readonly file: string }
  | { readonly kind: "no"; readonly reason: string };

/** A script of this size is no hook that anybody wrote. */
const LIMIT = 1_048_576;

/** Reads the files behind a hook, as git and husky would come to them; runs nothing. `hook`: the file that git starts. */
export function armedBy(hook: string, event: string, root: string): Armed {
  const name = shown(hook, root);
  if (!existsSync(hook)) return { kind: "no", reason: `git finds no ${name}, and says nothing` };
  // git passes over a file that may not be executed, with a hint that a setting hides (githooks(5)).
  if ((statSync(hook).mode & 0o111) === 0)
    return { kind: "no", reason: `${name} is not executable, so git passes it over` };
  const folder = dirname(hook);
  const starter = readScript(hook) ?? "";
  // Another tool may have put its own in the place of husky's, which is one line.
  if (basename(folder) === "_" && existsSync(join(folder, "h")))
    return /^#!.*\n\. "\$\(dirname "\$0"\)\/h"\s*$/.test(starter)
      ? inScript(join(dirname(folder), event), event, root)
      : { kind: "no", reason: `${name} is not husky's` };
  if (starter.startsWith(LINKED_HOOK)) {
    const script = join(root, HOOKS_FOLDER, event);
    // Where the branch's own hook does not speak of tollgate, the shim judges before it.
    return readScript(script)?.includes("tollgate") ? inScript(script, event, root) : { kind: "first" };
  }
  return inScript(hook, event, root);
}

function inScript(path: string, event: string, root: string): Armed {
  const text = readScript(path);
  const name = shown(path, root);
  if (text === null) return { kind: "no", reason: `there is no ${name}, so husky lets everything pass` };
  const commands = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const at = commands.findIndex((line) => new RegExp(`\\btollgate(_hook| hook) +${event}\\b`).test(line));
  if (at === 0) return { kind: "first" };
  return at > 0 ? { kind: "later", file: name } : { kind: "no", reason: `${name} does not call tollgate` };
}

function readScript(path: string): string | null {
  try {
    return statSync(path).size > LIMIT ? "" : readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function shown(path: string, root: string): string {
  const near = relative(root, path);
  return near.startsWith("..") ? path : near;
}
