import { type HookCall, WHOLE_COMMIT } from "../../../hooks/call.js";
import { parseHookCall } from "../../../hooks/parse.js";
import { ALONE, LOOKED } from "../../../hooks/pre-commit.js";
import { PROBE } from "../../../hooks/probe.js";
import { messageOf } from "../../errors.js";
import { EXIT } from "../../gate/result.js";
import { findRepository } from "../../git/repository.js";
import { type EarlyLook, lookEarly } from "../../runner/early-look.js";
import { hasOptions } from "../given-by-git.js";
import type { Command, World } from "../invocation.js";
import { judgeHook } from "../judge-hook.js";
import { deferNext, isStale, judgeWhole } from "../judge-whole.js";
import { openStaged } from "../open-staged.js";
import { hookReportOptions, type ReportOptions } from "../print-report.js";

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
  const call = await parseHookCall(event, args, readText);
  if (call.event === "prepare-commit-msg") return prepare(call, world);
  const options = asked ?? hookReportOptions(world.env);
  return call.event === "pre-push" ? judgeRefs(call, world, options) : judgeCommit(call, world, options);
}

async function judgeCommit(call: HookCall, world: World, options: ReportOptions): Promise<number> {
  if (call.event === WHOLE_COMMIT) {
    const [file, mark, other] = call.args;
    if (other === undefined || !(await isStale(mark!, world))) return judgeWhole(call, world, options);
    return judgeCommit({ ...call, event: "commit-msg", args: [file!] }, world, options);
  }
  const stage = call.event === "commit-msg" ? call.event : "pre-commit";
  const given = call.args.includes(LOOKED) ? readStdin() : null;
  given?.catch(() => {}); // Who needs it asks git then.
  let early: EarlyLook | null = null;
  try {
    const opened = await openStaged(world, (repo) => {
      early = stage === "pre-commit" ? lookEarly(repo, given) : null;
    });
    const here = { opened, world, options };
    try {
      const code = await judgeHook(call, stage, { ...here, early });
      if (call.args.includes(ALONE)) await deferNext(here);
      return code;
    } finally {
      opened.dispose();
    }
  } finally {
    (early as EarlyLook | null)?.done();
    // Where nobody needed what git says, nobody waits for it. A file cannot be told so, and ends at once.
    if (given) process.stdin.unref?.();
  }
}

async function judgeRefs(call: HookCall, world: World, options: ReportOptions): Promise<number> {
  const { judgePush } = await import("../judge-push.js");
  return judgePush(call, world, (opened, refs, told) =>
    judgeHook({ ...call, refs }, "pre-push", { opened, world, options }, told),
  );
}

/** Said in the record too, where there can be one: whoever skips the hooks is not held up by what is broken. */
async function noteSkippedPush(args: readonly string[], world: World): Promise<void> {
  try {
    const { refs } = await parseHookCall("pre-push", args, readText);
    const { noteSkipped } = await import("../../runner/push-record.js");
    noteSkipped(await findRepository(world.cwd), args[0] ?? "", refs);
  } catch (error) {
    world.output.err(`tollgate: that is not on record: ${messageOf(error)}\n`);
  }
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

/** By the stream: whatever else loads it makes a plain read of the same pipe fail where nothing came yet. */
async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

const readText = async (): Promise<string> => (await readStdin()).toString("utf8");
