import { posix } from "node:path";
import { BASELINE } from "../../config/names.js";
import { MARK } from "../../content/shell/script.js";
import { ask, deny, type Objection, strongest, WAYS } from "./verdict.js";

/** Where a call happens. Paths are absolute, with `/`. */
export interface Place {
  /** null when it cannot be told. */
  readonly cwd: string | null;
  /** Of the repository; null outside of one. */
  readonly root: string | null;
  /** This work tree's git directory and the one that all share; empty outside of a repository. */
  readonly gitDirs: readonly string[];
  /** A path with its symbolic links followed, as far as it exists. */
  readonly real: (path: string) => string;
  /** Files that the config names, and what it is read from, beside those with fixed names; absolute. */
  readonly named: readonly string[];
  /** package.json, where the config is a key of it; absolute. Only what changes that key is guarded. */
  readonly manifest: string | null;
  /** The folder of the team's own hooks, where git runs those; absolute. */
  readonly hooks?: string | null;
}

/** How far a change of a path goes: the path alone, what a folder holds, or the folder itself with all of it. */
export type Reach = "path" | "inside" | "whole";

export type How = { readonly by: "shell"; readonly reach: Reach } | { readonly by: "edit" };

const CONFIG = ["tollgate.yaml", "tollgate.yml", "tollgate.json", "tollgate.local.yaml", BASELINE];
/** Files in which a harness is told to call tollgate. */
const HARNESS = [
  ".claude/settings.json",
  ".claude/settings.local.json",
  ".codex/hooks.json",
  ".codex/config.toml",
  ".cursor/hooks.json",
];
/** From the top of the repository. */
export const GUARDED_FILES: readonly string[] = [...CONFIG, ...HARNESS];

/**
 * Whether writing to or removing `path` would loosen the gates. Hooks, git's own config, refs and tollgate's
 * state are nobody's to edit by hand: denied. The config has good reasons to change, and so have a harness's
 * settings: an edit tool shows the change, so the person is asked; a shell command shows none, so it is denied.
 */
export function judgePath(path: string, how: How, place: Place): Objection | null {
  const whole = absolute(path, place.cwd);
  if (/[\ue000-\ue007]/.test(whole)) return judgeWhole(whole, how, place);
  return strongest([whole, place.real(whole)].map((one) => judgeWhole(one, how, place)));
}

function judgeWhole(whole: string, how: How, place: Place): Objection | null {
  if (HUSKY_INIT.test(whole)) return deny("it changes what husky runs before every hook", WAYS.hooks);
  if (isElsewhere(whole, place)) return null;
  const parts = whole.toLowerCase().split("/").filter(Boolean);
  const deep = how.by === "shell" && how.reach !== "path";
  const own = inGit(parts, place, deep);
  if (own !== null) return deny(own, WAYS.hooks);
  const husky = indexOfName(parts, ".husky");
  if (husky >= 0) return deny("it changes the hooks in .husky", WAYS.hooks);
  if (isHooksFolder(parts, place, deep))
    return deny(`it changes the hooks in ${posix.basename(place.hooks!)}`, WAYS.hooks);
  if ((how.by === "edit" || how.reach === "path") && isProgram(parts))
    return deny("it changes the program that the hooks run", WAYS.hooks);
  const root = place.root?.toLowerCase().split("/").filter(Boolean);
  if (
    root &&
    how.by === "shell" &&
    how.reach === "whole" &&
    parts.length <= root.length &&
    matchesAll(parts, root)
  )
    return deny("it takes the repository's hooks away", WAYS.hooks);
  if (
    root &&
    how.by === "shell" &&
    how.reach === "inside" &&
    parts.length <= root.length &&
    matchesAll(parts, root)
  )
    return ask("it may bring older hooks or another config back", WAYS.older);
  for (const name of GUARDED_FILES) {
    if (!endsWith(parts, name.split("/"), root, deep)) continue;
    const what = `it changes ${name}, which decides what is judged`;
    return how.by === "edit" ? ask(what, WAYS.person) : deny(what, WAYS.config);
  }
  return judgeNamed(parts, how, place, deep);
}

/** Where husky 9 looks for what it runs first, whichever the repository. */
const HUSKY_INIT = /\/(husky\/init\.sh|\.huskyrc)$/i;

/** The folder, what lies in it, and one around it that goes with all that it holds; the repository is looked at apart. */
function isHooksFolder(parts: readonly string[], { hooks, root }: Place, deep: boolean): boolean {
  if (!hooks) return false;
  const target = hooks.toLowerCase().split("/").filter(Boolean);
  const top = root?.split("/").filter(Boolean).length ?? 0;
  if (parts.length < target.length) return deep && parts.length > top && matchesAll(parts, target);
  return matchesAll(parts.slice(0, target.length), target);
}

/** tollgate or husky as they are installed. Where they are gone, the hooks stay shut. */
function isProgram(parts: readonly string[]): boolean {
  const [first = "", second = ""] = parts.slice(parts.lastIndexOf("node_modules") + 1);
  if (!parts.includes("node_modules")) return false;
  return ["tollgate", "husky"].includes(first === ".bin" ? second : second === "" ? "" : first);
}

