import { advised } from "../cli/called-as.js";
import { messageOf, UserError } from "../errors.js";
import { endAll } from "../process/spawn.js";
import type { Answer } from "./answer.js";
import { type AgentEvent, broken, parseCall } from "./call.js";

/** In bytes; a whole file may be in it. */
const MAX_INPUT = 32 * 1024 * 1024;

/** Milliseconds; each is below the time-out that init writes into the harness's settings. */
export const DEADLINES: Readonly<Record<AgentEvent, number>> = {
  "pre-tool-use": 5_000,
  "post-tool-use": 25_000,
  stop: 100_000,
  "session-start": 5_000,
};

export interface EventWorld {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: AsyncIterable<Buffer | string>;
}

/**
 * Answers an event, whatever happens, within its deadline. What goes wrong (broken input, no repository, no
 * config, an error of the config, a bug, no time) is decided here for each event: before a tool it refuses,
 * for what was not judged may go round the gates; at the others it tells the person and blocks nothing, for
 * a harness must never be caught in something that its agent cannot mend.
 */
export async function runEvent(
  event: AgentEvent,
  world: EventWorld,
  deadline: number = DEADLINES[event],
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      endAll("SIGKILL");
      reject(new UserError(`it took longer than ${deadline / 1000} s.`, "Try again."));
    }, deadline);
  });
  try {
    return await Promise.race([answer(event, world), late]);
  } catch (error) {
    return failed(event, error, world);
  } finally {
    clearTimeout(timer);
  }
}

async function answer(event: AgentEvent, { cwd: here, env, stdin }: EventWorld): Promise<Answer> {
  const call = parseCall(await readAll(stdin));
  const cwd = call.cwd ?? here;
  switch (event) {
    case "pre-tool-use":
      return (await import("./pre-tool-use.js")).preToolUse(call, cwd, env);
    case "post-tool-use":
      return (await import("./post-tool-use.js")).postToolUse(call, cwd, env);
    case "stop":
      return (await import("./stop.js")).stop(call, cwd, env);
    case "session-start":
      return (await import("./session-start.js")).sessionStart(call, cwd, env);
  }
}

function failed(event: AgentEvent, error: unknown, world: EventWorld): Answer {
  const hint =
    error instanceof UserError
      ? advised(error.hint ?? "", world)
      : "This is a bug in tollgate; please report it.";
  const why = `${messageOf(error)} ${hint}`.trim();
  return event === "pre-tool-use"
    ? {
        kind: "refuse",
        decision: "deny",
        reason: `tollgate: refused, because it could not be judged: ${why}`,
      }
    : { kind: "notice", text: `tollgate judged nothing at ${event}: ${why}` };
}

async function readAll(stdin: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > MAX_INPUT) throw broken("it is too long");
  }
  return Buffer.concat(chunks).toString("utf8");
}
