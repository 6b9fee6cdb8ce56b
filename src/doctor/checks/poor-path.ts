import { dirname } from "node:path";
import { shellWord } from "../../content/shell-word.js";
import { hookPath } from "../../git/hook-run.js";
import { armedBy } from "../armed.js";
import { type Check, ok, problem, unknown, warning } from "../check.js";
import { notTried, ownerOf } from "../managed.js";
import { probe } from "../probe.js";

/** What a program started without a login shell has: a graphical git client, a service. */
const PATH = "/usr/bin:/bin";

/** Whether the hooks find tollgate and something to run it where PATH is poor. */
export const poorPath: Check = {
  name: "poor-path",
  look: async ({ repo, env }) => {
    const path = await hookPath(repo.root, "commit-msg", env);
    const armed = armedBy(path, "commit-msg", repo.root);
    const manager = armed.kind === "no" ? await ownerOf(repo.root, env) : null;
    if (manager) return notTried(manager);
    if (armed.kind !== "first")
      return warning("not tried: commit-msg is not armed.", "Mend the line about commit-msg first.");
    const poor = { PATH, ...(env.HOME !== undefined && { HOME: env.HOME }) };
    const probed = await probe(repo.root, "commit-msg", poor);
    const where = `with PATH=${PATH}`;
    switch (probed.kind) {
      case "refused":
        return ok(`${where} the hooks find tollgate ${probed.answer.version} and ${probed.answer.runtime}`);
      case "passed":
        return problem(
          `${where}, as a graphical client has it, a probe passes.`,
          "Look at ~/.config/husky/init.sh and at git's own settings for what turns the hooks off there.",
        );
      case "no-git-hook":
        return unknown("this git has no `git hook run`, so it was not tried.", "Use git 2.36 or later.");
      default: {
        const said = "said" in probed ? probed.said : "no answer in 30 seconds";
        return warning(
          `${where}, as a graphical client has it, the hooks stay shut: ${said}`,
          said.includes("Node was not found")
            ? `Put into ~/.config/husky/init.sh: export PATH=${shellWord(dirname(process.execPath))}:"$PATH"`
            : "Mend what it says.",
        );
      }
    }
  },
};
