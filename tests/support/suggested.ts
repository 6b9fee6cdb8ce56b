import type { Ended } from "./repository.js";

/**
 * The first command that the output suggests: in backticks or brackets, after a colon at the end of a help, or after
 * "then". One that begins with "tollgate " is found by what follows, for the output names what starts it there.
 */
export function suggested({ output }: Ended, begin: string): string {
  if (begin.startsWith("tollgate ")) return ours(output, begin.slice("tollgate ".length));
  const at = output.indexOf(begin);
  if (at < 0) throw new Error(`nothing suggests \`${begin}\` in: ${output}`);
  const rest = output.slice(at).split("\n")[0]!;
  return output[at - 1] === "(" ? rest.slice(0, rest.indexOf(")")) : rest.replace(/[.;] [A-Z].*$/, "");
}

function ours(output: string, words: string): string {
  const [found] = everyOurs(output, words);
  if (found === undefined) throw new Error(`nothing suggests \`tollgate ${words}\` in: ${output}`);
  return found;
}

/** Every command of ours whose arguments begin so that the output names in backticks, as it is to be typed. */
export function everyOurs(output: string, words: string): string[] {
  const spans = [...output.matchAll(/`([^`\n]*tollgate(?:\.js)? ([^`\n]*))`/g)];
  return spans.filter(([, , args]) => args!.startsWith(words)).map(([, command]) => command!);
}
