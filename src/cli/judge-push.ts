import type { HookCall, PushedRef } from "../../hooks/call.js";
import { EXIT } from "../gate/result.js";
import type { RunReport } from "../report/report.js";
import { PushRecord } from "../runner/push-record.js";
import type { World } from "./invocation.js";
import { openPushed } from "./open-pushed.js";
import type { Opened } from "./open-repository.js";

/** Judges some refs of the push with one config, tells `told` of the verdict, and gives the exit code. */
type Judge = (
  opened: Opened,
  refs: readonly PushedRef[],
  told: (report: RunReport) => void,
) => Promise<number>;

/**
 * Judges each tip that a push brings with the config that it holds, as CI will. What the push is about to bring is
 * remembered for `tollgate after-push`. Gives the exit code.
 */
export async function judgePush({ args, refs }: HookCall, world: World, judge: Judge): Promise<number> {
  const [remote = ""] = args;
  const { repo, groups, dispose } = await openPushed(refs, remote, world);
  try {
    const push = await PushRecord.begin(repo, remote, refs);
    const reports: RunReport[] = [];
    let code: number = EXIT.open;
    for (const group of groups)
      code = Math.max(code, await judge(group.opened, group.refs, (report) => reports.push(report)));
    push.end({ exitCode: code, results: reports.flatMap(({ results }) => results) });
    return code;
  } finally {
    dispose();
  }
}
