import type { HookEvent } from "../../hooks/call.js";

/** How many words git gives a hook at most (githooks(5)). */
export const GIVEN_BY_GIT: Readonly<Record<HookEvent, number>> = {
  "pre-commit": 0,
  "prepare-commit-msg": 3,
  "commit-msg": 1,
  "pre-push": 2,
};

/** Whether a person put options of ours around what git gives; a name or URL that begins so is none. */
export const hasOptions = ([event = "", ...given]: readonly string[]): boolean =>
  event.startsWith("--") ||
  given.slice(GIVEN_BY_GIT[event as HookEvent] ?? 0).some((word) => word.startsWith("--"));
