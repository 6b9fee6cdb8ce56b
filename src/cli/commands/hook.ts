import { type HookCall, WHOLE_COMMIT } from "../../../hooks/call.js";
import { parseHookCall } from "../../../hooks/parse.js";
import { ALONE } from "../../../hooks/pre-commit.js";
import { PROBE } from "../../../hooks/probe.js";
import { openCache } from "../../cache/cache.js";
import { messageOf, UserError } from "../../errors.js";
import type { Fenced, Stage, View } from "../../gate/contract.js";
import { EXIT } from "../../gate/result.js";
import { holdIndex, indexMoved, noteJudged } from "../../git/judged-index.js";
import { findRepository, type Repository } from "../../git/repository.js";
import { headCommit } from "../../git/revisions.js";
import { forgetState } from "../../git/state.js";
import { makePlan } from "../../plan/plan.js";
import type { RunReport } from "../../report/report.js";
import { runStage } from "../../runner/run-stage.js";
import { stagedView } from "../../view/capture.js";
import { messageView, readMessageFile } from "../../view/message-view.js";
import { hasOptions } from "../given-by-git.js";
import type { Command, World } from "../invocation.js";
import { type Opened, openRepository } from "../open-repository.js";
import { hookReportOptions, printReport, type ReportOptions } from "../print-report.js";
import { withProgress } from "../progress.js";

/** What the shim calls: one hook of git's, from its arguments to the exit code. */
export const hook: Command = async (args, world) => {
  if (!hasOptions(args)) return answer(args, world, null);
  const { readHookOptions } = await import("../hook-options.js");
  const read = readHookOptions(args, world);
  return answer(read.args, read.world, read.options);
};

/** `asked`: what options say of the report; null: the environment alone does. */
async function answer(
  [event = "", ...args]: readonly string[],
  world: World,
  asked: ReportOptions | null,
): Promise<number> {
  if (world.env.TOLLGATE === "0") {
    world.output.err(`tollgate: ${event} was not judged (TOLLGATE=0). CI judges it all the same.\n`);
    if (event === "pre-push") await noteSkippedPush(args, world);
    return EXIT.open;
  }
  if (world.env[PROBE]) {
    const { answerProbe } = await import("../answer-probe.js");
    return answerProbe(event, args, world);
  }
  const call = await parseHookCall(event, args, readStdin);
  if (call.event === "prepare-commit-msg") return prepare(call, world);
  const opened = await openRepository(world.cwd, null);
  const here: Here = { opened, world, options: asked ?? hookReportOptions(world.env) };
  try {
    if (call.event === WHOLE_COMMIT) return await judgeWhole(call, here);
    const code = await judge(call, call.event, here);
    if (call.event === "pre-commit" && call.args[0] === ALONE) await defer(opened);
    return code;
  } finally {
    opened.objects.close();
  }
}

/** Said in the record too, where there can be one: whoever skips the hooks is not held up by what is broken. */
async function noteSkippedPush(args: readonly string[], world: World): Promise<void> {
  try {
    const { refs } = await parseHookCall("pre-push", args, readStdin);
    const { noteSkipped } = await import("../../runner/push-record.js");
    noteSkipped(await findRepository(world.cwd), args[0] ?? "", refs);
  } catch (error) {
    world.output.err(`tollgate: that is not on record: ${messageOf(error)}\n`);
  }
}

interface Here {
  readonly opened: Opened;
  readonly world: World;
  readonly options: ReportOptions;
}

/** One start for the files and the message of a commit. */
async function judgeWhole({ args: [file, mark] }: HookCall, here: Here): Promise<number> {
  const { repo, loaded } = here.opened;
  forgetState(repo.gitDir, mark!);
  if (startsPrograms(loaded))
    throw new UserError(
      "the config names programs to run, which it did not when this commit began: nothing was judged.",
      "Commit again.",
    );
  const ofFiles = { event: "pre-commit", args: [], refs: [] } as const;
  const ofMessage = { event: "commit-msg", args: [file!], refs: [] } as const;
  const files = await judge(ofFiles, "pre-commit", here, false);
  // Whoever interrupts it wants neither.
  if (files > EXIT.unfinished) return files;
  return Math.max(files, await judge(ofMessage, "commit-msg", here));
}

