import type { ChildProcess } from "node:child_process";

/** Children that must not outlive us; the flag says whether the child leads a process group of its own. */
const running = new Map<ChildProcess, boolean>();

export interface Spawned {
  /** null when the child was killed. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Written to stdin, which is closed after it; without it stdin is /dev/null. */
  readonly input?: string | Buffer | undefined;
  /** Milliseconds; after them the program is killed, with all that it started. Without it it may take its time. */
  readonly timeout?: number | undefined;
  /** Aborted, it ends the program. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program to its end and gives its output whole. Rejects only when it cannot be started. */
export function run(command: string, args: readonly string[], options: SpawnOptions): Promise<Spawned> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options, options.input !== undefined);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout!.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr!.on("data", (chunk: Buffer) => err.push(chunk));
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => endGroup(child.pid, "SIGKILL"), options.timeout);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({
        code,
        signal,
        stdout: out.length === 1 ? out[0]! : Buffer.concat(out),
        stderr: Buffer.concat(err).toString("utf8"),
      });
    });
    if (options.input !== undefined) {
      child.stdin!.on("error", () => {}); // A child that ends early closes the pipe; its exit code tells the rest.
      child.stdin!.end(options.input);
    }
  });
}

/** A running child with pipes, tracked so that an interrupt ends it. */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  stdin: boolean,
): ChildProcess {
  const group = options.timeout !== undefined && process.platform !== "win32";
  // Loaded at the first program: a start that needs none does not pay for it.
  const { spawn } = process.getBuiltinModule("node:child_process");
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: [stdin ? "pipe" : "ignore", "pipe", "pipe"],
    windowsHide: true,
    detached: group,
  });
  track(child, group);
  if (options.signal) endAtAbort(child, options.signal);
  return child;
}

function endAtAbort(child: ChildProcess, signal: AbortSignal): void {
  const stop = () => end(child, "SIGTERM");
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  const forget = () => signal.removeEventListener("abort", stop);
  child.once("close", forget);
  child.once("error", forget);
}

export function track(child: ChildProcess, group: boolean): void {
  running.set(child, group);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
}

/** Ends a child and, when it leads one, its whole process group. */
export function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) send(running.get(child) ? -child.pid : child.pid, signal);
}

/** Ends what is left of a process group whose leader has gone. */
export function endGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader !== undefined && process.platform !== "win32") send(-leader, signal);
}

export function endAll(signal: NodeJS.Signals): void {
  for (const child of running.keys()) end(child, signal);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already: that is what was wanted.
  }
}
