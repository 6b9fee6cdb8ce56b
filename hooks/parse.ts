import { UserError } from "../src/errors.js";
import { HOOK_EVENTS, type HookCall, WHOLE_COMMIT } from "./call.js";
import { commitMsg } from "./commit-msg.js";
import { preCommit } from "./pre-commit.js";
import { prePush } from "./pre-push.js";
import { prepareCommitMsg } from "./prepare-commit-msg.js";
import { wholeCommit } from "./whole-commit.js";

/** `readStdin` is asked only by the events that have something there. */
export async function parseHookCall(
  event: string,
  args: readonly string[],
  readStdin: () => Promise<string>,
): Promise<HookCall> {
  switch (event) {
    case "pre-commit":
      return preCommit(args);
    case "prepare-commit-msg":
      return prepareCommitMsg(args);
    case "commit-msg":
      return commitMsg(args);
    case WHOLE_COMMIT:
      return wholeCommit(args);
    case "pre-push":
      return prePush(args, await readStdin());
    default: {
      const { didYouMean } = await import("../src/nearest.js");
      throw new UserError(
        event === ""
          ? "which hook?"
          : `tollgate has nothing for the hook "${event}".${didYouMean(event, HOOK_EVENTS)}`,
        `It answers ${HOOK_EVENTS.join(", ")}.`,
      );
    }
  }
}
