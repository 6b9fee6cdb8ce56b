import type { Cache } from "../cache/cache.js";
import { headCommit } from "../git/revisions.js";
import type { RunReport } from "../report/report.js";
import { runStage } from "../runner/run-stage.js";
import { workTreeView } from "../view/capture.js";
import { onlyFiles } from "../view/only-files.js";
import type { Opened } from "./open-repository.js";

/** Every file of the work tree but the ignored ones, by every gate that judges files; the baseline has no say. */
export async function judgeFiles(
  { repo, loaded, objects }: Opened,
  env: NodeJS.ProcessEnv,
  cache: Cache,
): Promise<RunReport> {
  const head = await headCommit(repo);
  return runStage({
    stage: "ci-all",
    repo,
    loaded,
    env,
    only: loaded.gates.filter(({ meta }) => meta.reads === "files").map(({ meta }) => meta.id),
    unbaselined: true,
    cache,
    head,
    capture: async () => [onlyFiles(workTreeView(repo, objects, head, cache), null, repo, repo.root)],
  });
}
