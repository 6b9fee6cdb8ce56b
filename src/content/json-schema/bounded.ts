import { createContext, Script } from "node:vm";
import { UserError } from "../../errors.js";
import type { Validate } from "./validate.js";

/**
 * In milliseconds: references that branch double the work at each, and some dozens of them never end; a pattern may be
 * slow on each of a thousand keys.
 */
const VALUE_MS = 2_000;

/** Judges with a schema that refers to itself or to others or has patterns, and ends where that does not. Throws UserError then. */
export function bounded(validate: Validate, path: string): Validate {
  let given: unknown;
  const sandbox = createContext({ judge: () => validate(given) });
  const script = new Script("judge()");
  const judge: Validate = (data) => {
    given = data;
    judge.errors = null;
    try {
      const fits = script.runInContext(sandbox, { timeout: VALUE_MS }) as boolean;
      judge.errors = validate.errors ?? null;
      return fits;
    } catch (error) {
      throw whoseFault(error, path);
    }
  };
  return judge;
}

/** What compiling or judging with a schema threw, told as the schema's where its references are at fault. */
export function whoseFault(error: unknown, path: string): unknown {
  if (error instanceof RangeError)
    return new UserError(
      `${path} is a JSON Schema whose references ($ref, $dynamicRef) lead back to themselves without an end.`,
      "Let a reference lead back only from inside a property or an item, or take it out.",
    );
  if ((error as { code?: unknown })?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
    return new UserError(
      `${path} is a JSON Schema that takes more than ${VALUE_MS / 1000} s on one value.`,
      "References multiply: name each schema once where several lead to the same. A pattern takes long where a repetition stands in another.",
    );
  return error;
}

/** Whether a schema has references or patterns: without them, it takes no longer than it is long. */
export const mayBeSlow = (schema: unknown): boolean =>
  /"(?:\$(?:dynamic|recursive)?Ref|pattern(?:Properties)?)":/i.test(JSON.stringify(schema));
