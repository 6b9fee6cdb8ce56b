import { matcher } from "../../src/content/patterns.js";
import type { Check, FileEntry } from "../../src/gate/contract.js";
import { budgetsOf } from "./budgets.js";
import type { Judging } from "./context.js";
import { measureFor } from "./measure.js";
import type { meta, Options } from "./meta.js";
import { pathsThatMatter } from "./paths.js";

/** Files that can import others or stand in a profile. */
const TEXT = /\.(?:md|mdc|mdx|markdown|txt|ya?ml|json|toml)$/i;

export const check: Check<Options, typeof meta> = async (context) => {
  const { view, options, report, eachFile, recall, together } = context;
  const files = await view.files();
  const judging: Judging = {
    ...{ view, options, report, eachFile },
    measure: measureFor(options, recall),
    touches: touchesFor(view.stage, files),
  };
  await judgeFiles(judging);
  await together(async () => {
    if (mayMatter(judging, files)) await judgeTogether(judging);
  });
};

function touchesFor(stage: string, files: readonly FileEntry[]): Judging["touches"] {
  if (stage === "quick" || stage === "ci-all") return () => true;
  const changed = new Set(files.map(({ path }) => path));
  return (paths) => {
    for (const path of paths) if (changed.has(path)) return true;
    return false;
  };
}

/** Whether it is worth listing what there is: a load takes any file, imports and profiles only text. */
const mayMatter = ({ options, touches }: Judging, files: readonly FileEntry[]): boolean =>
  touches([]) ||
  Object.keys(options.loads).length > 0 ||
  files.some(({ path, status }) => status === "D" || TEXT.test(path));

/** What is loaded together, where there is any of it. */
async function judgeTogether(judging: Judging): Promise<void> {
  const { options, view } = judging;
  const paths = await pathsThatMatter(options, view.snapshot);
  const memory = paths.all.filter(matcher(options.memory));
  const { start, loads } = options;
  // A hook has no say about listings alone.
  const listings = judging.touches([]) ? start.listings : [];
  const starts = matcher([...start.memory, ...start.rules, ...listings]);
  if (memory.length > 0 || Object.keys(loads).length > 0 || paths.all.some(starts)) {
    const { judgeLoads } = await import("./judge-loads.js");
    await judgeLoads(judging, paths, memory);
  }
  const profiles = paths.all.filter(matcher(options.profiles));
  if (profiles.length > 0 || Object.keys(options.compositions).length > 0) {
    const { judgeProfiles } = await import("./judge-profiles.js");
    await judgeProfiles(judging, profiles);
  }
}

async function judgeFiles({ options, eachFile, measure }: Judging): Promise<void> {
  const budgetOf = budgetsOf(options);
  await eachFile(
    async ({ path }, content, report) => {
      const { soft, hard } = budgetOf(path)!;
      if (await measure.fits([content], Math.min(soft, hard))) return;
      const cost = await measure.of(content);
      const over = cost.high > hard;
      if (!over && cost.high <= soft) return;
      report("file-over-budget", {
        where: { path },
        data: {
          ...cost,
          model: options.model,
          limit: over ? "budget" : "soft budget",
          allowed: over ? hard : soft,
        },
        severity: over ? "error" : "warning",
      });
    },
    { select: (path) => budgetOf(path) !== null },
  );
}
