import { join } from "node:path";
import type { Repository } from "../git/repository.js";
import { HUSKY_PATHS, joinedFolder } from "../init/foreign-hooks.js";

/**
 * The folder of the team's own hooks that init joined, absolute; null where git runs husky's or its own. git is
 * asked only where its config names such a folder, for every call of a tool waits for this.
 */
export async function hooksFolder(
  repo: Repository,
  read: (path: string) => string | null,
): Promise<string | null> {
  const config = [join(repo.commonDir, "config"), join(repo.gitDir, "config.worktree")].map(read).join("\n");
  const value = /^[ \t]*hookspath[ \t]*=[ \t]*(.*)$/im.exec(config)?.[1]?.trim().replaceAll('"', "");
  if (value === undefined || HUSKY_PATHS.includes(value)) return null;
  const folder = await joinedFolder(repo);
  return folder === null ? null : join(repo.root, folder);
}
