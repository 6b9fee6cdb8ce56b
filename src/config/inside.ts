import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { UserError } from "../errors.js";

/** Whether a path lies in a folder, by its name alone. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Throws UserError when a file lies outside all of the folders, or a link leads out of them: a clone could bring
 * whatever this user may read into the report.
 */
export function assertInside(path: string, folders: readonly string[]): void {
  const real = realpathSync(path);
  if (folders.some((folder) => isInside(path, folder) && isInside(real, realpathSync(folder)))) return;
  throw new UserError(
    `the config names ${path}, which lies outside the repository.`,
    "Put it into the repository, or into an npm package: nothing else is read for a config.",
  );
}
