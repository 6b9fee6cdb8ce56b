import type { ChildProcess } from "node:child_process";
import type { UserError } from "../errors.js";
import { start } from "../process/spawn.js";
import { gitError, SAFE_FLAGS, safeEnvironment, startError } from "./git.js";
import type { Repository } from "./repository.js";

/** Who asks a git process that answers questions as they come, one after the other. */
interface Asker {
  take(chunk: Buffer): void;
  /** Every question that waits is lost, and so is any that would come. */
  fail(error: UserError): void;
  isWaiting(): boolean;
}

/** Starts such a process (`cat-file --batch`, `diff-tree --stdin`); it ends when its stdin does. */
export function converse(repo: Repository, args: readonly string[], asker: Asker): ChildProcess {
  const options = { cwd: repo.root, env: safeEnvironment(), signal: repo.signal };
  const child = start("git", [...SAFE_FLAGS, ...args], options, true);
  let stderr = "";
  child.stdin!.on("error", () => {}); // The close handler tells the story.
  child.stdout!.on("data", (chunk: Buffer) => asker.take(chunk));
  child.stderr!.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  child.on("error", (error) => asker.fail(startError(error)));
  child.on("close", (code, signal) => {
    // One that was taken away while nobody asked would leave the next question without an answer for ever.
    if (asker.isWaiting() || code !== 0) asker.fail(gitError(args[0]!, { code, signal, stderr }));
  });
  return child;
}
