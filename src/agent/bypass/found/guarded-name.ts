import { expandWord, type Variables } from "../../../content/shell/expand-word.js";
import type { Command, Script } from "../../../content/shell/script.js";
import { judgePath, type Reach } from "../guarded-paths.js";
import type { Surroundings } from "../judge-command.js";
import { listed, passing } from "./listings.js";

/** Commands of a pipe that are looked at. */
const MAX_PIPE = 8;

/**
 * The first name that commands in a pipe may print together and that must not be taken away; null when they print
 * none. `spend`: called with the work that looking costs.
 */
export function guardedName(
  pipe: readonly Command[],
  variables: Variables,
  around: Surroundings,
  spend: (work: number) => void,
): string | null {
  if (pipe.length === 0 || pipe.length > MAX_PIPE) return null;
  const [first, ...rest] = pipe.map(({ words }) => words.flatMap((word) => expandWord(word, variables)));
  let names = listed(first!, around, around.read);
  spend(5 + names.length);
  for (const words of rest) if (names.length > 0) names = passing(words, names);
  const refused = (reach: Reach) =>
    names.find((name) => judgePath(name, { by: "shell", reach }, around)?.decision === "deny");
  return refused("path") ?? refused("whole") ?? null;
}

/** The pipe that a script ends in, when it is nothing else. */
export function onlyPipe({ steps }: Script): readonly Command[] {
  const commands = steps.filter((step) => step.kind === "command");
  return commands.length === steps.length && commands.every(({ piped }, at) => piped === at > 0)
    ? commands
    : [];
}
