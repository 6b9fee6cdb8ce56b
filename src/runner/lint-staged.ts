import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Repository } from "../git/repository.js";
import { makeStateFolder } from "../git/write-whole.js";
import { CALLED } from "./hidden-lint-staged.js";

/** Neither stash, nor hide, nor revert (lint-staged 16): each of them can lose work. */
const FLAGS = "--no-stash --no-revert --no-hide-partially-staged";

export interface Tamed {
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
  done(): void;
}

/**
 * lint-staged that does the one thing it is here for, running the tasks. No flag keeps it from `git add`
 * of every staged file afterwards, which sweeps unstaged hunks into the commit: so it gets a copy of the
 * index, and what it stages there is thrown away. null when the command line is not lint-staged.
 */
export function tameLintStaged(run: string, repo: Repository, env: NodeJS.ProcessEnv): Tamed | null {
  const called = CALLED.exec(run);
  if (!called) return null;
  const [whole, before = "", program = ""] = called;
  // npm keeps options for itself that stand before `--`.
  const flags = /\bnpm\s+(?:exec|x|run|run-script)\s+(?![^;&|]*\s--\s)[^;&|'"]*$/.test(before + program)
    ? `-- ${FLAGS}`
    : FLAGS;
  const folder = join(repo.gitDir, "tollgate");
  const index = join(folder, `lint-staged-index.${process.pid}`);
  const real = env.GIT_INDEX_FILE ? resolve(repo.root, env.GIT_INDEX_FILE) : join(repo.gitDir, "index");
  makeStateFolder(folder);
  if (existsSync(real)) copyFileSync(real, index);
  return {
    command: `${whole} ${flags}${run.slice(whole.length)}`,
    env: { ...env, GIT_INDEX_FILE: index },
    done: () => rmSync(index, { force: true }),
  };
}
