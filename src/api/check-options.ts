import { UserError } from "../errors.js";
import { unknownWord } from "../nearest.js";
import { RUNNABLE } from "../plan/runnable.js";

const isString = (value: unknown) => typeof value === "string";
const isList = (value: unknown) => Array.isArray(value) && value.every(isString);

const KINDS: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  stage: [isString, "a string"],
  cwd: [isString, "a string"],
  from: [isString, "a string"],
  to: [isString, "a string"],
  files: [(value) => value === "all" || isList(value), 'a list of strings, or "all"'],
  gates: [isList, "a list of strings"],
  config: [isString, "a string"],
  strict: [(value) => typeof value === "boolean", "true or false"],
  signal: [(value) => value instanceof AbortSignal, "an AbortSignal"],
};

/** For callers whose options no type checker saw: one that is misspelled could open the gate. Throws UserError. */
export function checkOptions(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(KINDS, name)) throw unknownWord("option", name, Object.keys(KINDS));
    const [fits, kind] = KINDS[name]!;
    if (value !== undefined && !fits(value))
      throw new UserError(`the option "${name}" is not ${kind}.`, "docs/api.md tells what runStage takes.");
  }
  const { stage } = options as { stage?: string };
  if (stage === undefined) throw new UserError("which stage?", `Name one: ${RUNNABLE.join(", ")}.`);
  if (!RUNNABLE.some((one) => one === stage)) throw unknownWord("stage to run", stage, RUNNABLE);
}
