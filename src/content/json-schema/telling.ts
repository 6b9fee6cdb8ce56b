import type { SchemaError } from "./validate.js";

/**
 * The errors that tell a person something: of alternatives only the whole, of a wrong type only the type,
 * nothing of `if` and `propertyNames`, which repeat what they led to.
 */
export function tellingErrors<E extends SchemaError>(errors: readonly E[]): E[] {
  const alternatives = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const outer = errors.filter(
    (error) =>
      error.keyword !== "if" &&
      error.keyword !== "propertyNames" &&
      !alternatives.some((one) => one !== error && error.schemaPath.startsWith(`${one.schemaPath}/`)),
  );
  const wrongTypes = new Set(
    outer.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  return outer.filter(({ keyword, instancePath }) => keyword === "type" || !wrongTypes.has(instancePath));
}
