import type { HookCall } from "../../../hooks/call.js";
import { parseHookCall } from "../../../hooks/parse.js";
import { PROBE } from "../../../hooks/probe.js";
import { openCache } from "../../cache/cache.js";
import { messageOf } from "../../errors.js";
import type { Fenced, Stage, View } from "../../gate/contract.js";
import { EXIT } from "../../gate/result.js";
import { holdIndex, indexMoved, noteJudged } from "../../git/judged-index.js";
import type { Repository } from "../../git/repository.js";
import { headCommit } from "../../git/revisions.js";
import type { RunReport } from "../../report/report.js";
import { runStage } from "../../runner/run-stage.js";
import { stagedView } from "../../view/capture.js";
import { messageView, readMessageFile } from "../../view/message-view.js";
import type { Command, World } from "../invocation.js";
import { type Opened, openRepository } from "../open-repository.js";
import { hookReportOptions, printReport } from "../print-report.js";
import { withProgress } from "../progress.js";

/** What the shim calls: one hook of git's, from its arguments to the exit code. */
export const hook: Command = async ([event = "", ...args], world) => {
  if (world.env.TOLLGATE === "0") {
    world.output.err(`tollgate: ${event} was not judged (TOLLGATE=0). CI judges it all the same.\n`);
    return EXIT.open;
  }
  if (world.env[PROBE]) {
    const { answerProbe } = await import("../answer-probe.js");
    return answerProbe(event, args, world);
  }
  const call = await parseHookCall(event, args, readStdin);
  return call.event === "prepare-commit-msg" ? prepare(call, world) : judge(call, call.event, world);
};

async function judge(call: HookCall, stage: Stage, world: World): Promise<number> {
  const opened = await openRepository(world.cwd, null);
  const { repo, loaded, objects } = opened;
  let views: readonly View[] = [];
  try {
    const push = call.event === "pre-push" ? await beginPush(call, repo) : null;
    const options = hookReportOptions(world.env);
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
        if (call.event === "pre-commit") holdIndex(repo, world.env);
        views = await capture(call, opened, world);
        return views;
      },
    };
    const report = await withProgress(`${stage} is judged`, options, world, () => runStage(request));
    push?.end(report);
    if (call.event === "pre-commit" && report.exitCode === EXIT.open) noteJudged(repo, world.env);
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
  } finally {
    objects.close();
  }
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
