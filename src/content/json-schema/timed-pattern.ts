import { createContext, Script } from "node:vm";

/** A pattern that is not ours may take unbounded time; a value that takes it longer is not judged. */
const PATTERN_MS = 200;

/**
 * A regular expression for ajv that runs where it can be interrupted: nothing else ends one.
 * Its `test` throws when a value takes it more than PATTERN_MS.
 */
export function timedPattern(source: string, flags: string): RegExp {
  const expression = new RegExp(source, flags);
  const test = (text: string): boolean => {
    sandbox ??= { context: createContext({}), script: new Script("expression.test(text)") };
    Object.assign(sandbox.context, { expression, text });
    try {
      return sandbox.script.runInContext(sandbox.context, { timeout: PATTERN_MS }) as boolean;
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      throw new Error(`the pattern ${source} of a schema took more than ${PATTERN_MS} ms on one value`);
    }
  };
  // The script calls the expression's own test, this one is the caller's.
  return Object.assign(new RegExp(source, flags), { test });
}

/** Making a context costs a millisecond, so one serves all. */
let sandbox: { context: ReturnType<typeof createContext>; script: Script } | null = null;
