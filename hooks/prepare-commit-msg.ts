import type { HookCall } from "./call.js";

/** The message file, where its text came from (message, template, merge, squash, commit), and for `commit` an id (githooks(5)). */
export const prepareCommitMsg = (args: readonly string[]): HookCall => ({
  event: "prepare-commit-msg",
  args,
  refs: [],
});
