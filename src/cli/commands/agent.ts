import { reply } from "../../agent/answer.js";
import { HARNESSES, type Harness } from "../../agent/call.js";
import { runEvent } from "../../agent/run-event.js";
import { UserError } from "../../errors.js";
import type { Command } from "../invocation.js";
import { atMost, directoryOf, oneOf, readOptions } from "../options.js";

/** Speaks with an agent's harness: its JSON on stdin, its protocol on stdout, stderr and as exit code. */
export const agent: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, {});
  if (values.config !== undefined)
    throw new UserError(
      "an agent is judged by the repository's own config.",
      "Leave --config out; `tollgate run` takes it.",
    );
  atMost(2, positionals, "tollgate agent <harness> <event>");
  const known = Object.keys(HARNESSES) as Harness[];
  const [name, word] = positionals;
  if (name === undefined || word === undefined)
    throw new UserError(
      "which harness, and which event?",
      known.map((harness) => `${harness}: ${HARNESSES[harness].join(", ")}`).join("\n  "),
    );
  const harness = oneOf(name, known, "harness");
  const event = oneOf(word, HARNESSES[harness], `event of ${harness}`);
  const answer =
    world.env.TOLLGATE === "0"
      ? ({ kind: "notice", text: `tollgate: ${event} was not judged (TOLLGATE=0).` } as const)
      : await runEvent(event, { cwd: directoryOf(values, world), env: world.env, stdin: process.stdin });
  const { out, err, code } = reply(harness, event, answer);
  world.output.out(out);
  world.output.err(err);
  return code;
};
