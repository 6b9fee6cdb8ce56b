import { posix } from "node:path";
import type { Place } from "../guarded-paths.js";

/**
 * What `git rev-parse` prints in this repository (git-rev-parse(1)), by the words that ask for it; a path asked for
 * with `--git-path` comes behind its folder. Empty where `cwd` is elsewhere, or cannot be told.
 */
export function knownOutputs({ root, gitDirs }: Place, cwd: string | null): ReadonlyMap<string, string> {
  const [gitDir, commonDir = gitDir] = gitDirs;
  const isHere = cwd !== null && root !== null && [root, ...gitDirs].some((dir) => isIn(cwd, dir));
  if (!isHere || gitDir === undefined || commonDir === undefined) return new Map();
  return new Map(
    Object.entries({
      "--git-dir": gitDir,
      "--absolute-git-dir": gitDir,
      "--git-path": commonDir,
      "--git-common-dir": commonDir,
      "--show-toplevel": root,
      "--show-cdup": posix.relative(cwd, root),
    }).map(([option, output]) => [`git rev-parse ${option}`, output]),
  );
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
