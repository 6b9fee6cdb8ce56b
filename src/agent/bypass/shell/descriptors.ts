import { expandText } from "../../../content/shell/expand-word.js";
import type { Command, Redirection, Word } from "../../../content/shell/script.js";
import type { ShellState } from "./shell-state.js";

/** The first that Bash gives out for `exec {name}<file` (Bash manual, 3.6). */
const FIRST_GIVEN = 10;
const INPUT = /^<(<?<?|&)$/;

/** What `exec`, without a command, opens to be read by those after it. */
export function openDescriptors(redirections: readonly Redirection[], state: ShellState): void {
  const open = new Map(state.descriptors);
  for (const redirection of redirections) {
    if (!INPUT.test(redirection.operator)) continue;
    const name = /^\{(\w+)\}$/.exec(redirection.descriptor ?? "")?.[1];
    const number = name === undefined ? (redirection.descriptor ?? "0") : String(FIRST_GIVEN + open.size);
    if (name !== undefined) state.set(name, [number]);
    const from = redirection.operator === "<&" ? expandText(redirection.target, state.variables)[0] : null;
    const same = from === null ? redirection : open.get(from ?? "");
    if (same) open.set(number, same);
  }
  state.descriptors = open;
}

/**
 * A command as if all that it reads were given it plainly: `<&3` and `/dev/fd/3` are what descriptor 3 was opened
 * with, by an `exec` before or by the command itself. `around`: what the loop around it was given.
 */
export function withDescriptors(
  command: Command,
  around: readonly Redirection[],
  state: ShellState,
): Command {
  if (isExec(command)) return command;
  const open = new Map(state.descriptors);
  for (const one of [...around, ...command.redirections])
    if (INPUT.test(one.operator) && one.operator !== "<&" && one.descriptor) open.set(one.descriptor, one);
  if (open.size === 0) return command;
  const found = (number: string | undefined): Redirection | null => {
    const redirection = open.get(number ?? "");
    return redirection ? { operator: redirection.operator, target: redirection.target } : null;
  };
  let isGiven = command.piped;
  const redirections = command.redirections.map((one) => {
    if (!INPUT.test(one.operator)) return one;
    // It stays in the list for what its target runs, and is nothing that the command reads by itself.
    if ((one.descriptor ?? "0") !== "0") return { ...one, operator: `${one.descriptor}${one.operator}` };
    isGiven = true;
    return (one.operator === "<&" ? found(expandText(one.target, state.variables)[0]) : null) ?? one;
  });
  const named = command.words.map((word) => found(numberOf(word)));
  const given = named.find((one) => one !== null) ?? (isGiven ? null : found("0"));
  return {
    ...command,
    words: command.words.map((word, at) => (named[at] ? ["/dev/stdin"] : word)),
    redirections: given ? [...redirections, given] : redirections,
  };
}

const isExec = ({ words }: Command): boolean => words.length === 1 && words[0]![0] === "exec";

const numberOf = ([part, ...more]: Word): string | undefined =>
  typeof part === "string" && more.length === 0 ? /^\/dev\/fd\/(\d+)$/.exec(part)?.[1] : undefined;
