import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { CONFIG_NAMES, LOCAL } from "../config/names.js";
import { ask } from "../git/git.js";
import { readPlain } from "../git/plain-file.js";
import type { Repository } from "../git/repository.js";
import { statePlace } from "../git/state.js";
import { writeWhole } from "../git/write-whole.js";
import { HOOKS_FOLDER, isOursAlone } from "./hook-files.js";
import { RUNNER } from "./hook-runner.js";

/*
 * Most commits of agents open no editor. For them git calls commit-msg right after pre-commit, so one start of ours
 * can judge files and message there, at half the cost, and tell all that is wrong at once. The shell decides
 * (hooks/shim.sh, tollgate_defer), by the list that is written here once a commit was judged in two starts.
 */

/** The hooks that git calls for a commit, up to commit-msg. */
const EVENTS = ["pre-commit", "prepare-commit-msg", "commit-msg"] as const;

/** Milliseconds: some shells compare whole seconds, so on what changed just now nothing is built. */
const SETTLED = 2000;

/** `files`: those of the config, relative to the work tree. Nothing is written where other hooks may run in between. */
export async function writeDeferral(
  repo: Repository,
  files: readonly string[],
  home = homedir(),
): Promise<void> {
  const { root, gitDir, commonDir } = repo;
  const hooks = EVENTS.map((event) => join(HOOKS_FOLDER, event));
  const runners = EVENTS.map((event) =>
    gitDir === commonDir ? join(HOOKS_FOLDER, "_", event) : join(commonDir, "tollgate", "hooks", event),
  );
  const textOf = (path: string) => readPlain(absolute(root, path));
  try {
    if (!EVENTS.every((event, at) => isOursAlone(textOf(hooks[at]!), event))) return;
    if (!runners.every((path) => textOf(path).startsWith(RUNNER))) return;
  } catch {
    return; // One is not there.
  }
  const hasConfigHooks = await knowsConfigHooks(repo);
  const configs = hasConfigHooks ? gitConfigs(repo, home) : [];
  const names = [...CONFIG_NAMES, LOCAL, ...files, ...hooks, ...runners, ...configs];
  const places = [...new Set(names)].map((path) => ({ path, changed: changedAt(absolute(root, path)) }));
  const last = Math.max(...places.map(({ changed }) => changed ?? 0));
  if (last > Date.now() - SETTLED || names.some((path) => path.includes("\n"))) return;
  if (hasConfigHooks && (await hasConfiguredHooks(repo))) return;
  const list = statePlace(gitDir, "deferral");
  const text = places.map(({ path, changed }) => `${changed === null ? "-" : "+"}${path}\n`).join("");
  // As old as the youngest of them: whatever changes from now on is younger, also where only seconds count.
  writeWhole(list, text, new Date(Math.ceil(last) + 1));
}

/** Where hooks may be configured (git-config(1), FILES). */
const gitConfigs = ({ gitDir, commonDir }: Repository, home: string): string[] => [
  join(commonDir, "config"),
  join(gitDir, "config.worktree"),
  join(home, ".gitconfig"),
  join(process.env.XDG_CONFIG_HOME || join(home, ".config"), "git", "config"),
  "/etc/gitconfig",
];

/** git 2.54 and later calls hooks that its configuration names, beside those of the hooks folder. */
async function knowsConfigHooks(repo: Repository): Promise<boolean> {
  const { stdout } = await ask(repo, ["version"]);
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(stdout.toString("latin1")) ?? [];
  return !(Number(major) < 2 || (Number(major) === 2 && Number(minor) < 54));
}

const hasConfiguredHooks = async (repo: Repository): Promise<boolean> =>
  (await ask(repo, ["config", "--name-only", "--get-regexp", "^hook\\..*\\.(event|command)$"])).code !== 1;

const absolute = (root: string, path: string): string => (path.startsWith("/") ? path : join(root, path));

/** In milliseconds since 1970; null: there is no such file. */
function changedAt(path: string): number | null {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
  } catch {
    return null;
  }
}
