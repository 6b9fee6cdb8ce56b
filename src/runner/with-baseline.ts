import { join } from "node:path";
import { applyBaseline } from "../baseline/apply.js";
import type { Entry } from "../baseline/entry.js";
import { readBaseline } from "../baseline/read.js";
import type { Loaded } from "../config/load.js";
import { BASELINE } from "../config/names.js";
import type { Stage, View } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";

interface Run {
  readonly stage: Stage;
  readonly repo: Repository;
  readonly loaded: Loaded;
  readonly views: readonly View[];
  /** Every file was judged, so that what was not found is gone. */
  readonly whole: boolean;
}

export interface Baselined {
  readonly results: readonly Result[];
  /** Entries that no longer occur, as far as this run can tell; null where there is no baseline. */
  readonly gone: readonly Entry[] | null;
}

/** The same results without what the baseline covers. Throws UserError for a baseline that cannot be read. */
export async function withBaseline(results: readonly Result[], run: Run): Promise<Baselined> {
  const { stage, repo, loaded, views, whole } = run;
  // CI and hooks judge with the baseline of what they judge, or of the config's; a run by hand reads it where it
  // reads the config.
  const snapshot = loaded.files ?? (stage === "ci-all" || loaded.held ? views[0]?.snapshot : undefined);
  const entries = await readBaseline(snapshot ?? join(repo.root, BASELINE));
  if (entries === null) return { results, gone: null };
  const gates = loaded.gates.filter(({ meta }) => meta.reads === "files").map(({ meta }) => meta.id);
  const applied = applyBaseline(results, entries, new Set(gates));
  const isJudged = (gate: string) => {
    const own = applied.results.filter((result) => result.gate === gate);
    return own.every(({ status }) => status === "pass" || status === "fail");
  };
  return {
    results: applied.results,
    gone: whole ? applied.left.filter(({ gate }) => isJudged(gate)) : [],
  };
}
