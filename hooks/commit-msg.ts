import { UserError } from "../src/errors.js";
import type { HookCall } from "./call.js";

/** One argument: the file that holds the message (githooks(5)). */
export function commitMsg(args: readonly string[]): HookCall {
  if (args.length !== 1)
    throw new UserError(
      "commit-msg takes one argument: the file that holds the message.",
      'Call it as git does: `tollgate hook commit-msg "$1"`',
    );
  return { event: "commit-msg", args, refs: [] };
}
