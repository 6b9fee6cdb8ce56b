import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { hookPath } from "../../git/hook-run.js";
import { type Setting, settingsOf } from "../../git/settings.js";
import { HOOKS_PATH_KEY, joinedFolder } from "../../init/foreign-hooks.js";
import { armedBy } from "../armed.js";
import { ARM, type Check, ok, problem, warning } from "../check.js";
import { ownerOf } from "../managed.js";

/** Whether the folder that git takes hooks from is the one that leads to tollgate, and whose word that is. */
export const hooksPath: Check = {
  name: "core.hooksPath",
  look: async ({ repo, env }) => {
    const settings = await settingsOf(repo, HOOKS_PATH_KEY);
    const hook = await hookPath(repo.root, "commit-msg", env);
    const isArmed = armedBy(hook, "commit-msg", repo.root).kind !== "no";
    const set = settings.at(-1);
    const manager = isArmed ? null : await ownerOf(repo.root, env);
    if (manager)
      return ok(
        `${set ? tell(set) : "not set"}: git starts ${manager.name}, whose ${manager.file} names tollgate`,
      );
    if (!set)
      return isArmed
        ? ok("not set: git takes its own folder, whose hooks call tollgate")
        : problem("not set: git takes its own folder, whose hooks do not call tollgate.", `Arm them: ${ARM}`);
    if (!existsSync(dirname(hook)))
      return problem(
        `${tell(set)} names a folder that is not here: git runs no hook, and says nothing.`,
        `Moved, or never armed? ${ARM}`,
      );
    if (!isArmed)
      return problem(
        `${tell(set)}: what is there does not call tollgate.`,
        mendOf(set, await joinedFolder(repo)),
      );
    const overruled = settings.slice(0, -1).filter(({ value }) => !isOurs(value));
    return overruled.length === 0
      ? ok(tell(set))
      : warning(
          `${tell(set)} overrules ${overruled.map(tell).join(" and ")}, whose hooks do not run here.`,
          "Call them from .husky/<hook>, below tollgate's lines, if they are wanted here.",
        );
  },
};

const tell = ({ value, scope, origin }: Setting): string => `"${value}" (${scope}: ${origin || "git's own"})`;

/** husky's, and what init writes for linked work trees. */
const isOurs = (value: string): boolean => /(^|\/)\.husky(\/_)?$|\/tollgate\/hooks$/.test(value);

/** `joined`: the folder of the repository's own hooks that git runs, as init joins it; null where it is none. */
function mendOf({ scope, value }: Setting, joined: string | null): string {
  if (isOurs(value)) return "Set this branch up: `tollgate init --yes`";
  if (scope === "command") return "Take it out of the environment (GIT_CONFIG_PARAMETERS, GIT_CONFIG_COUNT).";
  if (joined !== null)
    return `Join them: \`tollgate init --yes\` puts its lines at the top of the hooks in ${joined}, which stay.`;
  return `Move those hooks to .husky/<hook>, then: git config --${scope} --unset-all core.hooksPath, and \`tollgate init --yes\``;
}
