// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.
import type { Compiled } from "../kinds.js";

/** Each dialect's schema as a function, loaded when a file of the dialect is judged. */
export const validators: ReadonlyMap<string, () => Promise<Compiled>> = new Map([
  ["agent-skill", () => import("./agent-skill.js") as Promise<unknown> as Promise<Compiled>],
  ["bundle", () => import("./bundle.js") as Promise<unknown> as Promise<Compiled>],
  ["claude-agent", () => import("./claude-agent.js") as Promise<unknown> as Promise<Compiled>],
  ["claude-command", () => import("./claude-command.js") as Promise<unknown> as Promise<Compiled>],
  ["claude-output-style", () => import("./claude-output-style.js") as Promise<unknown> as Promise<Compiled>],
  ["claude-rule", () => import("./claude-rule.js") as Promise<unknown> as Promise<Compiled>],
  ["claude-skill", () => import("./claude-skill.js") as Promise<unknown> as Promise<Compiled>],
  ["copilot-agent", () => import("./copilot-agent.js") as Promise<unknown> as Promise<Compiled>],
  ["copilot-instructions", () => import("./copilot-instructions.js") as Promise<unknown> as Promise<Compiled>],
  ["copilot-prompt", () => import("./copilot-prompt.js") as Promise<unknown> as Promise<Compiled>],
  ["cursor-rule", () => import("./cursor-rule.js") as Promise<unknown> as Promise<Compiled>],
  ["learning", () => import("./learning.js") as Promise<unknown> as Promise<Compiled>],
  ["plan", () => import("./plan.js") as Promise<unknown> as Promise<Compiled>],
  ["profile", () => import("./profile.js") as Promise<unknown> as Promise<Compiled>],
  ["research", () => import("./research.js") as Promise<unknown> as Promise<Compiled>],
]);
