import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { shellWord } from "../content/shell-word.js";
import { type Reader, withCommand } from "../report/advice.js";
import { isBelow, type Place, standing } from "./standing.js";

/** How each package manager starts a program of the project where its lock file lies, and starts none from elsewhere. */
const STARTS = [
  ["pnpm-lock.yaml", "pnpm exec tollgate"],
  ["yarn.lock", "yarn tollgate"],
  ["bun.lock", "bun run tollgate"],
  ["bun.lockb", "bun run tollgate"],
] as const;

/**
 * What a person types to start this tollgate from where they stand. One that was installed into a project is on nobody's
 * PATH: what npm, npx and hooks put there (`node_modules/.bin`) is gone when they end. Where no project around has it
 * (a linked work tree without its packages), the program that runs is named by its path.
 */
function calledAs({ cwd, env }: Place): string {
  if (isOnPath(env)) return "tollgate";
  const here = standing({ cwd, env });
  const project = ancestors(here).find((folder) => existsSync(join(folder, "node_modules/.bin/tollgate")));
  if (project === undefined) return itself();
  const start = STARTS.find(([lock]) => existsSync(join(project, lock)))?.[1];
  // npx looks upward, as npm does; the others are asked only where they are sure to look.
  if (start === undefined) return "npx --no tollgate";
  return project === here ? start : itself();
}

/** Whoever reads what is printed; `root`: the top of the work tree. `editor`: whether one can open. */
export function readerAt(place: Place, root: string, editor = false): Reader {
  let command: string | null = null;
  return {
    // Folder by folder of PATH is looked at: only where something names a command.
    get command() {
      command ??= calledAs(place);
      return command;
    },
    below: isBelow(place, root),
    editor,
  };
}

/** Advice with what starts tollgate where its reader stands. */
export const advised = (text: string, place: Place): string =>
  withCommand(text, { command: calledAs(place) });

function itself(): string {
  const program = join(dirname(fileURLToPath(import.meta.url)), "tollgate.js");
  return existsSync(program) ? `${shellWord(process.execPath)} ${shellWord(program)}` : "tollgate";
}

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

function isOnPath({ PATH = "" }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some(
    (folder) =>
      folder !== "" && !/node_modules[\\/]\.bin[\\/]?$/.test(folder) && existsSync(join(folder, "tollgate")),
  );
}
