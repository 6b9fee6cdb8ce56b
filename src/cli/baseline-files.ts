import { join } from "node:path";
import { countEntries, type Entry } from "../baseline/entry.js";
import { readBaseline } from "../baseline/read.js";
import { baselineText, schemaUri } from "../baseline/text.js";
import { updateBaseline } from "../baseline/update.js";
import { BASELINE } from "../config/names.js";
import { applyChange, textOf } from "../init/changes.js";
import type { RunReport } from "../report/report.js";
import { plural } from "../report/text.js";

/** Writes today's findings of files down: all of them where there is no baseline, else only fewer, or more with `grow`. Gives what to say. */
export async function baselineFiles(
  root: string,
  home: string,
  { results }: RunReport,
  grow: boolean,
): Promise<string[]> {
  const before = await readBaseline(join(root, BASELINE));
  const today = countEntries(results.flatMap(({ findings }) => findings));
  const isJudged = (gate: string) =>
    results.every((result) => result.gate !== gate || result.status !== "skipped");
  const { entries, gone, fresh } = updateBaseline(before ?? [], today, {
    isJudged,
    grow: grow || before === null,
  });
  const after = baselineText(entries, schemaUri(home));
  // A formatter may have written the same entries in its own way, which is no reason to write them again.
  if (after !== baselineText(before ?? [], schemaUri(home)))
    applyChange(root, { path: BASELINE, before: textOf(root, BASELINE), after, what: "" });
  return before === null
    ? [recorded(entries)]
    : [
        gone > 0 ? `${plural(gone, "finding")} no longer there: taken out of ${BASELINE}.` : "",
        fresh > 0 ? told(fresh, grow) : "",
        left(entries),
      ].filter(Boolean);
}

const sum = (entries: readonly Entry[]): number => entries.reduce((all, { count }) => all + count, 0);

const filesOf = (entries: readonly Entry[]): string =>
  plural(new Set(entries.map(({ path }) => path)).size, "file");

const recorded = (entries: readonly Entry[]): string =>
  entries.length === 0
    ? "The files that are there have no findings to record."
    : `Recorded ${plural(sum(entries), "finding")} in ${filesOf(entries)} (${BASELINE}): only new ones shut the gate. Commit that file.`;

const told = (fresh: number, grow: boolean): string =>
  grow
    ? `${plural(fresh, "new finding")} taken in.`
    : `${plural(fresh, "new finding")} not taken in: mend, or if they have to stay: \`tollgate baseline --grow\``;

const left = (entries: readonly Entry[]): string =>
  entries.length === 0
    ? `Nothing is left in ${BASELINE}: you can remove it.`
    : `${plural(sum(entries), "finding")} in ${filesOf(entries)} left in ${BASELINE}.`;
