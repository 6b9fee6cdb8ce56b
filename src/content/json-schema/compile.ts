import { runInNewContext } from "node:vm";
import { UserError } from "../../errors.js";
import type { Validate } from "./validate.js";

/** A pattern of a schema that is not ours may take unbounded time; a value that takes it longer is not judged. */
const PATTERN_MS = 200;

/**
 * Compiles a JSON Schema that a repository brings (2020-12, or draft-07 by `$schema`). `name` is how errors
 * call it. Throws UserError when the text is no schema. A pattern that runs out of time throws at judging.
 */
export async function compileSchema(schema: unknown, name: string): Promise<Validate> {
  const { Ajv, Ajv2020 } = await import("./ajv.js");
  if (typeof schema !== "object" || schema === null || Array.isArray(schema))
    throw new UserError(`${name} is not a JSON Schema: it has to be a map.`, "See https://json-schema.org");
  const dialect = String((schema as { $schema?: unknown }).$schema ?? "");
  const Compiler = /draft-0[67]/.test(dialect) ? Ajv : Ajv2020;
  const ajv = new Compiler({
    allErrors: true,
    strict: false,
    logger: false,
    validateFormats: false,
    code: { regExp: Object.assign(timedPattern, { code: "timedPattern" }) },
  });
  try {
    return ajv.compile(schema) as Validate;
  } catch (error) {
    throw new UserError(
      `${name} is not a JSON Schema that can be used: ${(error as Error).message}`,
      "References reach inside the same file only.",
    );
  }
}

/** Runs where it can be interrupted: nothing else ends a regular expression. */
const timedPattern = (source: string, flags: string): RegExp => {
  const expression = new RegExp(source, flags);
  const test = (text: string): boolean => {
    try {
      return runInNewContext(
        "expression.test(text)",
        { expression, text },
        { timeout: PATTERN_MS },
      ) as boolean;
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      throw new Error(`the pattern ${source} of a schema took more than ${PATTERN_MS} ms on one value`);
    }
  };
  return Object.assign(expression, { test });
};
