import type { Stage } from "../gate/contract.js";

/** The stages that can be judged when no hook calls: a hook hands over the message or the refs of the others. */
export const RUNNABLE = ["pre-commit", "pre-push", "quick", "ci-all"] as const satisfies readonly Stage[];
export type RunnableStage = (typeof RUNNABLE)[number];
