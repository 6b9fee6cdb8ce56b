import type { Cache } from "../cache/cache.js";
import type { Loaded } from "../config/load.js";
import { UserError } from "../errors.js";
import type { Stage, View } from "../gate/contract.js";
import type { Objects } from "../git/objects.js";
import type { Repository } from "../git/repository.js";
import { headCommit, requireCommit } from "../git/revisions.js";
import { rangeView, stagedView, unbornView, workTreeView } from "../view/capture.js";
import { ciBase } from "../view/ci-range.js";
import { onlyFiles } from "../view/only-files.js";
import { indexHolds, treeSnapshot } from "../view/snapshots.js";

export interface Asked {
  readonly stage: Stage;
  /** Revisions; for ci-all and pre-push only. */
  readonly from: string | null;
  readonly to: string | null;
  /** Files and folders, relative to `cwd`, in place of what changed; null: what changed. */
  readonly files: readonly string[] | "all" | null;
}

interface Where {
  readonly repo: Repository;
  readonly loaded: Loaded;
  readonly objects: Objects;
  readonly cache: Cache;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

interface Source<T> {
  readonly head: string | null;
  /** What is judged already, for ranges. */
  readonly base: string | null;
  readonly capture: () => T;
}

/** What a stage judges when no hook calls; `whole`: every file. Throws UserError for a stage or a revision that is not to be had. */
export async function stageSource(
  asked: Asked,
  where: Where,
): Promise<Source<Promise<View>> & { readonly whole: boolean }> {
  const { head, base, capture } = await source(asked, where);
  return {
    head,
    base,
    whole: asked.files === "all" || (asked.files === null && asked.stage === "ci-all"),
    capture: async () => {
      const view = capture();
      const { files } = asked;
      const judged =
        files === null ? view : onlyFiles(view, files === "all" ? null : files, where.repo, where.cwd);
      // What cannot be read at all is one error, not one for each gate. What the index holds can be.
      if (judged.whole === undefined || !indexHolds(where.repo, judged.whole)) await judged.files();
      return judged;
    },
  };
}

async function source(
  { stage, from, to }: Asked,
  { repo, loaded, objects, cache, env }: Where,
): Promise<Source<View>> {
  if ((from ?? to) !== null && stage !== "ci-all" && stage !== "pre-push") {
    throw new UserError(
      `--from and --to mean nothing in ${stage}.`,
      "They choose the commits of ci-all and pre-push.",
    );
  }
  const head = to === null ? await headCommit(repo) : await requireCommit(repo, to, "--to");
  switch (stage) {
    case "pre-commit":
      return { head, base: null, capture: () => stagedView(repo, objects, head) };
    case "quick":
      return { head, base: null, capture: () => workTreeView(repo, objects, head, cache) };
    case "ci-all":
    case "pre-push": {
      if (head === null) return { head, base: null, capture: () => unbornView("ci-all", objects) };
      const snapshot = treeSnapshot(repo, objects, head);
      // git lists the files while it is asked where the range begins; what goes wrong is told to whoever judges them.
      if (stage === "ci-all" && !indexHolds(repo, head)) snapshot.list().catch(() => {});
      const base = await ciBase(repo, head, { from, configured: loaded.config.base, env });
      const range = {
        tip: head,
        exclude: base === null ? [] : [base],
        net: stage === "pre-push",
      };
      return { head, base, capture: () => rangeView(stage, repo, objects, range, snapshot) };
    }
    default:
      throw new UserError(
        `${stage} needs a message that is being written.`,
        "Judge one with `tollgate message FILE`.",
      );
  }
}
