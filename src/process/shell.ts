import { end, endGroup, track } from "./spawn.js";

export interface ShellResult {
  /** null when the command was killed. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** stdout and stderr as they came, without a trailing newline; the head is dropped beyond 1 MiB. */
  readonly output: string;
}

export interface ShellOptions {
  readonly cwd: string;
  /** The whole environment: nothing of ours is added. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whose installed binaries are on PATH; default: cwd. */
  readonly localDir?: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

const OUTPUT_LIMIT = 1024 * 1024;
const GRACE = 2000;

/**
 * The command line ($1), and beside it a guard that reads from a pipe of ours (3): nothing ever comes, but its end when we are
 * gone, be it by SIGKILL. Then the guard ends the whole group. `exec` keeps it from being a job that `wait` waits for.
 */
const GUARDED = '{ read -r _ <&3; kill -KILL 0; } >/dev/null 2>&1 & exec 3<&- sh -c "$1"';

/** Loads what runs command lines, so that something else can be done meanwhile. */
export async function prepareShell(): Promise<void> {
  await import("execa");
}

/**
 * Runs a command line the way an npm script runs: through the shell, local binaries on PATH.
 * It leads a process group of its own, so that a time-out ends all that it started: SIGTERM, then
 * SIGKILL after two seconds.
 */
export async function runShell(commandLine: string, options: ShellOptions): Promise<ShellResult> {
  // execa takes about as long to load as Node itself: only command gates and fixers pay for it.
  const { execa } = await import("execa");
  const windows = process.platform === "win32";
  const [file, args] = windows ? [commandLine, []] : ["/bin/sh", ["-c", GUARDED, "sh", commandLine]];
  const child = execa(file, args, {
    shell: windows,
    cwd: options.cwd,
    env: options.env,
    extendEnv: false,
    preferLocal: true,
    localDir: options.localDir ?? options.cwd,
    stdio: ["ignore", "pipe", "pipe", ...(windows ? [] : ["pipe" as const])],
    all: true,
    buffer: false,
    reject: false,
    detached: !windows,
    windowsHide: true,
  });
  track(child, !windows);
  // What a command leaves running in its group would hold the pipes open: it ends with its leader.
  child.once("exit", () => endGroup(child.pid, "SIGKILL"));
  const output = tail(child.all);
  let timedOut = false;
  const stop = () => {
    end(child, "SIGTERM");
    setTimeout(() => endGroup(child.pid, "SIGKILL"), GRACE).unref();
  };
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, options.timeout);
  options.signal.addEventListener("abort", stop, { once: true });
  try {
    const result = await child;
    return { exitCode: result.exitCode ?? null, signal: result.signal ?? null, timedOut, output: output() };
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener("abort", stop);
  }
}

function tail(stream: NodeJS.ReadableStream): () => string {
  let kept: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer | string) => {
    kept.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > 2 * OUTPUT_LIMIT) {
      kept = [Buffer.concat(kept).subarray(-OUTPUT_LIMIT)];
      size = OUTPUT_LIMIT;
    }
  });
  return () => Buffer.concat(kept).subarray(-OUTPUT_LIMIT).toString("utf8").trimEnd();
}
