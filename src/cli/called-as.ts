import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** How each package manager starts a program of the project, and starts none from elsewhere. */
const STARTS = [
  ["pnpm-lock.yaml", "pnpm exec tollgate"],
  ["yarn.lock", "yarn tollgate"],
  ["bun.lock", "bun run tollgate"],
  ["bun.lockb", "bun run tollgate"],
] as const;

/**
 * What a person types here to start this tollgate. One that was installed into a project is on nobody's PATH: what npm, npx
 * and hooks put there (`node_modules/.bin`) is gone when they end. `root`: the work tree.
 */
export function calledAs(root: string, env: NodeJS.ProcessEnv): string {
  const own = fileURLToPath(import.meta.url).replaceAll("\\", "/");
  if (!own.includes("/node_modules/tollgate/") || isOnPath(env)) return "tollgate";
  return STARTS.find(([lock]) => existsSync(join(root, lock)))?.[1] ?? "npx --no tollgate";
}

function isOnPath({ PATH = "" }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some(
    (folder) =>
      folder !== "" && !/node_modules[\\/]\.bin[\\/]?$/.test(folder) && isProgram(join(folder, "tollgate")),
  );
}

function isProgram(path: string): boolean {
  try {
    return existsSync(realpathSync(path));
  } catch {
    return false;
  }
}
