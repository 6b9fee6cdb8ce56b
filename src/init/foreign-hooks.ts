import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { UserError } from "../errors.js";
import type { Repository } from "../git/repository.js";
import { type Setting, settingsOf } from "../git/settings.js";
import { namesIn, textOf } from "./changes.js";
import { callsOwn, HOOKS_FOLDER, HUSKY_EVENTS } from "./hook-files.js";
import { LINKED_CONFIG } from "./linked-work-trees.js";

export const HOOKS_PATH_KEY = "core.hooksPath";
/** What husky sets core.hooksPath to; before husky 9 it was the folder itself. */
export const HUSKY_PATHS: readonly string[] = [`${HOOKS_FOLDER}/_`, HOOKS_FOLDER];

/** Ours by its file too, not by its value alone: a repository that was moved still has the old path there. */
const isHuskyPath = ({ value, origin }: Setting): boolean =>
  HUSKY_PATHS.includes(value) || origin.endsWith(LINKED_CONFIG);

/**
 * The folder of the repository that the team or another tool has its hooks in (core.hooksPath), relative to the top;
 * null where there is none. husky's `…/_` is made anew by husky, so the folder above it counts.
 */
export async function joinedFolder(repo: Repository): Promise<string | null> {
  const { root } = repo;
  const set = (await settingsOf(repo, HOOKS_PATH_KEY)).at(-1);
  if (!set || isHuskyPath(set) || set.value.startsWith("~")) return null;
  const folder = resolve(root, set.value);
  const near = relative(
    root,
    basename(folder) === "_" && existsSync(join(folder, "h")) ? dirname(folder) : folder,
  );
  const isOwn = near !== "" && !/^\.\.(\/|$)|^\//.test(near) && near.split("/")[0] !== ".git";
  return isOwn ? near : null;
}

/** Hooks of githooks(5) that husky has no place for. */
const OTHER_EVENTS =
  /^(pre-receive|update|proc-receive|post-receive|post-update|reference-transaction|push-to-checkout|sendemail-validate|fsmonitor-watchman|post-index-change|p4-.*)$/;

/**
 * git runs the hooks of one folder only: those of another would be silenced, so they are never passed over.
 * Gives the events of this clone's own folder that have to be called from husky's scripts. Throws UserError for
 * another tool's core.hooksPath, and for hooks that husky has no place for.
 */
export async function ownHooks(repo: Repository): Promise<string[]> {
  const set = (await settingsOf(repo, HOOKS_PATH_KEY)).at(-1);
  if (set) {
    if (isHuskyPath(set)) return [];
    if ((await joinedFolder(repo)) !== null) return [];
    throw new UserError(
      `core.hooksPath is "${set.value}" (set in ${set.origin || "git's config"}): another tool's hooks are there.`,
      set.scope === "command"
        ? "Take it out of the environment (GIT_CONFIG_PARAMETERS, GIT_CONFIG_COUNT)."
        : `Move them to ${HOOKS_FOLDER}/<hook>, where they run beside tollgate, then: git config --${set.scope} --unset-all core.hooksPath`,
    );
  }
  const folder = join(repo.commonDir, "hooks");
  const names = namesIn(folder).filter((name) => isExecutable(join(folder, name)));
  const others = names.filter((name) => OTHER_EVENTS.test(name));
  if (others.length > 0)
    throw new UserError(
      `${folder} holds hooks that would no longer run: ${others.join(", ")}.`,
      `husky runs no ${others.join(", ")}: do without it, or do without husky. Then run this again.`,
    );
  return names.filter((name) => HUSKY_EVENTS.includes(name));
}

/** The same where no file may be changed. Throws UserError for hooks that husky's scripts do not call. */
export async function refuseForeignHooks(repo: Repository): Promise<void> {
  const silenced = (await ownHooks(repo)).filter(
    (event) => !callsOwn(textOf(repo.root, `${HOOKS_FOLDER}/${event}`), event),
  );
  if (silenced.length > 0)
    throw new UserError(
      `${repo.commonDir}/hooks holds hooks that would no longer run: ${silenced.join(", ")}.`,
      `\`tollgate init --yes\` lets ${HOOKS_FOLDER} call them; or remove them, then run this again.`,
    );
}

/** git passes over a hook that may not be executed (githooks(5)). */
function isExecutable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && (found.mode & 0o111) !== 0;
}
