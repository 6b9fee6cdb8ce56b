import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hookPath } from "../git/hook-run.js";
import { readPlain } from "../git/plain-file.js";
import { type Manager, managersIn } from "../init/managers.js";
import { type Found, unknown } from "./check.js";

/** In bytes; no manager writes a hook that is longer. */
const LIMIT = 1_048_576;

/**
 * The manager that owns the hooks that git starts, where its config speaks of tollgate (docs/hook-managers.md tells
 * how). Whether it comes to tollgate only a commit shows: trying it would start what else it is told to run.
 */
export async function ownerOf(root: string, env: NodeJS.ProcessEnv): Promise<Manager | null> {
  const paths = await Promise.all(HOOKS.map((event) => hookPath(root, event, env)));
  return paths.map((path) => managerOf(path, root)).find((manager) => manager !== null) ?? null;
}

const HOOKS = ["pre-commit", "commit-msg"];

function managerOf(hook: string, root: string): Manager | null {
  const text = hookText(hook).toLowerCase().replaceAll("_", "-");
  return (
    managersIn(root).find(
      // In package.json tollgate stands as what is installed.
      ({ name, file }) => text.includes(name) && file !== "package.json" && speaksOfUs(join(root, file)),
    ) ?? null
  );
}

/** What is said of a hook that a manager owns. */
export const notTried = ({ name, file }: Manager): Found =>
  unknown(
    `not tried: ${name} starts it, with whatever else ${file} names.`,
    `Look for tollgate's line in what ${name} prints at the next commit and push.`,
  );

function hookText(path: string): string {
  try {
    return statSync(path).size > LIMIT ? "" : readFileSync(path, "utf8");
  } catch {
    return ""; // There is none.
  }
}

function speaksOfUs(path: string): boolean {
  try {
    return readPlain(path).includes("tollgate");
  } catch {
    return false;
  }
}
