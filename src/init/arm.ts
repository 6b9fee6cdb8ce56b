import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { UserError } from "../errors.js";
import { hasText } from "../git/plain-file.js";
import { readLocalConfig, removeLocalConfig, writeLocalConfig } from "../git/porcelain.js";
import type { Repository } from "../git/repository.js";
import { refuseEscape } from "./changes.js";
import { HOOKS_PATH_KEY, HUSKY_PATHS, joinedFolder, refuseForeignHooks } from "./foreign-hooks.js";
import { HOOKS_FOLDER, HUSKY_EVENTS } from "./hook-files.js";
import { runnerText } from "./hook-runner.js";
import { isJoined } from "./joined-hooks.js";
import { guardLinkedWorkTrees, isLinkedGuarded } from "./linked-work-trees.js";

/** What husky sets core.hooksPath to. */
export const HUSKY_PATH = `${HOOKS_FOLDER}/_`;
/** What husky's hooks source: without it they do nothing. */
const HUSKY_RUNNER = `${HUSKY_PATH}/h`;

/**
 * Lets git call the hooks of this clone and of its linked work trees, through husky.
 * Throws UserError when other hooks would be silenced by that. True when something had to be done.
 */
export async function arm(repo: Repository, home: string): Promise<boolean> {
  await refuseForeignHooks(repo);
  refuseEscape(repo.root, HUSKY_RUNNER);
  const armed = await isArmed(repo, home);
  const joined = await joinedFolder(repo);
  if (joined !== null) {
    if (armed) return false;
    throw new UserError(
      `core.hooksPath is "${joined}", whose hooks do not all call tollgate.`,
      "`tollgate init --yes` adds its lines to them.",
    );
  }
  if (!armed) await runHusky(repo.root);
  for (const [path, text] of staleRunners(repo)) writeFileSync(path, text);
  await guardLinkedWorkTrees(repo, home);
  return !armed;
}

/** Whether arming would change nothing. */
export async function isArmed(repo: Repository, home: string): Promise<boolean> {
  const joined = await joinedFolder(repo);
  if (joined !== null) return isJoined(repo.root, joined);
  const path = await readLocalConfig(repo.root, HOOKS_PATH_KEY);
  const runs = path === HUSKY_PATH && existsSync(`${repo.root}/${HUSKY_RUNNER}`);
  return runs && staleRunners(repo).length === 0 && (await isLinkedGuarded(repo, home));
}

/**
 * husky's own runners, which it writes anew whenever somebody runs it, and what stands in their place: path and text.
 * With them a branch that is older than tollgate is judged too.
 */
function staleRunners({ root, commonDir }: Repository): [string, string][] {
  const shim = quoteWord(relative(root, join(commonDir, "tollgate/shim.sh")));
  const text = runnerText(shim);
  return HUSKY_EVENTS.map((event): [string, string] => [join(root, HUSKY_PATH, event), text]).filter(
    ([path]) => !hasText(path, text),
  );
}

/** Begins with a dot, for a shell looks for other names on PATH. */
const quoteWord = (path: string): string => `'./${path.replaceAll("'", "'\\''")}'`;

/** Lets husky write its own runners. It works in the current folder and answers with what went wrong. */
export async function runHusky(root: string): Promise<void> {
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

/** Gives core.hooksPath back what it was before; null: nothing. */
export const disarm = (root: string, before: string | null): Promise<void> =>
  before === null ? removeLocalConfig(root, HOOKS_PATH_KEY) : writeLocalConfig(root, HOOKS_PATH_KEY, before);

/** This clone's core.hooksPath where it is husky's, else null. */
export async function huskyPathOf(root: string): Promise<string | null> {
  const path = await readLocalConfig(root, HOOKS_PATH_KEY);
  return path !== null && HUSKY_PATHS.includes(path) ? path : null;
}
