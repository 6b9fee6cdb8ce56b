// Written by scripts/generate.mjs from the folders beside it. Do not edit.
import type { Gate, GateMeta, GateModule } from "../src/gate/contract.js";
import { meta as commitMessage } from "./commit-message/meta.js";
import { meta as frontmatter } from "./frontmatter/meta.js";
import { meta as hookLoop } from "./hook-loop/meta.js";
import { meta as tokenBudget } from "./token-budget/meta.js";

/** The gates that ship, in the order in which they report. */
export const gates: readonly Gate[] = [
  {
    meta: commitMessage as GateMeta,
    load: () => import("./commit-message/check.js") as Promise<unknown> as Promise<GateModule>,
    cases: async () => (await import("./commit-message/cases.js")).cases,
  },
  {
    meta: frontmatter as GateMeta,
    load: () => import("./frontmatter/check.js") as Promise<unknown> as Promise<GateModule>,
    cases: async () => (await import("./frontmatter/cases.js")).cases,
  },
  {
    meta: hookLoop as GateMeta,
    load: () => import("./hook-loop/check.js") as Promise<unknown> as Promise<GateModule>,
    cases: async () => (await import("./hook-loop/cases.js")).cases,
  },
  {
    meta: tokenBudget as GateMeta,
    load: () => import("./token-budget/check.js") as Promise<unknown> as Promise<GateModule>,
    cases: async () => (await import("./token-budget/cases.js")).cases,
  },
];
