import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./invocation.js";

export type Place = Pick<World, "cwd" | "env">;

/** The folder that the person stands in: git starts a hook at the top, and tells it in GIT_PREFIX where it was called. */
export function standing({ cwd, env: { GIT_PREFIX = "" } }: Place): string {
  const below = join(cwd, GIT_PREFIX);
  return real(existsSync(below) ? below : cwd);
}

/** Whether that is not the top of the work tree, so that names of files differ. */
export const isBelow = (place: Place, root: string): boolean => standing(place) !== real(root);

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
