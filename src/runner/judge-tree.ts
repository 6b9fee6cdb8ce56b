import type { Cache } from "../cache/cache.js";
import type { GateMeta } from "../gate/contract.js";
import type { GateSettings, Judged } from "./context.js";

/** Verdicts on whole commits: whoever goes back and forth goes among few. */
const MOST_COMMITS = 8;
/** More than this is judged from what is kept of each file. */
const MOST_FINDINGS = 1_000;

/** The verdict on all files of a commit, taken from an earlier run where one judged just these under the same config. */
export async function judgeTree(
  judge: () => Promise<Judged>,
  { id }: GateMeta,
  { options, severity, files, ignore }: GateSettings,
  commit: string,
  cache: Cache,
): Promise<Judged> {
  const shelf = await cache.shelf(
    `trees-${id}`,
    JSON.stringify([options, severity, files, ignore]),
    MOST_COMMITS,
  );
  const known = shelf.get(commit) as Pick<Judged, "findings" | "judged"> | undefined;
  if (known) return { ...known, cached: known.judged };
  const { findings, judged, cached } = await judge();
  if (findings.length <= MOST_FINDINGS) shelf.set(commit, { findings, judged });
  return { findings, judged, cached };
}
