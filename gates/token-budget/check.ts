import { matcher } from "../../src/content/patterns.js";
import type { Check } from "../../src/gate/contract.js";
import { budgetsOf } from "./budgets.js";
import type { Judging } from "./context.js";
import { measureFor } from "./measure.js";
import type { meta, Options } from "./meta.js";

/** Files that take part in loads and profiles. */
const TEXT = /\.(?:md|mdc|mdx|markdown|txt|ya?ml|json|toml)$/i;

export const check: Check<Options, typeof meta> = async (context) => {
  const judging: Judging = { ...context, measure: measureFor(context.options) };
  await judgeFiles(judging);
  const changed = await context.view.files();
  // A deleted file can be one that others import; anything else that is not text changes no load.
  if (changed.some(({ path, status }) => status === "D" || TEXT.test(path))) await judgeTogether(judging);
};

/** What is loaded together, where there is any of it. */
async function judgeTogether(judging: Judging): Promise<void> {
  const { options, view } = judging;
  const paths = (await view.snapshot.list()).map(({ path }) => path);
  const memory = paths.filter(matcher(options.memory));
  if (memory.length > 0 || Object.keys(options.loads).length > 0) {
    const { judgeLoads } = await import("./judge-loads.js");
    await judgeLoads(judging, paths, memory);
  }
  const profiles = paths.filter(matcher(options.profiles));
  if (profiles.length > 0) {
    const { judgeProfiles } = await import("./judge-profiles.js");
    await judgeProfiles(judging, profiles);
  }
}

async function judgeFiles({ options, eachFile, measure }: Judging): Promise<void> {
  const budgetOf = budgetsOf(options);
  await eachFile(
    async ({ path }, { size, bytes }, report) => {
      const { soft, hard } = budgetOf(path)!;
      if (measure.bound(size) <= (soft ?? hard)) return;
      // What is too large to be read is taken at its bound: it is far over any budget.
      const bound = measure.bound(size);
      const cost = bytes ? await measure.of(bytes) : { tokens: bound, low: 0, high: bound };
      const over = cost.high > hard;
      if (!over && (soft === null || cost.high <= soft)) return;
      report("file-over-budget", {
        where: { path },
        data: {
          ...cost,
          model: options.model,
          limit: over ? "budget" : "soft budget",
          allowed: over ? hard : soft!,
        },
        severity: over ? "error" : "warning",
      });
    },
    (path) => budgetOf(path) !== null,
  );
}
