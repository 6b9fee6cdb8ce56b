// Written by scripts/generate.mjs from the folders beside it. Do not edit.
import type { Gate, GateMeta, GateModule } from "../src/gate/contract.js";
import { meta as hookLoop } from "./hook-loop/meta.js";

/** The gates that ship, in the order in which they report. */
export const gates: readonly Gate[] = [
  { meta: hookLoop as GateMeta, load: () => import("./hook-loop/check.js") as Promise<unknown> as Promise<GateModule> },
];