/** Files that the config names. A shell may be after another key of package.json, which its command does not tell. */
function judgeNamed(
  parts: readonly string[],
  how: How,
  { root, named, manifest }: Place,
  deep: boolean,
): Objection | null {
  const top = root?.split("/").filter(Boolean).length ?? 0;
  const isIt = (path: string) => {
    const target = path.toLowerCase().split("/").filter(Boolean);
    const within = deep && parts.length > top && parts.length < target.length;
    return (within || parts.length === target.length) && matchesAll(parts, target);
  };
  const path = named.find(isIt);
  if (path !== undefined) {
    const what = `it changes ${posix.basename(path)}, which the config names`;
    return how.by === "edit" ? ask(what, WAYS.person) : deny(what, WAYS.config);
  }
  if (manifest === null || how.by === "edit" || !isIt(manifest)) return null;
  return ask("it may change the key `tollgate` of package.json, which decides what is judged", WAYS.manifest);
}

/** In another repository, or in none, as far as a path tells. */
export const isOutside = (path: string, place: Place): boolean =>
  [path, place.real(path)].every((one) => isElsewhere(absolute(one, place.cwd), place));

/** In another repository, or in none. The main work tree is not elsewhere for a linked one: it holds what both share. */
function isElsewhere(whole: string, { root, gitDirs }: Place): boolean {
  if (root === null || whole.includes(MARK.unknown) || whole.startsWith(MARK.home)) return false;
  const ours = [root, ...gitDirs, ...gitDirs.map((dir) => posix.dirname(dir))];
  const path = whole.toLowerCase().replace(/\/$/, "");
  return !ours.some((dir) => {
    const own = dir.toLowerCase();
    return (
      path === own ||
      path.startsWith(`${own}/`) ||
      own.startsWith(`${path}/`) ||
      path === "" ||
      hasGlobIn(path, own)
    );
  });
}

/** A glob above or at our folder may stand for it. */
const hasGlobIn = (path: string, own: string): boolean => {
  const at = path.search(/[\ue004-\ue006]/);
  return at >= 0 && own.startsWith(path.slice(0, at));
};

function absolute(path: string, cwd: string | null): string {
  const text = path.replaceAll("\\", "/");
  if (text.startsWith("/") || text.startsWith(MARK.unknown) || text.startsWith(MARK.home))
    return posix.normalize(text);
  return posix.join(cwd ?? MARK.unknown, text);
}

/** What of git's own is touched, in words; null when nothing is. */
function inGit(parts: readonly string[], { gitDirs }: Place, deep: boolean): string | null {
  const at = indexOfName(parts, ".git");
  const known = gitDirs
    .map((dir) => dir.toLowerCase().split("/").filter(Boolean))
    .find((dir) => dir.length <= parts.length && matchesAll(parts.slice(0, dir.length), dir));
  if (at < 0 && !known) return null;
  let inside = known && known.length > at + 1 ? parts.slice(known.length) : parts.slice(at + 1);
  // Each has a directory of its own, of the same shape, under its name.
  if (inside[0] === "worktrees" || inside[0] === "modules") inside = inside.slice(2);
  const [first, second] = inside;
  if (first === undefined) return deep ? "it takes git's directory with its hooks away" : null;
  if (matches(first, "tollgate")) return second === "refused" ? null : "it changes tollgate's state";
  if (matches(first, "hooks")) return "it changes git's hooks";
  if (matches(first, "config") || matches(first, "config.worktree")) return "it changes git's config by hand";
  if (["refs", "packed-refs", "head", "logs", "objects", "shallow"].some((name) => matches(first, name)))
    return "it changes git's refs or objects by hand";
  if (matches(first, "info") && matches(second ?? "", "grafts")) return "it changes what history git sees";
  return null;
}

const indexOfName = (parts: readonly string[], name: string): number =>
  parts.findIndex((part) => matches(part, name));

/** At the top of the repository; where that is not known, wherever the name stands without a glob. */
function endsWith(
  parts: readonly string[],
  name: readonly string[],
  root: readonly string[] | undefined,
  deep: boolean,
): boolean {
  const unknown = parts.some((part) => part.includes(MARK.unknown));
  if (root && !unknown) {
    const target = [...root, ...name];
    if (parts.length === target.length) return matchesAll(parts, target);
    // A folder that goes with what it holds: `.claude`, but not the repository, which was looked at before.
    return deep && parts.length > root.length && parts.length < target.length && matchesAll(parts, target);
  }
  const tail = parts.slice(-name.length);
  return tail.length === name.length && tail.every((part, at) => part.endsWith(name[at]!));
}

const matchesAll = (parts: readonly string[], names: readonly string[]): boolean =>
  parts.every((part, at) => matches(part, names[at]!));

/** Whether a name with globs may be this one, in time linear in both: only the last `*` is gone back to. */
export function matches(pattern: string, name: string): boolean {
  if (!/[\ue000-\ue007]/.test(pattern)) return pattern === name;
  // A wildcard does not stand for a leading dot.
  if (name.startsWith(".") && /^[\ue004-\ue006]/.test(pattern)) return false;
  // What cannot be told may be anything, which would be a reason to refuse everything.
  if (pattern === MARK.unknown) return false;
  const text = pattern.replace(/\ue006[^\]]*\]/g, MARK.one);
  let [at, on, star, back] = [0, 0, -1, 0];
  while (on < name.length) {
    if (text[at] === name[on] || text[at] === MARK.one) {
      at++;
      on++;
    } else if (text[at] === MARK.star || text[at] === MARK.unknown) {
      star = at++;
      back = on;
    } else if (star >= 0) {
      at = star + 1;
      on = ++back;
    } else return false;
  }
  while (text[at] === MARK.star || text[at] === MARK.unknown) at++;
  return at === text.length;
}
