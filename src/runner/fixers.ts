import { join, resolve } from "node:path";
import type { Config, FixerConfig } from "../config/config.js";
import type { FixerChange, FixerOutcome } from "../gate/contract.js";
import { compareFingerprints, type Fingerprint, takeFingerprint } from "../git/fence.js";
import { must } from "../git/git.js";
import { encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { runShell } from "../process/shell.js";

export interface FixerRun {
  readonly repo: Repository;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onModify: Config["onModify"];
}

/** Runs fixers one after the other, each between two fingerprints, so that every change has its author. */
export async function runFixers(
  fixers: readonly FixerConfig[],
  { repo, env, signal, onModify }: FixerRun,
): Promise<FixerOutcome[]> {
  const outcomes: FixerOutcome[] = [];
  if (fixers.length === 0) return outcomes;
  let before = await takeFingerprint(repo);
  for (const { name, run, timeout } of fixers) {
    signal.throwIfAborted();
    const command = toCommandLine(run);
    const { exitCode, timedOut, output } = await runShell(command, { cwd: repo.root, env, timeout, signal });
    let after = await takeFingerprint(repo);
    let changed = compareFingerprints(before, after);
    if (onModify === "restage" && changed.length > 0 && usesOwnIndex(repo, env)) {
      changed = await restage(repo, before, changed);
      after = await takeFingerprint(repo);
    }
    outcomes.push({ name, command, exitCode, timedOut, output, changed });
    before = after;
  }
  return outcomes;
}

/** `git commit <path>` and `commit -a` hand hooks another index; staging there leaves the real one behind. */
function usesOwnIndex(repo: Repository, env: NodeJS.ProcessEnv): boolean {
  return !env.GIT_INDEX_FILE || resolve(repo.root, env.GIT_INDEX_FILE) === join(repo.gitDir, "index");
}

/** Only what was wholly staged before: never a partially staged file, never one that was not in the commit. */
async function restage(
  repo: Repository,
  before: Fingerprint,
  changed: readonly FixerChange[],
): Promise<FixerChange[]> {
  const result = changed.map((change) => ({
    ...change,
    restaged: change.what === "modified" && before.paths.get(change.path)?.whollyStaged === true,
  }));
  const paths = result
    .filter((change) => change.restaged)
    .flatMap((change) => [encodePath(change.path), Buffer.from([0])]);
  if (paths.length > 0) await must(repo, ["update-index", "-z", "--stdin"], Buffer.concat(paths));
  return result;
}

/**
 * lint-staged by itself stashes, stages and reverts, each of which can lose work or put unseen bytes into
 * the commit. These flags (lint-staged 16) leave it the one thing that it is here for: running the tasks.
 */
const LINT_STAGED_FLAGS = "--no-stash --no-revert --no-hide-partially-staged --fail-on-changes";

function toCommandLine(run: string): string {
  const called = /^((?:npx(?: --no(?:-install)?)?(?: --)? )?lint-staged)(?= |$)(.*)$/.exec(run);
  return called ? `${called[1]} ${LINT_STAGED_FLAGS}${called[2]}` : run;
}
