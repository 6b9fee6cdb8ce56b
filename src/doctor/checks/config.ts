import { UserError } from "../../errors.js";
import { untamed } from "../../runner/hidden-lint-staged.js";
import { type Check, ok, problem } from "../check.js";

/** Whether the config says what to judge. */
export const config: Check = {
  name: "config",
  look: async ({ loaded, repo }) => {
    if (loaded instanceof UserError) return problem(loaded.message, loaded.hint ?? "Mend that.");
    const { fixers, commands } = loaded.config;
    const refused = [
      ...fixers.map((one) => untamed(one, "fixer", repo.root)),
      ...commands.map((one) => untamed(one, "command", repo.root)),
    ].find((one) => one !== null);
    if (refused) return problem(refused.message, refused.hint ?? "Mend that.");
    const on = Object.values(loaded.config.gates).filter(({ enabled }) => enabled).length;
    return ok(`${loaded.config.source} is valid: ${on} of ${loaded.gates.length} gates on`);
  },
};
