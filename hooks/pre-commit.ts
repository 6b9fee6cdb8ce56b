import type { HookCall } from "./call.js";

/** What the shim adds where git comes to commit-msg at once, and none but our hooks are in between. */
export const ALONE = "alone";

/** What it adds where standard input has what `git status` says, for fixers to be compared with. */
export const LOOKED = "looked";

/** git gives pre-commit no arguments (githooks(5)). */
export const preCommit = (args: readonly string[]): HookCall => ({ event: "pre-commit", args, refs: [] });
