import { noCache } from "../../cache/cache.js";
import { EXIT } from "../../gate/result.js";
import { pathWords } from "../../git/path-words.js";
import { headCommit } from "../../git/revisions.js";
import { milliseconds } from "../../process/clock.js";
import { buildReport } from "../../report/report.js";
import { Cancellation } from "../../runner/cancellation.js";
import { NO_FACTS } from "../../runner/facts.js";
import { type Pushes, pushFacts, type RefFate } from "../../runner/push-facts.js";
import type { Push } from "../../runner/push-record.js";
import { runGate } from "../../runner/run-gate.js";
import { emptySnapshot } from "../../view/snapshots.js";
import { createView } from "../../view/view.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { atMost, COMMON_OPTIONS, directoryOf, readOptions } from "../options.js";
import { printReport } from "../print-report.js";
import { reportOptions } from "../report-options.js";
import { isBelow } from "../standing.js";

/** Law 4 after a push. git has no hook there, so a person, an agent or a script calls it. */
export const afterPush: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, COMMON_OPTIONS);
  atMost(0, positionals, "tollgate after-push [options]");
  const started = milliseconds();
  const options = reportOptions(values, world.env);
  const cwd = directoryOf(values, world);
  const { repo, loaded, objects } = await openRepository(cwd, values.config ?? null);
  const pushes = await pushFacts(repo);
  const head = await headCommit(repo);
  const view = createView("pre-push", objects, { head, listFiles: async () => [], snapshot: emptySnapshot });
  const results = await Promise.all(
    loaded.gates
      .filter(({ meta }) => meta.reads === "repository")
      .map((gate) => {
        const config = loaded.config.gates[gate.meta.id]!;
        const skipped = config.enabled ? null : `turned off in ${loaded.config.source}`;
        const words = pathWords(isBelow({ cwd, env: world.env }, repo.root));
        const facts = { ...NO_FACTS, words, push: pushes.facts };
        return runGate({ gate, config, skipped }, [view], facts, new Cancellation(), noCache());
      }),
  );
  const durationMs = Math.round(milliseconds() - started);
  const report = buildReport({ stage: "after-push", head, durationMs, results, interruptedCode: null });
  if (options.shown === "human" && !options.quiet) world.output.out(told(pushes));
  return printReport(report, options, { ...world, cwd }, { to: "out", root: repo.root, judged: null });
};

/** A line for each ref of the last push: what became of it. */
function told({ last, fates, facts }: Pushes): string {
  if (last === null) return "No push from this work tree was judged.\n";
  if (fates.length === 0) return "  The last push had nothing to bring.\n";
  const shut = new Set(facts.notJudged.map(({ oid }) => oid));
  return fates
    .map((one) => {
      const what = isZero(one.localOid) ? "delete" : isZero(one.remoteOid) ? "create" : "update";
      return `  ${what} ${one.remoteRef}: ${fate(last, one, shut.has(one.localOid))}\n`;
    })
    .join("");
}

/** `isShut`: the same commit came to the remote by a push that was not judged. */
function fate({ exitCode, skipped }: Push, { localOid, tracked }: RefFate, isShut: boolean): string {
  if (skipped) return "not judged: TOLLGATE=0";
  if (exitCode !== EXIT.open) return "refused by pre-push";
  if (isZero(localOid)) return "nothing to judge";
  if (tracked === null) return "judged; no remote-tracking ref tells whether it was pushed";
  if (isShut) return "brought nothing to judge, for the remote had it already";
  return tracked === "pushed"
    ? `pushed as judged, ${localOid.slice(0, 10)}`
    : "judged, and not what was pushed last: the push was rejected, or another one followed";
}

const isZero = (oid: string): boolean => /^0+$/.test(oid);
