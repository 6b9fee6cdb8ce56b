import { UserError } from "../errors.js";

/** With this many open-ended repetitions, this much text still takes milliseconds at worst. */
const MAX_REPETITIONS = 3;
const MAX_TEXT = 300;

/**
 * A regular expression from a config, made safe to run: no repeated groups, no back references, few
 * repetitions, short text. Text that is longer never matches.
 * Throws UserError on a pattern that is wrong or could take unbounded time; `where` names its place.
 */
export function boundedPattern(source: string, where: string): (text: string) => boolean {
  const refuse = (why: string): never => {
    throw new UserError(`${where}: the pattern "${source}" ${why}.`, "Write a simpler one.");
  };
  const bare = source.replace(/\\[^1-9kpP]/g, "x").replace(/\[(?:\\.|[^\]\\])*\]/g, "x");
  if (/\\[1-9k]/.test(bare)) refuse("refers back to what it matched, which can take unbounded time");
  if (/\)[*+{]/.test(bare)) refuse("repeats a group, which can take unbounded time");
  if ((bare.match(/[*+]|\{\d*,?\d*\}/g)?.length ?? 0) > MAX_REPETITIONS)
    refuse(`has more than ${MAX_REPETITIONS} repetitions`);
  let expression: RegExp;
  try {
    expression = new RegExp(source, "u");
  } catch (error) {
    return refuse(`is not a regular expression (${(error as Error).message})`);
  }
  return (text) => text.length <= MAX_TEXT && expression.test(text);
}
