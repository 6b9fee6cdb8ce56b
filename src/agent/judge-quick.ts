import { resolve } from "node:path";
import { openCache } from "../cache/cache.js";
import { type Opened, openRepository } from "../cli/open-repository.js";
import { isBelow } from "../cli/standing.js";
import { headCommit, resolveCommit } from "../git/revisions.js";
import type { RunReport } from "../report/report.js";
import { runStage } from "../runner/run-stage.js";
import { workTreeView } from "../view/capture.js";
import { onlyFiles } from "../view/only-files.js";

/** The stage `quick` over all that changed here. `begin`: a commit; those that it reaches are left alone. */
export const judgeChanges = (cwd: string, env: NodeJS.ProcessEnv, begin: string | null): Promise<RunReport> =>
  withRepository(cwd, async (opened) => {
    const head = await headCommit(opened.repo);
    const known = begin === null ? null : await resolveCommit(opened.repo, begin);
    const cache = openCache(opened.repo, env);
    return runStage({
      stage: "quick",
      repo: opened.repo,
      loaded: opened.loaded,
      env,
      cache,
      head,
      below: isBelow({ cwd, env }, opened.repo.root),
      capture: async () => {
        const view = workTreeView(opened.repo, opened.objects, head, cache, known);
        await view.files();
        return [view];
      },
    });
  });

/**
 * One file as it stands on disk, by the gates that read files. null when it is not judged at all: outside of
 * the repository, ignored, gone, or no file.
 */
export const judgeFile = (cwd: string, path: string, env: NodeJS.ProcessEnv): Promise<RunReport | null> =>
  withRepository(cwd, async ({ repo, loaded, objects }) => {
    const only = loaded.gates.filter(({ meta }) => meta.reads === "files").map(({ meta }) => meta.id);
    const whole = resolve(cwd, path);
    if (!whole.startsWith(`${repo.root}/`) || only.length === 0) return null;
    const head = await headCommit(repo);
    const view = workTreeView(repo, objects, head);
    const name = whole.slice(repo.root.length + 1);
    if (!(await view.snapshot.list()).some((entry) => entry.path === name)) return null;
    return runStage({
      stage: "quick",
      repo,
      loaded,
      env,
      only,
      cache: openCache(repo, env),
      head,
      capture: async () => [onlyFiles(view, [whole], repo, cwd)],
    });
  });

async function withRepository<T>(cwd: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await openRepository(cwd, null);
  try {
    return await work(opened);
  } finally {
    opened.objects.close();
  }
}
