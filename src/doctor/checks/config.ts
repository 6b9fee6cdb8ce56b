import { UserError } from "../../errors.js";
import { type Check, ok, problem } from "../check.js";

/** Whether the config says what to judge. */
export const config: Check = {
  name: "config",
  look: async ({ loaded }) => {
    if (loaded instanceof UserError) return problem(loaded.message, loaded.hint ?? "Mend that.");
    const on = Object.values(loaded.config.gates).filter(({ enabled }) => enabled).length;
    return ok(`${loaded.config.source} is valid: ${on} of ${loaded.gates.length} gates on`);
  },
};
