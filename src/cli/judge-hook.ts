import type { HookCall } from "../../hooks/call.js";
import { openCache } from "../cache/cache.js";
import type { Loaded } from "../config/load.js";
import type { Fenced, Stage, View } from "../gate/contract.js";
import { EXIT } from "../gate/result.js";
import { holdIndex, indexMoved, noteJudged } from "../git/judged-index.js";
import { usesOwnIndex } from "../git/own-index.js";
import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import type { RunReport } from "../report/report.js";
import type { EarlyLook } from "../runner/early-look.js";
import { runStage, type StageRequest } from "../runner/run-stage.js";
import { stagedView } from "../view/capture.js";
import { readMessageFile } from "../view/message-file.js";
import { messageView } from "../view/message-view.js";
import type { World } from "./invocation.js";
import type { Opened } from "./open-repository.js";
import { printReport, type ReportOptions } from "./print-report.js";
import { withProgress } from "./progress.js";
import { isBelow } from "./standing.js";

export interface Here {
  readonly opened: Opened;
  readonly world: World;
  readonly options: ReportOptions;
  /** git commits from the repository's own index; by default as the environment says. */
  readonly ownIndex?: boolean;
  /** What git was asked before the config was read. */
  readonly early?: EarlyLook | null;
}

/** Judges what git called a hook for, prints the report, and gives the exit code. `told` hears of the verdict before. */
export async function judgeHook(
  call: HookCall,
  stage: Stage,
  here: Here,
  told?: (report: RunReport) => void,
): Promise<number> {
  const { opened, world, options } = here;
  const { repo } = opened;
  const isFirst = call.event === "pre-commit";
  let stamp = "";
  let views: readonly View[] = [];
  const request: StageRequest = {
    ...requestOf(stage, here),
    ...(call.event === "commit-msg" && { late: () => lateStaging(repo, world.env) }),
    capture: async () => {
      if (isFirst) stamp = holdIndex(repo, world.env);
      views = await capture(call, here);
      return views;
    },
  };
  const report = await withProgress(`${stage} is judged`, options, world, () => runStage(request));
  told?.(report);
  if (isFirst && report.exitCode === EXIT.open) noteJudged(repo, world.env, stamp);
  return tellHook(report, here, {
    // A push may have several tips, and a finding does not say in which of them its line stands.
    judged: views.length === 1 ? views[0]! : null,
    refused: call.event === "commit-msg" && report.exitCode !== EXIT.open ? (views[0] ?? null) : null,
    file: call.args[0],
  });
}

/** All that a hook is judged by, but for what it looks at. */
export function requestOf(
  stage: Stage,
  { opened, world, ownIndex, early = null }: Here,
): Omit<StageRequest, "capture"> {
  const { repo, loaded } = opened;
  const { env } = world;
  const cache = openCache(repo, env);
  const below = isBelow(world, repo.root);
  const known = ownIndex === undefined ? {} : { ownIndex };
  return { stage, repo, loaded, env, cache, head: null, counted: true, below, early, ...known };
}

interface Told {
  /** What was judged, where it is one. */
  readonly judged: View | null;
  /** What has the message that was refused, if one was, and the file that git gave for it. */
  readonly refused: View | null;
  readonly file: string | undefined;
}

/** Prints a hook's report, keeps the message that it refuses, and gives the exit code. */
export async function tellHook(
  report: RunReport,
  here: Here,
  { judged, refused, file }: Told,
): Promise<number> {
  const { opened, world, options } = here;
  const { repo, loaded } = opened;
  const shown: RunReport =
    report.exitCode === EXIT.open
      ? report
      : {
          ...report,
          head: await headCommit(repo).catch(() => null),
          ...(refused && (await keep(refused, file!, here))),
        };
  const code = await printReport(shown, options, world, { to: "err", root: repo.root, judged });
  if (code !== EXIT.open && report.stage !== "pre-push") await noteUnstaged(repo, loaded, world);
  return code;
}

/** Whoever mends the config and does not stage it would look for the reason. */
async function noteUnstaged(repo: Repository, loaded: Loaded, { env, output }: World): Promise<void> {
  const { unstagedNote } = await import("./unstaged-config.js");
  const note = await unstagedNote(repo, loaded, env).catch(() => null);
  if (note !== null) output.err(note);
}

/** git sets it for the hooks of a commit where no editor opens. */
const wasEdited = ({ env }: World): boolean => env.GIT_EDITOR !== ":";

/** What other hooks of the same commit staged after pre-commit judged; nothing is asked where the index is what it was. */
async function lateStaging(repo: Repository, env: NodeJS.ProcessEnv): Promise<readonly Fenced[]> {
  const moved = indexMoved(repo, env);
  if (moved === null) return [];
  const { lateStaged } = await import("../runner/late-staged.js");
  return lateStaged(repo, moved, env.GIT_EDITOR !== ":");
}

async function capture(call: HookCall, { opened, world }: Here): Promise<readonly View[]> {
  const { repo, objects } = opened;
  switch (call.event) {
    case "pre-push": {
      const { pushViews } = await import("../view/push-views.js");
      return pushViews(repo, objects, call.args[0] ?? "", call.refs);
    }
    case "commit-msg":
      return [viewMessage(call.args[0]!, opened, world)];
    default:
      return [await viewStaged(opened)];
  }
}

export function viewMessage(file: string, { repo, objects }: Opened, world: World): View {
  const edited = wasEdited(world);
  return messageView(repo, objects, { bytes: readMessageFile(world.cwd, file, edited), edited });
}

export async function viewStaged({ repo, objects }: Opened): Promise<View> {
  const view = stagedView(repo, objects, null);
  await view.files(); // An index that cannot be read is one error, not one for each gate.
  return view;
}

/** Nothing that was typed is lost; an empty message is not kept. */
async function keep(
  view: View,
  file: string,
  { opened: { repo }, world, ownIndex = usesOwnIndex(repo, world.env) }: Here,
): Promise<Pick<RunReport, "kept" | "begun">> {
  for await (const { message, invalidAt } of view.commits()) {
    if (message.trim() === "") break;
    const [{ keepMessage }, { begunCommit }] = await Promise.all([
      import("./keep-message.js"),
      import("./begun-commit.js"),
    ]);
    const bytes = readMessageFile(world.cwd, file, wasEdited(world));
    // Headings that git is about to remove as comments were typed all the same.
    const whole = invalidAt !== null || /^#{2,6} /m.test(bytes.toString("latin1"));
    const begun = begunCommit(world.env, ownIndex);
    const isElsewhere = isBelow(world, repo.root) || begun?.elsewhere === true;
    const kept = keepMessage(repo, whole ? bytes : message, isElsewhere);
    return kept === null ? {} : { kept, ...(begun && { begun: begun.as }) };
  }
  return {};
}
