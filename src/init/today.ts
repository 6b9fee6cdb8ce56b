import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { countEntries, type Entry } from "../baseline/entry.js";
import { noCache } from "../cache/cache.js";
import { type Loaded, loadConfig } from "../config/load.js";
import { BASELINE } from "../config/names.js";
import type { Gate } from "../gate/contract.js";
import { must } from "../git/git.js";
import { Objects } from "../git/objects.js";
import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import { inTemporaryFolder } from "../process/temporary-folder.js";
import type { RunReport } from "../report/report.js";
import { plural } from "../report/text.js";
import { runStage } from "../runner/run-stage.js";
import { rangeView } from "../view/capture.js";

/** Enough to see whether history keeps the rules. */
const COMMITS = 200;

/** What a preset would refuse in a repository as it is at HEAD. */
export interface Today {
  /** How many of the latest commits were looked at. */
  readonly commits: number;
  readonly refusedCommits: number;
  readonly refusedFiles: number;
  /** Gate to files that it refuses, the most first. */
  readonly byGate: readonly (readonly [string, number])[];
  /** What a baseline of today would hold. */
  readonly entries: readonly Entry[];
}

/** Judges HEAD's files and its latest commits by a preset alone; null before the first commit. Writes nothing here. */
export async function judgeToday(
  repo: Repository,
  gates: readonly Gate[],
  preset: string,
  env: NodeJS.ProcessEnv,
  { withCommits }: { withCommits: boolean },
): Promise<Today | null> {
  const head = await headCommit(repo);
  if (head === null) return null;
  const count = async (...more: string[]) =>
    (await must(repo, ["rev-list", ...more, head])).toString("utf8").trim();
  const before = await count("--max-count=1", `--skip=${COMMITS}`);
  const objects = new Objects(repo);
  try {
    const loaded = await presetAlone(gates, preset);
    const report = await runStage({
      stage: "ci-all",
      repo,
      loaded,
      only: loaded.gates
        .filter(({ meta }) => withCommits || meta.reads === "files")
        .map(({ meta }) => meta.id),
      env,
      cache: noCache(),
      unbaselined: true,
      head,
      capture: async () => [
        rangeView("ci-all", repo, objects, { tip: head, exclude: before ? [before] : [], net: false }),
      ],
    });
    const commits = Number(await count("--count", ...(before ? [`^${before}`] : [])));
    const ofFiles = loaded.gates.filter(({ meta }) => meta.reads === "files").map(({ meta }) => meta.id);
    return { commits, ...refusedIn(report, new Set(ofFiles)) };
  } finally {
    objects.close();
  }
}

/** In a folder of its own, so that nothing of the repository is read into it or kept in it. */
const presetAlone = (gates: readonly Gate[], preset: string): Promise<Loaded> =>
  inTemporaryFolder("tollgate-preset-", (folder) => {
    writeFileSync(join(folder, "tollgate.yaml"), `extends: ${preset}\n`);
    return loadConfig({ root: folder, gitDir: folder, commonDir: folder }, gates, null, folder);
  });

function refusedIn({ results }: RunReport, ofFiles: ReadonlySet<string>): Omit<Today, "commits"> {
  const errors = results.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  const commits = new Set(errors.flatMap(({ commit }) => commit ?? []));
  const files = errors.filter(({ commit, path }) => commit === null && path !== null);
  const pathsOf = (gate: string) =>
    new Set(files.filter((one) => one.gate === gate).map(({ path }) => path)).size;
  return {
    refusedCommits: commits.size,
    refusedFiles: new Set(files.map(({ path }) => path)).size,
    entries: countEntries(results.flatMap(({ gate, findings }) => (ofFiles.has(gate) ? findings : []))),
    byGate: [...new Set(files.map(({ gate }) => gate))]
      .map((gate) => [gate, pathsOf(gate)] as const)
      .sort(([, a], [, b]) => b - a),
  };
}

/** Two lines for people; none where nothing would be refused. */
export function tellToday(today: Today, baseline: boolean): string[] {
  const { commits, refusedCommits, refusedFiles, byGate } = today;
  return [
    ...(refusedCommits > 0
      ? [
          `${commits === 1 ? "The 1 commit here" : `${refusedCommits} of the last ${commits} commits`} would be refused today${baseline ? ": left out, by `since`" : ""}.`,
        ]
      : []),
    ...(refusedFiles > 0
      ? [
          `${plural(refusedFiles, "file")} would be refused today (${byGate.map(([gate, count]) => `${gate} ${count}`).join(", ")})${baseline ? `: left out, by ${BASELINE}` : ""}.${baseline ? "" : " Mend them, or record them: `tollgate baseline`."}`,
        ]
      : []),
  ];
}
