import { ask, gitError } from "./git.js";
import type { Repository } from "./repository.js";

/** The other work trees of this clone that have files, by their absolute paths; null where git cannot say (before 2.36). */
export async function otherWorkTrees(repo: Repository): Promise<string[] | null> {
  const answer = await ask(repo, ["worktree", "list", "--porcelain", "-z"]);
  if (answer.code === 129) return null;
  if (answer.code !== 0) throw gitError("worktree list", answer);
  return (
    answer.stdout
      .toString("utf8")
      .split("\0\0")
      .map((entry) => entry.split("\0"))
      .filter((lines) => !lines.some((line) => line === "bare" || line.startsWith("prunable")))
      .flatMap((lines) => lines.filter((line) => line.startsWith("worktree ")))
      .map((line) => line.slice("worktree ".length))
      // A submodule's own is listed by its git directory (git-worktree(1), BUGS).
      .filter((path) => path !== repo.root && path !== repo.commonDir)
  );
}
