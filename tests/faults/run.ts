import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { environmentOf, type Place } from "./surroundings.js";

export interface HookEnd {
  readonly event: string;
  /** 128 + n for a hook that a signal ended. */
  readonly code: number;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** stdout and stderr. */
  readonly output: string;
  /** The hooks that git saw end, in order. */
  readonly hooks: readonly HookEnd[];
  /** Whether git saw a hook begin whose end it did not see. */
  readonly amidHook: boolean;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly stdio?: SpawnOptions["stdio"];
}

/** Longer than anything here takes; then it is killed, and told as it ended. */
const PATIENCE = 60_000;

/** Leads a process group of its own, as a terminal or a harness starts it. */
export function start(
  place: Place,
  [program, ...args]: readonly string[],
  options: RunOptions = {},
): Running {
  const seen = hooksOf(place).length;
  const child = spawn(program!, args, {
    cwd: options.cwd ?? place.repo,
    env: environmentOf(place, options.env),
    stdio: options.stdio ?? ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.on("error", reject);
    // Not "close": an orphan may hold the pipes open, and it is for the check of processes to tell so.
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      setImmediate(() => {
        const begun = hooksOf(place).slice(seen);
        const hooks = begun.filter((hook): hook is HookEnd => hook.code !== null);
        resolve({ code, signal, output, hooks, amidHook: hooks.length < begun.length });
      });
    });
  });
  return { child, ended };
}

export const run = (place: Place, words: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  start(place, words, options).ended;

/**
 * git tells when each of its hooks began and ended (api-trace2(7), child_start and child_exit); the code is null where
 * no end was told. A line cut short is left out.
 */
function hooksOf({ trace }: Place): { readonly event: string; code: number | null }[] {
  if (!existsSync(trace)) return [];
  const begun = new Map<string, { readonly event: string; code: number | null }>();
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    const said = parse(line);
    const key = `${said.sid} ${said.child_id}`;
    if (said.event === "child_start" && said.child_class === "hook")
      begun.set(key, { event: said.hook_name ?? "", code: null });
    const hook = said.event === "child_exit" ? begun.get(key) : undefined;
    if (hook) hook.code = said.code ?? -1;
  }
  return [...begun.values()];
}

interface Told {
  readonly event?: string;
  readonly sid?: string;
  readonly child_id?: number;
  readonly child_class?: string;
  readonly hook_name?: string;
  readonly code?: number;
}

function parse(line: string): Told {
  try {
    return JSON.parse(line) as Told;
  } catch {
    return {};
  }
}
