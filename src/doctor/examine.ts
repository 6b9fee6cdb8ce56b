import { HOOK_EVENTS } from "../../hooks/call.js";
import { UserError } from "../errors.js";
import type { Check, Checked, Surroundings } from "./check.js";
import { base } from "./checks/base.js";
import { baseline } from "./checks/baseline.js";
import { ci } from "./checks/ci.js";
import { config } from "./checks/config.js";
import { configHooks } from "./checks/config-hooks.js";
import { git } from "./checks/git.js";
import { harnesses } from "./checks/harnesses.js";
import { hook } from "./checks/hook.js";
import { hooksPath } from "./checks/hooks-path.js";
import { husky } from "./checks/husky.js";
import { linkedConfig } from "./checks/linked-config.js";
import { node } from "./checks/node.js";
import { otherManagers } from "./checks/other-managers.js";
import { poorPath } from "./checks/poor-path.js";
import { switches } from "./checks/switches.js";
import { tollgate } from "./checks/tollgate.js";
import { workTrees } from "./checks/work-trees.js";

/** In the order of the report: what runs, what is asked for, what git calls, what else may call, what CI does. */
const CHECKS: readonly Check[] = [
  node,
  git,
  husky,
  tollgate,
  config,
  switches,
  hooksPath,
  ...HOOK_EVENTS.map(hook),
  poorPath,
  linkedConfig,
  workTrees,
  configHooks,
  otherManagers,
  harnesses,
  ci,
  base,
  baseline,
];

/** Runs every check. One that cannot look says so, and does not keep the others from looking. */
export const examine = (surroundings: Surroundings): Promise<Checked[]> =>
  Promise.all(
    CHECKS.map(async ({ name, look }): Promise<Checked> => {
      try {
        return { check: name, ...(await look(surroundings)) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { check: name, status: "unknown", message: error.message, mend: error.hint };
      }
    }),
  );