/** Lets the shell leave the next commit's files to its commit-msg hook, where nothing speaks against it. */
async function defer({ repo, loaded }: Opened): Promise<void> {
  if (startsPrograms(loaded)) return;
  const { writeDeferral } = await import("../../init/deferral.js");
  await writeDeferral(repo, loaded.config.files);
}

/** Fixers change what is committed, so they run before git has read it; so does whatever else is started. */
function startsPrograms({ config, gates }: Opened["loaded"]): boolean {
  const { fixers, commands } = makePlan("pre-commit", config, gates);
  return fixers.length > 0 || commands.some(({ skipped }) => skipped === null);
}

/** `isFirst`: other hooks of the same commit come after it. */
async function judge(
  call: HookCall,
  stage: Stage,
  { opened, world, options }: Here,
  isFirst = call.event === "pre-commit",
): Promise<number> {
  const { repo, loaded } = opened;
  let views: readonly View[] = [];
  const push = call.event === "pre-push" ? await beginPush(call, repo) : null;
  const request = {
    stage,
    repo,
    loaded,
    env: world.env,
    cache: openCache(repo, world.env),
    head: null,
    counted: true,
    ...(call.event === "commit-msg" && { late: () => lateStaging(repo, world.env) }),
    capture: async () => {
      if (isFirst) holdIndex(repo, world.env);
      views = await capture(call, opened, world);
      return views;
    },
  };
  const report = await withProgress(`${stage} is judged`, options, world, () => runStage(request));
  push?.end(report);
  if (isFirst && report.exitCode === EXIT.open) noteJudged(repo, world.env);
  const told: RunReport =
    report.exitCode === EXIT.open
      ? report
      : {
          ...report,
          head: await headCommit(repo).catch(() => null),
          ...(call.event === "commit-msg" && (await keep(repo, views, call, world))),
        };
  // A push may have several tips, and a finding does not say in which of them its line stands.
  const judged = views.length === 1 ? views[0]! : null;
  return await printReport(told, options, world, { to: "err", root: repo.root, judged });
}

/** What other hooks of the same commit staged after pre-commit judged; nothing is asked where the index is what it was. */
async function lateStaging(repo: Repository, env: NodeJS.ProcessEnv): Promise<readonly Fenced[]> {
  const moved = indexMoved(repo, env);
  if (moved === null) return [];
  const { lateStaged } = await import("../../runner/late-staged.js");
  return lateStaged(repo, moved, env.GIT_EDITOR !== ":");
}

/** What a push is about to bring is remembered for `tollgate after-push`. */
async function beginPush({ args, refs }: HookCall, repo: Repository) {
  const { PushRecord } = await import("../../runner/push-record.js");
  return PushRecord.begin(repo, args[0] ?? "", refs);
}

async function capture(call: HookCall, { repo, objects }: Opened, world: World): Promise<readonly View[]> {
  switch (call.event) {
    case "pre-push": {
      const { pushViews } = await import("../../view/push-views.js");
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
    const { keepMessage } = await import("../keep-message.js");
    const bytes = readMessageFile(world.cwd, call.args[0]!);
    // Headings that git is about to remove as comments were typed all the same.
    const whole = invalidAt !== null || /^#{2,6} /m.test(bytes.toString("latin1"));
    const kept = keepMessage(repo, whole ? bytes : message);
    return kept === null ? {} : { kept };
  }
  return {};
}

/** Puts the template into an empty message. Whatever goes wrong, the commit goes on: commit-msg judges it. */
async function prepare(call: HookCall, world: World): Promise<number> {
  try {
    const { prepareMessage } = await import("../prepare-message.js");
    await prepareMessage(call, world);
  } catch (error) {
    world.output.err(`tollgate: no template was put: ${messageOf(error)}\n`);
  }
  return EXIT.open;
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString("utf8");
}
