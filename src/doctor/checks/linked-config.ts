import { existsSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../../git/git.js";
import { joinedFolder } from "../../init/foreign-hooks.js";
import { isLinkedGuarded, LINKED_CONFIG } from "../../init/linked-work-trees.js";
import { ARM, type Check, ok, problem, warning } from "../check.js";
import { ownerOf } from "../managed.js";

/**
 * Whether linked work trees, those to come too, are given hooks by a path that is right. The path is absolute,
 * so that a repository that was moved still has the old one, and git says nothing.
 */
export const linkedConfig: Check = {
  name: "linked-config",
  look: async ({ repo, home, env }) => {
    const joined = await joinedFolder(repo);
    if (joined !== null) return ok(`linked work trees take their hooks from their own ${joined}`);
    const manager = await ownerOf(repo.root, env);
    if (manager) return ok(`linked work trees have the hooks of ${manager.name} as this one has`);
    const file = join(repo.commonDir, LINKED_CONFIG);
    if (!existsSync(file))
      return problem("linked work trees get no hooks in this clone.", `Arm them: ${ARM}`);
    const asked = await ask(repo, ["config", "--file", file, "core.hooksPath"]);
    const path = asked.stdout.toString("utf8").replace(/\n$/, "");
    if (path !== join(repo.commonDir, "tollgate/hooks"))
      return problem(
        `${LINKED_CONFIG} names ${path || "no folder"}: the repository was moved, and linked work trees have no hooks.`,
        `Arm them again: ${ARM}`,
      );
    return (await isLinkedGuarded(repo, home))
      ? ok("linked work trees are given hooks of their own")
      : warning("the hooks of linked work trees are not those of this tollgate.", `Renew them: ${ARM}`);
  },
};
