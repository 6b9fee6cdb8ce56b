import type { Fenced, Stage } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";
import { hasState } from "../git/state.js";
import type { FixersOutcome } from "./fixers.js";
import { PENDING } from "./pending-name.js";
import type { CommandsOutcome } from "./run-command.js";

/** What was changed around a commit, in this attempt and in earlier ones. */
export interface Changes {
  readonly fenced: readonly Fenced[];
  /** Remembers for the next attempt what stopped this one; `results`: those of the gates that were told. */
  readonly keep: (results: readonly Result[]) => Promise<void>;
}

export interface ChangesRun {
  readonly stage: Stage;
  readonly repo: Repository;
  /** git commits from the repository's own index. */
  readonly ownIndex: boolean;
  readonly late: (() => Promise<readonly Fenced[]>) | undefined;
}

/** Puts together what the programs of a run did. Where they did nothing, and never had, nothing is loaded or asked. */
export async function gatherChanges(
  { stage, repo, ownIndex, late }: ChangesRun,
  fixers: FixersOutcome | undefined,
  commands: CommandsOutcome | null | undefined,
): Promise<Changes> {
  const others = (await late?.()) ?? [];
  const seen = [...others, ...((await fixers?.fenced) ?? []), ...((await commands?.fenced) ?? [])];
  const commits = stage === "pre-commit" || stage === "commit-msg";
  const idle = seen.every(({ changed }) => changed.length === 0) && !hasState(repo.gitDir, PENDING);
  if (!commits || idle) return { fenced: seen, keep: async () => {} };
  const [{ FenceMemory }, { takeFingerprint }] = await Promise.all([
    import("./fence-memory.js"),
    import("../git/fingerprint.js"),
  ]);
  const memory = new FenceMemory(repo, ownIndex);
  const looks = await commands?.looks;
  const first = await (fixers?.looks.first ?? looks?.first ?? takeFingerprint(repo));
  const fenced = memory.withEarlier(seen, first);
  const last = looks?.last ?? fixers?.looks.last ?? first;
  return { fenced, keep: async (results) => memory.keep(fenced, results, await last) };
}
