import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment, type TestRepository } from "./repository.js";

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The id that a program of the repository wrote into a file, once it is there. */
export async function pidIn(repository: TestRepository, path: string): Promise<number> {
  const file = join(repository.root, path);
  await until(() => existsSync(file) && readFileSync(file, "utf8").endsWith("\n"));
  return Number(readFileSync(file, "utf8"));
}

/** `git commit` with its hooks, in a process group of its own, as a terminal or a harness starts it. */
export function startCommit(repository: TestRepository): ChildProcess {
  return spawn("git", ["commit", "--quiet", "-m", "chore: try"], {
    cwd: repository.root,
    env: cleanEnvironment(),
    stdio: "ignore",
    detached: true,
  });
}

export const closed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once("close", () => resolve()));
