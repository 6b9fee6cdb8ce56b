import { join, resolve } from "node:path";
import type { Config, FixerConfig } from "../config/config.js";
import type { FixerChange, FixerOutcome } from "../gate/contract.js";
import { compareFingerprints, type Fingerprint, takeFingerprint } from "../git/fence.js";
import { must } from "../git/git.js";
import { encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { runShell } from "../process/shell.js";
import { tameLintStaged } from "./lint-staged.js";

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
    const tamed = tameLintStaged(run, repo, env);
    const command = tamed?.command ?? run;
    const { exitCode, timedOut, output } = await runShell(command, {
      cwd: repo.root,
      env: tamed?.env ?? env,
      timeout,
      signal,
    });
    tamed?.done();
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
