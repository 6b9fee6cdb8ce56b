import { addEstimates, type Estimate } from "../../src/content/tokens/count.js";
import type { Judging } from "./context.js";
import { filesOf, followImports } from "./import-graph.js";
import { type ImportProblem, problemsIn } from "./import-problems.js";
import { largest } from "./largest.js";
import { rootsOf } from "./load-roots.js";
import type { Files } from "./measure.js";
import type { Paths } from "./paths.js";
import { zoneOf } from "./zones.js";

/** Loads against their share of the window, and the imports of memory files. */
export async function judgeLoads(judging: Judging, paths: Paths, memory: readonly string[]): Promise<void> {
  const { view, options, report, touches } = judging;
  const problems = problemsIn(await followImports(memory, view.snapshot), paths);
  const costs: (Estimate | null)[] = [];
  for (const [load, entries] of Object.entries(options.loads)) {
    const roots = rootsOf(entries, paths);
    for (const missing of roots.filter((path) => !paths.has(path)))
      report("import-missing", { data: { importer: `The load ${load} names`, target: missing } });
    const graph = await followImports(roots, view.snapshot);
    problems.push(...problemsIn(graph, paths));
    costs.push(touches(graph.keys()) ? await judgeLoad(judging, load, filesOf(graph)) : null);
  }
  const counted = costs.filter((cost) => cost !== null);
  // A sum that leaves one out would be false.
  if (costs.length > 1 && counted.length === costs.length)
    reportZone(judging, "All loads together", "take", addEstimates(counted));
  reportProblems(problems, judging);
}

/** null when its bytes alone show that it fits: hooks need no exact number. */
async function judgeLoad(judging: Judging, load: string, files: Files): Promise<Estimate | null> {
  const { view, options, report, measure } = judging;
  const allowed = Math.floor(options.window * options.share);
  const tells = view.stage === "quick" || view.stage === "ci-all";
  if (!tells && measure.boundOf(files) <= allowed) return null;
  const cost = await measure.ofAll(files);
  if (cost.high > allowed) {
    report("load-over-budget", {
      where: { path: [...files.keys()][0] },
      data: {
        load,
        ...cost,
        model: options.model,
        allowed,
        percent: percent(options.share),
        largest: await largest(files, measure),
      },
    });
  }
  reportZone(judging, `The load ${load}`, "takes", cost);
  return cost;
}

function reportZone({ options, report }: Judging, load: string, verb: string, cost: Estimate): void {
  const { window, share } = options;
  const { tokens } = cost;
  report("zone", {
    data: {
      load,
      verb,
      tokens,
      percent: percent(tokens / window),
      zone: zoneOf(cost, options),
      allowed: Math.floor(window * share),
      share: percent(share),
    },
  });
}

const percent = (share: number): number => Math.round(share * 1_000) / 10;

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
