import { expandWord, plainText, type Variables } from "../../../content/shell/expand-word.js";
import { type Command, MARK, type Script } from "../../../content/shell/script.js";
import { judgePath, type Reach } from "../guarded-paths.js";
import type { Surroundings } from "../judge-command.js";
import { programOf } from "../program-name.js";
import { isAskedFor } from "./asked-for.js";
import { listed, passing } from "./listings.js";

/** Commands of a pipe that are looked at. */
const MAX_PIPE = 8;

/**
 * The first name that commands in a pipe may print together and that must not be taken away, with MARK.listed where
 * none of them looks for it; null when they print none. `spend`: called with the work that looking costs.
 */
export function guardedName(
  pipe: readonly Command[],
  variables: Variables,
  around: Surroundings,
  spend: (work: number) => void,
): string | null {
  const commands = withSources(pipe);
  if (commands.length === 0 || commands.length > MAX_PIPE) return null;
  const lines = commands.map(({ words }) => words.flatMap((word) => expandWord(word, variables)));
  const [first, ...rest] = lines;
  const isFilter = FILTERING.test(programOf(first![0] ?? ""));
  let names = listed(isFilter ? ["cat", ...first!.slice(1)] : first!, around, around.read);
  spend(5 + names.length);
  if (isFilter) names = passing(first!, names);
  for (const words of rest) if (names.length > 0) names = passing(words, names);
  const name = refusedAmong(names, around);
  // What stands in a list was asked for by whoever wrote it.
  if (name === null || isFilter || READING.test(programOf(first![0] ?? "")) || isAskedFor(lines)) return name;
  return `${name}${MARK.listed}`;
}

const READING = /^(cat|head|tail)$/;
/** Programs that print some of the lines that stand in a file, or parts of them. */
const FILTERING = /^(sort|uniq|tac|shuf|[gmn]?awk|g?sed|cut)$/;

/** The first of the names that must not be taken away. */
export function refusedAmong(names: readonly string[], around: Surroundings): string | null {
  const refused = (reach: Reach) =>
    names.find(
      (name) =>
        judgePath(name.replaceAll(MARK.listed, ""), { by: "shell", reach }, around)?.decision === "deny",
    );
  return refused("path") ?? refused("whole") ?? null;
}

/** The commands of a pipe, behind what the first one reads: a file, as `cat` prints it, or other commands. */
export function withSources(pipe: readonly Command[]): readonly Command[] {
  const [first, ...rest] = pipe;
  const from = first?.redirections.findLast(({ operator }) => operator === "<");
  if (!first || !from) return pipe;
  const [part] = from.target;
  const isCommand = from.target.length === 1 && typeof part === "object" && "script" in part;
  const source = isCommand
    ? withSources(onlyPipe(part.script))
    : [{ ...first, words: [["cat"], from.target], redirections: [] }];
  const own = first.words.length > 0 ? [{ ...first, redirections: [] }] : [];
  return source.length === 0 ? [] : [...source, ...own, ...rest];
}

/** The pipe that a script ends in, when it is nothing else. */
export function onlyPipe({ steps }: Script): readonly Command[] {
  const commands = steps.filter((step) => step.kind === "command");
  return commands.length === steps.length && commands.every(({ piped }, at) => piped === at > 0)
    ? commands
    : [];
}

/** The words of texts, of which some are names. */
export const namesIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => plainText(text).split(/\s+/))
    .filter((word) => word !== "" && word !== MARK.unknown);
