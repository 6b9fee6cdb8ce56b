import { readFileSync } from "node:fs";

/** git, two shells of husky's, ourselves; some more for managers that call us. */
const MOST = 12;

/** The ids of the processes above us, git the last; null where git is not among them, or there is no /proc. */
export function callersUpToGit(): number[] | null {
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

/** What a process was started with, its own name first; null where that cannot be told, or is no text. */
export function wordsOf(pid: number): string[] | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(`/proc/${pid}/cmdline`));
    return text.endsWith("\0") ? text.slice(0, -1).split("\0") : null;
  } catch {
    return null;
  }
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
