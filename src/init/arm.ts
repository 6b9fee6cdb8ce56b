import { existsSync, readdirSync } from "node:fs";
import { UserError } from "../errors.js";
import { readConfig, readLocalConfig, removeLocalConfig } from "../git/porcelain.js";
import type { Repository } from "../git/repository.js";
import { HOOKS_FOLDER } from "./hook-files.js";
import { guardLinkedWorkTrees } from "./linked-work-trees.js";

/** What husky sets core.hooksPath to; before husky 9 it was the folder itself. */
const HUSKY_PATH = `${HOOKS_FOLDER}/_`;
const HUSKY_PATHS = [HUSKY_PATH, HOOKS_FOLDER];
const HOOKS_PATH_KEY = "core.hooksPath";

/**
 * Lets git call the hooks of this clone and of its linked work trees, through husky.
 * Throws UserError when other hooks would be silenced by that. True when something had to be done.
 */
export async function arm(repo: Repository, home: string): Promise<boolean> {
  await refuseForeignHooks(repo);
  const before = await readLocalConfig(repo.root, HOOKS_PATH_KEY);
  const had = existsSync(`${repo.root}/${HUSKY_PATH}/h`);
  await runHusky(repo.root);
  const linked = await guardLinkedWorkTrees(repo, home);
  return linked || !had || before !== HUSKY_PATH;
}

/** husky works in the current folder and answers with what went wrong. */
async function runHusky(root: string): Promise<void> {
  const { default: husky } = await import("husky");
  const here = process.cwd();
  process.chdir(root);
  try {
    const trouble = husky(HOOKS_FOLDER);
    if (trouble)
      throw new UserError(`husky did not arm the hooks: ${trouble.trim()}`, "Mend that, then run it again.");
  } finally {
    process.chdir(here);
  }
}

/** Takes the hooks of this clone away. */
export const disarm = (root: string): Promise<void> => removeLocalConfig(root, HOOKS_PATH_KEY);

export const isHuskyArmed = async (root: string): Promise<boolean> =>
  HUSKY_PATHS.includes((await readLocalConfig(root, HOOKS_PATH_KEY)) ?? "");

/** git runs the hooks of one folder only: those of another would be silenced, so they are never passed over. */
export async function refuseForeignHooks({ root, commonDir }: Repository): Promise<void> {
  const set = await readConfig(root, HOOKS_PATH_KEY);
  if (set && !HUSKY_PATHS.includes(set.value) && !set.value.startsWith(`${commonDir}/tollgate/`)) {
    throw new UserError(
      `core.hooksPath is "${set.value}" (set in ${set.file || "git's config"}): another tool's hooks are there.`,
      `Move them to ${HOOKS_FOLDER}/<hook>, where they run after tollgate, then: git config --unset core.hooksPath (with --global if it is set there)`,
    );
  }
  if (set) return;
  const plain = listed(`${commonDir}/hooks`).filter((name) => !name.endsWith(".sample"));
  if (plain.length > 0) {
    throw new UserError(
      `${commonDir}/hooks holds hooks that would no longer run: ${plain.join(", ")}.`,
      `Move each to ${HOOKS_FOLDER}/<hook>, where it runs after tollgate, or remove it; then run this again.`,
    );
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // A template without hooks makes no such folder.
  }
}
