import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { gates } from "../../gates/registry.js";
import type { HookCall } from "../../hooks/call.js";
import { type Loaded, loadConfig } from "../config/load.js";
import { UserError } from "../errors.js";
import type { Fenced, View } from "../gate/contract.js";
import { wasJudged } from "../git/judged-index.js";
import { usesOwnIndex } from "../git/own-index.js";
import { findRepository, type Repository } from "../git/repository.js";
import { statePlace } from "../git/state.js";
import { drop } from "../git/write-whole.js";
import { makePlan } from "../plan/plan.js";
import { runCommit } from "../runner/run-commit.js";
import type { World } from "./invocation.js";
import { type Here, requestOf, tellHook, viewMessage, viewStaged } from "./judge-hook.js";
import { openStaged } from "./open-staged.js";
import type { ReportOptions } from "./print-report.js";
import { withProgress } from "./progress.js";

/**
 * One start for the files of a commit, which pre-commit left to commit-msg, and for its message. The mark that it left
 * is the index as git was about to read it.
 */
export async function judgeWhole(
  { args: [file, mark] }: HookCall,
  world: World,
  options: ReportOptions,
): Promise<number> {
  const { cwd } = world;
  // As git gave it: what is set below is the process's own.
  const env = { ...world.env };
  const index = resolve(cwd, env.GIT_INDEX_FILE ?? ".git/index");
  const named = resolve(cwd, env.GIT_DIR ?? ".git", "tollgate", mark!);
  // Where it was deleted on the way, git's index is all that is left.
  const left = existsSync(named) ? named : index;
  // For git, too, when it is asked.
  process.env.GIT_INDEX_FILE = left;
  const inside = { ...world, env: { ...env, GIT_INDEX_FILE: left } };
  try {
    const opened = await openStaged(inside);
    try {
      const ownIndex = usesOwnIndex(opened.repo, env);
      return await judgeBoth(file!, { opened, world: inside, options, ownIndex }, { left, index });
    } finally {
      opened.dispose();
    }
  } finally {
    drop(named);
  }
}

/**
 * Whether a mark was left by another commit with the same date (amending keeps it), which was killed: pre-commit judged
 * the files of this one itself. It is taken away then.
 */
export async function isStale(mark: string, { cwd, env }: World): Promise<boolean> {
  const repo = await findRepository(cwd);
  if (!wasJudged(repo, env)) return false;
  drop(statePlace(repo.gitDir, mark));
  return true;
}

interface Indexes {
  readonly left: string;
  /** What lies in its place by now. */
  readonly index: string;
}

async function judgeBoth(file: string, here: Here, indexes: Indexes): Promise<number> {
  const { repo, loaded } = here.opened;
  if (startsPrograms(loaded))
    throw new UserError(
      "the config names programs to run, which it did not when this commit began: nothing was judged.",
      "Commit again.",
    );
  const { world, options } = here;
  // Unlike an index, a message that cannot be read is told by itself.
  const message = viewMessage(file, here.opened, world);
  let staged: View | null = null;
  const ofFiles = {
    ...requestOf("pre-commit", here),
    late: () => stagedSince(repo, indexes),
    capture: async () => {
      staged = await viewStaged(here.opened);
      return [staged];
    },
  };
  const ofMessage = { ...requestOf("commit-msg", here), capture: async () => [message] };
  const { report, isMessageOpen } = await withProgress("commit is judged", options, world, () =>
    runCommit(ofFiles, ofMessage),
  );
  return tellHook(report, here, { judged: staged, refused: isMessageOpen ? null : message, file });
}

/** git has read the index by now, and nobody can tell when: whatever was staged meanwhile may be in the commit or not. */
async function stagedSince(repo: Repository, { left, index }: Indexes): Promise<readonly Fenced[]> {
  const [was, is] = [left, index].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (!was || !is || (was.ino === is.ino && was.dev === is.dev)) return [];
  if (was.size === is.size && readFileSync(left).equals(readFileSync(index))) return [];
  const { lateStaged } = await import("../runner/late-staged.js");
  return lateStaged(repo, { before: left, index, after: 0 }, false);
}

/** Lets the shell leave the next commit's files to its commit-msg hook, where nothing speaks against it. */
export async function deferNext({ opened: { repo, loaded }, world }: Here): Promise<void> {
  // What is not staged yet will be.
  if (startsPrograms(loaded) || startsPrograms(await loadConfig(repo, gates, null, world.cwd))) return;
  const { writeDeferral } = await import("../init/deferral.js");
  await writeDeferral(repo, loaded.config.files);
}

/** Fixers change what is committed, so they run before git has read it; so does whatever else is started. */
function startsPrograms({ config, gates }: Loaded): boolean {
  const { fixers, commands } = makePlan("pre-commit", config, gates);
  return fixers.length > 0 || commands.some(({ skipped }) => skipped === null);
}
