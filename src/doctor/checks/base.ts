import { UserError } from "../../errors.js";
import { must } from "../../git/git.js";
import { headCommit, requireCommit } from "../../git/revisions.js";
import { ciBase } from "../../view/ci-range.js";
import { type Check, ok, problem, warning } from "../check.js";

/** Whether the commits that ci-all would judge can be told here: its base, and where each gate begins. */
export const base: Check = {
  name: "base",
  look: async ({ repo, env, loaded }) => {
    if (loaded instanceof UserError)
      return warning("not known without a valid config.", "Mend the line about config first.");
    const head = await headCommit(repo);
    if (head === null) return ok("there is no commit yet");
    try {
      const { gates, base: configured } = loaded.config;
      const begins = Object.entries(gates).filter(([, { since }]) => since !== null);
      for (const [id, { since }] of begins) await requireCommit(repo, since!, `gates.${id}.since`);
      const found = await ciBase(repo, head, { from: null, configured, env });
      const range = found === null ? [head] : [head, "--not", found];
      const count = (await must(repo, ["rev-list", "--count", ...range])).toString("utf8").trim();
      const from = found === null ? "from the first on" : `since ${found.slice(0, 10)}`;
      const but =
        begins.length === 0 ? "" : `; ${begins.map(([id]) => id).join(" and ")} later, by \`since\``;
      return ok(`ci-all begins ${count} ${count === "1" ? "commit" : "commits"} back, ${from}${but}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return problem(error.message, error.hint ?? "Mend that.");
    }
  },
};
