import { callersUpToGit } from "../process/callers.js";

/** Milliseconds. */
const INTERVAL = 250;

/**
 * Calls back when the git that called the hook has gone, or a shell between it and us. A git that is told to end passes
 * that on to its own child alone, and one that is killed tells nobody: programs would go on writing for a commit that
 * will not be made. Where there is no /proc, or no git above us, nothing is watched. Gives what ends the watch.
 */
export function watchCaller(gone: () => void): () => void {
  const callers = callersUpToGit();
  if (callers === null) return () => {};
  const timer = setInterval(() => {
    if (callersUpToGit()?.join() === callers.join()) return;
    clearInterval(timer);
    gone();
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
