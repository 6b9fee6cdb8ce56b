import { readdirSync, readFileSync } from "node:fs";
import { MARK, type Place } from "./surroundings.js";

/*
 * Linux only: who belongs to a strike is told by /proc/PID/environ, so that neither a name, a group nor a parent is
 * trusted. A zombie has no environment any more: it is not running.
 */

export function processesOf({ mark }: Place): number[] {
  const needle = Buffer.from(`${MARK}=${mark}\0`);
  return readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) && bytesOf(`/proc/${name}/environ`).includes(needle) ? [Number(name)] : [],
  );
}

export const commandLine = (pid: number): string =>
  bytesOf(`/proc/${pid}/cmdline`).toString("utf8").replaceAll("\0", " ").trim();

/** 0 when it has gone. */
export function parentOf(pid: number): number {
  const stat = bytesOf(`/proc/${pid}/stat`).toString("utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 1).split(" ")[2] ?? 0);
}

/** Waits for all processes of a strike to end; those that do not in time are killed and told, each with its command line. */
export async function leftRunning(place: Place, patience: number): Promise<string[]> {
  const end = Date.now() + patience;
  for (;;) {
    const running = processesOf(place);
    if (running.length === 0) return [];
    if (Date.now() < end) {
      await pause(15);
      continue;
    }
    const told = running.map((pid) => `${pid}: ${commandLine(pid)}`);
    for (const pid of running) signal(pid, "SIGKILL");
    return told;
  }
}

/** `pid` below zero: the whole process group. Whether there was anybody. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
