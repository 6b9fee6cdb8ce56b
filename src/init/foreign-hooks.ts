import { UserError } from "../errors.js";
import { readConfig } from "../git/porcelain.js";
import type { Repository } from "../git/repository.js";
import { namesIn } from "./changes.js";
import { HOOKS_FOLDER, HUSKY_EVENTS } from "./hook-files.js";
import { LINKED_CONFIG } from "./linked-work-trees.js";

export const HOOKS_PATH_KEY = "core.hooksPath";
/** What husky sets core.hooksPath to; before husky 9 it was the folder itself. */
export const HUSKY_PATHS: readonly string[] = [`${HOOKS_FOLDER}/_`, HOOKS_FOLDER];

/** Hooks of githooks(5) that husky has no place for. */
const OTHER_EVENTS =
  /^(pre-receive|update|proc-receive|post-receive|post-update|reference-transaction|push-to-checkout|sendemail-validate|fsmonitor-watchman|post-index-change|p4-.*)$/;

/** git runs the hooks of one folder only: those of another would be silenced, so they are never passed over. */
export async function refuseForeignHooks({ root, commonDir }: Repository): Promise<void> {
  const set = await readConfig(root, HOOKS_PATH_KEY);
  if (set) {
    // Ours by its file, not by its value: a repository that was moved still has the old path there.
    if (HUSKY_PATHS.includes(set.value) || set.file.endsWith(LINKED_CONFIG)) return;
    throw new UserError(
      `core.hooksPath is "${set.value}" (set in ${set.file || "git's config"}): another tool's hooks are there.`,
      `Move them to ${HOOKS_FOLDER}/<hook>, where they run after tollgate, then: git config --unset core.hooksPath (with --global if it is set there)`,
    );
  }
  const names = namesIn(`${commonDir}/hooks`);
  const movable = names.filter((name) => HUSKY_EVENTS.includes(name));
  const others = names.filter((name) => OTHER_EVENTS.test(name));
  if (movable.length + others.length === 0) return;
  throw new UserError(
    `${commonDir}/hooks holds hooks that would no longer run: ${[...movable, ...others].join(", ")}.`,
    [
      ...(movable.length > 0
        ? [`Move ${movable.join(", ")} to ${HOOKS_FOLDER}/<hook>, to run after tollgate, or remove it.`]
        : []),
      ...(others.length > 0
        ? [`husky runs no ${others.join(", ")}: do without it, or do without husky.`]
        : []),
      "Then run this again.",
    ].join(" "),
  );
}
