import type { Cache } from "../cache/cache.js";
import type { GateConfig } from "../config/config.js";
import { UserError } from "../errors.js";
import type { GateContext, GateMeta, Report, RunFacts, Snapshot, View } from "../gate/contract.js";
import { type Finding, toFinding } from "../gate/finding.js";
import { breathe } from "./breathe.js";
import type { Cancellation } from "./cancellation.js";
import { eachCommit } from "./each-commit.js";
import { eachFile } from "./each-file.js";
import type { Share } from "./share.js";

/** The part of a gate's config that its context needs. */
export type GateSettings = Pick<GateConfig, "options" | "severity" | "files" | "ignore" | "since">;

export interface Judged {
  readonly findings: Finding[];
  judged: number;
  /** How many of them an earlier run had judged. */
  cached: number;
}

/**
 * Builds what a gate's check is given; findings and counts end up in `judged`. `cache`: null where nothing is kept.
 * `share`: null where nothing is left to other machines. `named`: where files that the options name are read.
 */
export function createContext(
  meta: GateMeta,
  settings: GateSettings,
  view: View,
  run: RunFacts,
  cancellation: Cancellation,
  cache: Cache | null,
  share: Share | null = null,
  named: Snapshot = view.snapshot,
): { context: GateContext; judged: Judged } {
  const judged: Judged = { findings: [], judged: 0, cached: 0 };
  const report: Report = (rule, draft = {}) => {
    const finding = toFinding(meta, settings.severity, rule, draft);
    if (finding) judged.findings.push(finding);
  };
  const shelf = cache && (() => cache.shelf(`verdicts-${meta.id}`, JSON.stringify(settings.options)));
  const done = (cached: boolean) => {
    judged.judged++;
    if (cached) judged.cached++;
  };
  const commits = (since?: string | null) => {
    const given = view.commits(revision(since ?? settings.since));
    return share ? share.commits(given) : given;
  };
  const context: GateContext = {
    view: { ...view, commits },
    options: settings.options,
    named,
    report,
    run,
    get signal() {
      return cancellation.signal;
    },
    judged: (count) => {
      judged.judged += count;
    },
    eachFile: (judge, choice) =>
      eachFile({ view, settings, report, cancellation, shelf, share, done }, judge, choice),
    eachCommit: (judge, depends) => {
      const shelf = cache && (() => cache.shelf(`commits-${meta.id}-${view.stage}`, depends));
      return eachCommit({ commits, report, cancellation, shelf, done }, judge);
    },
    together: async (judge) => (share === null || share.isLast ? judge() : undefined),
    async recall(what, content, compute) {
      await breathe(cancellation);
      if (!cache) return compute();
      const { recall } = await import("../cache/recall.js");
      return recall(cache, what, content, compute);
    },
  };
  return { context, judged };
}

/** git would take a leading hyphen for an option. Throws UserError. */
function revision(since: string | null): string | null {
  if (since === null || !/^-|[\n\0]/.test(since)) return since;
  throw new UserError(
    `\`since\` is "${since}", which is not a revision.`,
    "Name a branch, a tag or a commit id.",
  );
}
