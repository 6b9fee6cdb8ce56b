import { existsSync } from "node:fs";
import { shellWord } from "../../content/shell-word.js";
import { hookPath } from "../../git/hook-run.js";
import { otherWorkTrees } from "../../git/work-trees.js";
import { armedBy } from "../armed.js";
import { type Check, ok, problem, unknown } from "../check.js";

const EVENTS = ["pre-commit", "commit-msg", "pre-push"] as const;
/** More are not looked at: each costs a few calls of git. */
const MOST = 100;

/** Whether every other work tree of this clone has hooks that lead to tollgate. */
export const workTrees: Check = {
  name: "work-trees",
  look: async ({ repo, env }) => {
    const all = await otherWorkTrees(repo);
    if (all === null) return unknown("this git cannot list work trees safely.", "Use git 2.36 or later.");
    const trees = all.filter((tree) => existsSync(tree));
    if (trees.length === 0) return ok("this is the only work tree");
    const open: string[] = [];
    for (const tree of trees.slice(0, MOST)) if (!(await isGuarded(tree, env))) open.push(tree);
    if (open.length > 0)
      return problem(
        `not guarded: ${open.join(", ")}.`,
        `\`tollgate init --hooks-only --cwd ${shellWord(open[0]!)}\` mends all of them.`,
      );
    if (trees.length > MOST)
      return unknown(
        `${MOST} of ${trees.length} other work trees are guarded; the rest was not looked at.`,
        "git worktree prune",
      );
    return ok(`${trees.length} other work ${trees.length === 1 ? "tree is" : "trees are"} guarded`);
  },
};

async function isGuarded(tree: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  for (const event of EVENTS)
    if (armedBy(await hookPath(tree, event, env), event, tree).kind === "no") return false;
  return true;
}
