import { matcher } from "../../src/content/patterns.js";
import type { Estimate } from "../../src/content/tokens/count.js";
import { addEstimates } from "../../src/content/tokens/count.js";
import { grouped } from "../../src/gate/finding.js";
import type { Judging } from "./context.js";
import { followImports, type ImportProblem } from "./import-graph.js";
import { zoneOf } from "./zones.js";

/** Loads against their share of the window, and the imports of memory files. */
export async function judgeLoads(
  judging: Judging,
  paths: readonly string[],
  memory: readonly string[],
): Promise<void> {
  const { view, options, report } = judging;
  const problems = [...(await followImports(memory, view.snapshot)).problems];
  const costs: Estimate[] = [];
  for (const [load, given] of Object.entries(options.loads)) {
    const roots = given.flatMap((entry) => expand(entry, paths));
    for (const missing of roots.filter((path) => !paths.includes(path)))
      report("import-missing", { data: { importer: `The load ${load} names`, target: missing } });
    const loaded = await followImports(roots, view.snapshot);
    problems.push(...loaded.problems);
    const cost = await judgeLoad(judging, load, loaded.files);
    if (cost) costs.push(cost);
  }
  if (costs.length > 1) reportZone(judging, "All loads together", "take", addEstimates(costs));
  reportProblems(problems, judging);
}

/** The files that an entry of a load means; a path stands for itself, so that a missing one is noticed. */
export const expand = (entry: string, paths: readonly string[]): readonly string[] =>
  /[*?[\]{}]/.test(entry) ? paths.filter(matcher([entry])) : [entry.replace(/^\.\//, "")];

/** null when its bytes alone show that it fits: hooks need no exact number. */
async function judgeLoad(
  judging: Judging,
  load: string,
  files: ReadonlyMap<string, Buffer>,
): Promise<Estimate | null> {
  const { view, options, report, measure } = judging;
  const allowed = Math.floor(options.window * options.share);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const tells = view.stage === "quick" || view.stage === "ci-all";
  if (!tells && measure.bound(bytes) <= allowed) return null;
  const cost = await measure.ofAll(files.values());
  if (cost.high > allowed) {
    report("load-over-budget", {
      where: { path: [...files.keys()][0] },
      data: {
        load,
        ...cost,
        model: options.model,
        allowed,
        percent: percent(options.share),
        largest: await largest(files, judging),
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

/** The three that cost most, with their tokens. */
export async function largest(files: ReadonlyMap<string, Buffer>, { measure }: Judging): Promise<string> {
  const costs: [string, number][] = [];
  for (const [path, bytes] of files) costs.push([path, (await measure.of(bytes)).tokens]);
  costs.sort(([, a], [, b]) => b - a);
  return costs
    .slice(0, 3)
    .map(([path, tokens]) => `${path} (${grouped(tokens)})`)
    .join(", ");
}

/** Several loads share files: what one of them shows is told once. */
function reportProblems(problems: readonly ImportProblem[], { report }: Judging): void {
  const known = new Set<string>();
  for (const { rule, path, line, column, data } of problems) {
    const key = JSON.stringify([rule, path, line, column]);
    if (known.has(key)) continue;
    known.add(key);
    report(rule, { where: { path, line, column }, data });
  }
}
