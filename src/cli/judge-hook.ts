import type { HookCall } from "../../hooks/call.js";
import { openCache } from "../cache/cache.js";
import type { Loaded } from "../config/load.js";
import type { Fenced, Stage, View } from "../gate/contract.js";
import { EXIT } from "../gate/result.js";
import { holdIndex, indexMoved, noteJudged } from "../git/judged-index.js";
import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import type { RunReport } from "../report/report.js";
import { runStage } from "../runner/run-stage.js";
import { stagedView } from "../view/capture.js";
import { messageView, readMessageFile } from "../view/message-view.js";
import type { World } from "./invocation.js";
import type { Opened } from "./open-repository.js";
import { printReport, type ReportOptions } from "./print-report.js";
import { withProgress } from "./progress.js";
import { isBelow } from "./standing.js";

export interface Here {
  readonly opened: Opened;
  readonly world: World;
  readonly options: ReportOptions;
}

interface More {
  /** Other hooks of the same commit come after it; by default they do after pre-commit. */
  readonly isFirst?: boolean;
  /** What other hooks staged meanwhile; by default commit-msg asks what came after pre-commit. */
  readonly late?: () => Promise<readonly Fenced[]>;
  /** Hears of the verdict before it is printed. */
  readonly told?: (report: RunReport) => void;
}

/** Judges what git called a hook for, prints the report, and gives the exit code. */
export async function judgeHook(
  call: HookCall,
  stage: Stage,
  { opened, world, options }: Here,
  { isFirst = call.event === "pre-commit", late, told }: More = {},
): Promise<number> {
  const { repo, loaded } = opened;
  let views: readonly View[] = [];
  let stamp = "";
  const request = {
    stage,
    repo,
    loaded,
    env: world.env,
    cache: openCache(repo, world.env),
    head: null,
    counted: true,
    below: isBelow(world, repo.root),
    ...(late ? { late } : call.event === "commit-msg" && { late: () => lateStaging(repo, world.env) }),
    capture: async () => {
      if (isFirst) stamp = holdIndex(repo, world.env);
      views = await capture(call, opened, world);
      return views;
    },
  };
  const report = await withProgress(`${stage} is judged`, options, world, () => runStage(request));
  told?.(report);
  if (isFirst && report.exitCode === EXIT.open) noteJudged(repo, world.env, stamp);
  const shown: RunReport =
    report.exitCode === EXIT.open
      ? report
      : {
          ...report,
          head: await headCommit(repo).catch(() => null),
          ...(call.event === "commit-msg" && (await keep(repo, views, call, world))),
        };
  // A push may have several tips, and a finding does not say in which of them its line stands.
  const judged = views.length === 1 ? views[0]! : null;
  const code = await printReport(shown, options, world, { to: "err", root: repo.root, judged });
  if (code !== EXIT.open && call.event !== "pre-push") await noteUnstaged(repo, loaded, world);
  return code;
}

/** Whoever mends the config and does not stage it would look for the reason. */
async function noteUnstaged(repo: Repository, loaded: Loaded, { env, output }: World): Promise<void> {
  const { unstagedNote } = await import("./unstaged-config.js");
  const note = await unstagedNote(repo, loaded, env).catch(() => null);
  if (note !== null) output.err(note);
}

/** What other hooks of the same commit staged after pre-commit judged; nothing is asked where the index is what it was. */
async function lateStaging(repo: Repository, env: NodeJS.ProcessEnv): Promise<readonly Fenced[]> {
  const moved = indexMoved(repo, env);
  if (moved === null) return [];
  const { lateStaged } = await import("../runner/late-staged.js");
  return lateStaged(repo, moved, env.GIT_EDITOR !== ":");
}

async function capture(call: HookCall, { repo, objects }: Opened, world: World): Promise<readonly View[]> {
  switch (call.event) {
    case "pre-push": {
      const { pushViews } = await import("../view/push-views.js");
      return pushViews(repo, objects, call.args[0] ?? "", call.refs);
    }
    case "commit-msg": {
      const bytes = readMessageFile(world.cwd, call.args[0]!);
      return [messageView(repo, objects, { bytes, edited: world.env.GIT_EDITOR !== ":" })];
    }
    default: {
      const view = stagedView(repo, objects, null);
      await view.files(); // An index that cannot be read is one error, not one for each gate.
      return [view];
    }
  }
}

/** Nothing that was typed is lost; an empty message is not kept. */
async function keep(
  repo: Repository,
  [view]: readonly View[],
  call: HookCall,
  world: World,
): Promise<Pick<RunReport, "kept">> {
  for await (const { message, invalidAt } of view?.commits() ?? []) {
    if (message.trim() === "") break;
    const { keepMessage } = await import("./keep-message.js");
    const bytes = readMessageFile(world.cwd, call.args[0]!);
    // Headings that git is about to remove as comments were typed all the same.
    const whole = invalidAt !== null || /^#{2,6} /m.test(bytes.toString("latin1"));
    const kept = keepMessage(repo, whole ? bytes : message, isBelow(world, repo.root));
    return kept === null ? {} : { kept };
  }
  return {};
}
