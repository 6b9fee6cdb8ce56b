import { Ajv } from "../content/json-schema/ajv.js";
import { UserError } from "../errors.js";
import type { GateMeta } from "../gate/contract.js";

/** A gate's options with its defaults filled in. Throws UserError where the gate's own schema refuses them. */
export function optionsOf(meta: GateMeta, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const options = structuredClone(given) as Record<string, unknown>;
  const ajv = new Ajv({ useDefaults: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile({
    type: "object",
    additionalProperties: false,
    properties: meta.options as Record<string, unknown>,
  });
  if (!validate(options))
    throw new UserError(
      `the gate ${meta.id} does not take these options: ${ajv.errorsText(validate.errors, { dataVar: "options" })}.`,
      "Mend the case's options, or the schemas in the gate's meta.",
    );
  return options;
}
