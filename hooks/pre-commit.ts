import type { HookCall } from "./call.js";

/** git gives pre-commit no arguments (githooks(5)). */
export const preCommit = (): HookCall => ({ event: "pre-commit", args: [], refs: [] });
