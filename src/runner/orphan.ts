import { readFileSync } from "node:fs";

/** Milliseconds. */
const INTERVAL = 250;
/** git, two shells of husky's, ourselves; some more for managers that call us. */
const MOST = 12;

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

/** The ids of the processes above us, git the last; null where git is not among them. */
function callersUpToGit(): number[] | null {
  const callers: number[] = [];
  for (let pid = process.ppid; pid > 1 && callers.length < MOST; ) {
    const stat = statOf(pid);
    if (stat === null) return null;
    callers.push(pid);
    if (stat.name === "git") return callers;
    pid = stat.parent;
  }
  return null;
}

/** `<pid> (<name>) <state> <parent> …` (proc(5)); the name may hold anything. */
function statOf(pid: number): { readonly name: string; readonly parent: number } | null {
  try {
    const match = /^\d+ \((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, "latin1"));
    return match ? { name: match[1]!, parent: Number(match[2]) } : null;
  } catch {
    return null;
  }
}
