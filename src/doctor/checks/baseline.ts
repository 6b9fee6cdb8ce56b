import { join } from "node:path";
import { countEntries, type Entry } from "../../baseline/entry.js";
import { readBaseline } from "../../baseline/read.js";
import { updateBaseline } from "../../baseline/update.js";
import { openCache } from "../../cache/cache.js";
import { judgeFiles } from "../../cli/judge-files.js";
import { BASELINE } from "../../config/names.js";
import { UserError } from "../../errors.js";
import { EXIT } from "../../gate/result.js";
import { Objects } from "../../git/objects.js";
import { type Check, type Found, ok, problem, type Surroundings, unknown, warning } from "../check.js";

/** What the baseline lets be, and how much of that is there no longer. */
export const baseline: Check = {
  name: "baseline",
  look: async (where) => {
    try {
      const entries = await readBaseline(join(where.repo.root, BASELINE));
      return entries === null
        ? ok("there is none: every finding of a file counts")
        : await compare(entries, where);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return problem(error.message, error.hint ?? "Mend that.");
    }
  },
};

async function compare(entries: readonly Entry[], { repo, loaded, env }: Surroundings): Promise<Found> {
  const sum = entries.reduce((all, { count }) => all + count, 0);
  const what = `${BASELINE} lets ${sum} ${sum === 1 ? "finding" : "findings"} be`;
  if (loaded instanceof UserError)
    return warning(`${what}; not compared without a valid config.`, "Mend the line about config first.");
  const objects = new Objects(repo);
  try {
    const { results, exitCode } = await judgeFiles({ repo, loaded, objects }, env, openCache(repo, env));
    if (exitCode > EXIT.shut)
      return unknown(`${what}; a gate could not judge the files.`, "See why: `tollgate run quick --all`");
    const today = countEntries(results.flatMap(({ findings }) => findings));
    const isJudged = (gate: string) =>
      results.every((result) => result.gate !== gate || result.status !== "skipped");
    const { gone } = updateBaseline(entries, today, { isJudged, grow: false });
    return gone === 0
      ? ok(what)
      : warning(
          `${what}, ${gone} of which no longer ${gone === 1 ? "occurs" : "occur"}.`,
          "Take them out: `tollgate baseline`",
        );
  } finally {
    objects.close();
  }
}
