import { join, resolve } from "node:path";
import type { Repository } from "./repository.js";

/** The index that git commits from: `git commit <path>` and `commit -a` hand hooks another one than the repository's. */
export const indexFile = ({ root, gitDir }: Repository, env: NodeJS.ProcessEnv): string =>
  env.GIT_INDEX_FILE ? resolve(root, env.GIT_INDEX_FILE) : join(gitDir, "index");

/** Staging in another index leaves the real one behind. */
export const usesOwnIndex = (repo: Repository, env: NodeJS.ProcessEnv): boolean =>
  indexFile(repo, env) === join(repo.gitDir, "index");
