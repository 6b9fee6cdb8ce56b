import { settingsLike } from "../../git/settings.js";
import { type Check, ok, warning } from "../check.js";

/** Hooks that git's config holds (git-config(1), hook.<name>.command): git 2.54 and later run them too. */
export const configHooks: Check = {
  name: "config-hooks",
  look: async ({ repo }) => {
    const settings = await settingsLike(repo, "^hook\\..*\\.command$");
    if (settings.length === 0) return ok("git's config holds no hooks of its own");
    const names = settings.map(([key]) => key.slice("hook.".length, -".command".length));
    return warning(
      `git 2.54 and later also run ${names.join(", ")} from git's config, and tollgate does not see what they do.`,
      "Look at them: git config --show-origin --get-regexp '^hook\\.'",
    );
  },
};
