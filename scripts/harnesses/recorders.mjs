import { mkdirSync } from "node:fs";
import { join } from "node:path";

const EVENTS = ["SessionStart", "PreToolUse", "PostToolUse", "Stop"];

/** Hooks that keep what a harness tells at each event, a line of JSON a call, in a file of the folder `told`. */
export function recorders(told) {
  mkdirSync(told, { recursive: true });
  const hookOf = (event) => ({
    type: "command",
    command: `{ tr -d '\\n'; echo; } >>'${join(told, event)}'`,
  });
  return Object.fromEntries(EVENTS.map((event) => [event, [{ hooks: [hookOf(event)] }]]));
}
