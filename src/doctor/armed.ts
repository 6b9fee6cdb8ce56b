import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { HOOKS_FOLDER } from "../init/hook-files.js";
import { RUNNER } from "../init/hook-runner.js";

/** How the file that git starts for an event leads to tollgate. */
export type Armed =
  /** tollgate comes first; where it lets others run before it judges, it does not do so for a probe. */
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
  if (starter.startsWith(RUNNER)) {
    const script = join(root, HOOKS_FOLDER, event);
    // Where the branch's own hook does not speak of tollgate, the shim judges before it; but it puts no template.
    const speaks = commandsIn(readScript(script) ?? "").some((line) => line.includes("tollgate"));
    return speaks || event === "prepare-commit-msg" ? inScript(script, event, root) : { kind: "first" };
  }
  // husky's own, which is one line, is back where somebody ran it; another tool may have put its own there.
  if (basename(folder) === "_" && existsSync(join(folder, "h")))
    return /^#!.*\n\. "\$\(dirname "\$0"\)\/h"\s*$/.test(starter)
      ? inScript(join(dirname(folder), event), event, root)
      : { kind: "no", reason: `${name} is not husky's` };
  return inScript(hook, event, root);
}

function inScript(path: string, event: string, root: string): Armed {
  const text = readScript(path);
  const name = shown(path, root);
  if (text === null) return { kind: "no", reason: `there is no ${name}, so everything passes` };
  const at = commandsIn(text).findIndex((line) =>
    new RegExp(`\\btollgate(_hook|_last| hook) +${event}\\b`).test(line),
  );
  if (at === 0) return { kind: "first" };
  return at > 0 ? { kind: "later", file: name } : { kind: "no", reason: `${name} does not call tollgate` };
}

const commandsIn = (script: string): string[] =>
  script
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

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
