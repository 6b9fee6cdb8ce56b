import { addEstimates, type Estimate } from "../../src/content/tokens/count.js";
import type { Judging } from "./context.js";
import { followImports } from "./import-graph.js";
import { type ImportProblem, problemsIn } from "./import-problems.js";
import { largest } from "./largest.js";
import { contentsOf, type Load } from "./load.js";
import type { Paths } from "./paths.js";
import { readLoads } from "./read-loads.js";
import { readStart, startPaths } from "./read-start.js";
import { zoneOf } from "./zones.js";

const START = "What a session starts with";

/** The part of the window that a listing has before it is cut (Claude Code, documentation of skills, 2026-08). */
const LISTING_SHARE = 0.01;

/** Loads against their share of the window, and the imports of memory files. */
export async function judgeLoads(judging: Judging, paths: Paths, memory: readonly string[]): Promise<void> {
  const { view, options, report, touches } = judging;
  const problems = await problemsIn(await followImports(memory, view.snapshot), view.snapshot);
  problems.push(...(await judgeStart(judging, paths)));
  const costs: (Estimate | null)[] = [];
  for (const load of await readLoads(options, paths, view.snapshot)) {
    for (const missing of load.missing)
      report("import-missing", {
        data: {
          importer: `The load ${load.name} names`,
          target: missing,
          mend: `Mend it under gates.token-budget.loads.${load.name}, or take it out.`,
        },
      });
    problems.push(...(await problemsIn(load.graph, view.snapshot)));
    costs.push(touches(load.parts.keys()) ? await judgeLoad(judging, load, `The load ${load.name}`) : null);
  }
  const counted = costs.filter((cost) => cost !== null);
  // A sum that leaves one out would be false.
  if (costs.length > 1 && counted.length === costs.length)
    reportZone(judging, "All loads together", "take", addEstimates(counted));
  reportProblems(problems, judging);
}

/**
 * Reading what every skill and agent says of itself is too much for each commit of one of them: a hook judges the
 * start when a file changed that is loaded whole.
 */
async function judgeStart(judging: Judging, paths: Paths): Promise<ImportProblem[]> {
  const { view, options, touches } = judging;
  const whole = await followImports(startPaths(options, paths), view.snapshot);
  const start = touches(whole.keys()) && (await readStart(options, paths, view.snapshot));
  if (!start) return [];
  const cost = await judgeOver(judging, start, START, "error");
  // Whoever named no load is told only when there is something to think about.
  if (cost && cost.high > start.allowed) reportZone(judging, START, "takes", cost);
  const listed = [...start.parts.values()].filter((part) => part.listed);
  const listing = {
    ...start,
    parts: new Map(listed.map((part) => [part.path, part])),
    allowed: Math.floor(options.window * LISTING_SHARE),
    share: LISTING_SHARE,
  };
  await judgeOver(judging, listing, "The listing of names and descriptions", "warning");
  return problemsIn(start.graph, view.snapshot);
}

/** null when it surely fits: hooks need no exact number. */
async function judgeLoad(judging: Judging, load: Load, title: string): Promise<Estimate | null> {
  const cost = await judgeOver(judging, load, title, "error");
  if (cost) reportZone(judging, title, "takes", cost);
  return cost;
}

async function judgeOver(
  { view, options, report, measure }: Judging,
  load: Load,
  title: string,
  severity: "error" | "warning",
): Promise<Estimate | null> {
  const { allowed, share, parts } = load;
  const tells = view.stage === "quick" || view.stage === "ci-all";
  if (!tells && (await measure.fits(contentsOf(load), allowed))) return null;
  const cost = await measure.ofAll(contentsOf(load));
  if (cost.high > allowed) {
    report("load-over-budget", {
      where: { path: [...parts.keys()][0] },
      data: {
        load: title,
        ...cost,
        model: options.model,
        allowed,
        percent: percent(share),
        largest: await largest(parts.values(), measure),
      },
      severity,
    });
  }
  return cost;
}

function reportZone({ options, report }: Judging, load: string, verb: string, cost: Estimate): void {
  const { window, share } = options;
  report("zone", {
    data: {
      load,
      verb,
      ...cost,
      percent: percent(cost.high / window),
      zone: zoneOf(cost, options),
      allowed: Math.floor(window * share),
      share: percent(share),
    },
  });
}

/** Rounded up: nothing is rounded in a load's favour. */
const percent = (share: number): number => Math.ceil(share * 1_000 - 1e-9) / 10;

/** Several loads share files: what one of them shows is told once. */
function reportProblems(problems: readonly ImportProblem[], { report, touches }: Judging): void {
  const known = new Set<string>();
  for (const { rule, path, line, column, data, involved } of problems) {
    const key = JSON.stringify([rule, path, line, column]);
    if (known.has(key) || !touches(involved)) continue;
    known.add(key);
    report(rule, { where: { path, line, column }, data });
  }
}
