import type { Command, Step } from "../../../content/shell/script.js";
import { withDescriptors } from "./descriptors.js";
import type { ShellState } from "./shell-state.js";

/** Steps of a loop that may stand between its `read` and what it is given, behind its end. */
export const LOOP = 32;

/** `read` in a loop reads what the loop is given: `while read f; do …; done < list`. */
export function reading(command: Command, after: readonly Step[], state: ShellState): Command {
  const name = command.words[0]?.[0];
  if (command.piped || !/^(read|mapfile|readarray)$/.test(String(name)))
    return withDescriptors(command, [], state);
  const end = after.find((step) => step.kind === "command" && step.words.length === 0);
  const given =
    end?.kind === "command" ? end.redirections.filter(({ operator }) => operator.startsWith("<")) : [];
  const isBare = command.redirections.length === 0 && given.length > 0;
  return withDescriptors(isBare ? { ...command, redirections: given } : command, given, state);
}
