import { textOf } from "../../init/changes.js";
import { hasHooks } from "../../init/harness/hooks-file.js";
import { harnessesIn } from "../../init/harness/in-use.js";
import { type Check, ok, warning } from "../check.js";

/** Whether each harness of an agent that is in use here asks tollgate. git's hooks judge in any case. */
export const harnesses: Check = {
  name: "harnesses",
  look: async ({ repo: { root } }) => {
    const used = harnessesIn(root);
    const bare = used.filter((file) => {
      const text = textOf(root, file.path);
      return text === null || !hasHooks(file, text);
    });
    if (used.length === 0) return ok("no agent's harness is in use here");
    if (bare.length === 0) return ok(`${used.map(({ title }) => title).join(", ")}: wired`);
    return warning(
      `${bare.map(({ title, path }) => `${title} does not ask tollgate (${path})`).join("; ")}.`,
      "Wire it: `tollgate init --yes`",
    );
  },
};
