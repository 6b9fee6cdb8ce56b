import { textOf } from "../../init/changes.js";
import { hooksState } from "../../init/harness/hooks-file.js";
import { harnessesIn } from "../../init/harness/in-use.js";
import { type Check, ok, warning } from "../check.js";

/** Whether each harness of an agent that is in use here asks tollgate. git's hooks judge in any case. */
export const harnesses: Check = {
  name: "harnesses",
  look: async ({ repo: { root } }) => {
    const used = harnessesIn(root);
    if (used.length === 0) return ok("no agent's harness is in use here");
    const told = used.flatMap((file) => {
      const text = textOf(root, file.path);
      const state = text === null ? "none" : hooksState(file, text);
      const where = `(${file.path})`;
      if (state === "none") return `${file.title} does not ask tollgate ${where}`;
      return state === "old" ? `${file.title} asks tollgate by hooks of an older version ${where}` : [];
    });
    if (told.length === 0) return ok(`${used.map(({ title }) => title).join(", ")}: wired`);
    return warning(`${told.join("; ")}.`, "Wire it: `tollgate init --yes`");
  },
};
