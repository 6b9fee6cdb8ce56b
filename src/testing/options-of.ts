import type { ValidateFunction } from "ajv";
import { Ajv } from "../content/json-schema/ajv.js";
import { UserError } from "../errors.js";
import type { GateMeta } from "../gate/contract.js";

/** A gate's options with its defaults filled in. Throws UserError where the gate's own schema refuses them. */
export function optionsOf(meta: GateMeta, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const options = structuredClone(given) as Record<string, unknown>;
  const validate = validateOf(meta);
  if (!validate(options))
    throw new UserError(
      `the gate ${meta.id} does not take these options: ${new Ajv().errorsText(validate.errors, { dataVar: "options" })}.`,
      "Mend the case's options, or the schemas in the gate's meta.",
    );
  return options;
}

/** Compiling a schema takes longer than all else that a case does, and a gate has hundreds of cases. */
const compiled = new WeakMap<GateMeta, ValidateFunction>();

function validateOf(meta: GateMeta): ValidateFunction {
  const before = compiled.get(meta);
  if (before) return before;
  const validate = new Ajv({ useDefaults: true, strict: true, allowUnionTypes: true }).compile({
    type: "object",
    additionalProperties: false,
    properties: meta.options as Record<string, unknown>,
  });
  compiled.set(meta, validate);
  return validate;
}
