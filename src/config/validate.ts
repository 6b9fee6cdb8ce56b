import type { ErrorObject } from "ajv";
import { tellingErrors } from "../content/json-schema/telling.js";
import { pointerPath } from "../content/json-schema/validate.js";
import { UserError } from "../errors.js";
import type { GateMeta, JsonSchema } from "../gate/contract.js";
import { didYouMean } from "../nearest.js";
import type { ConfigDocument } from "./document.js";
import { AJV_OPTIONS, configSchema, digestOf } from "./schema.js";

export interface ConfigValidator {
  /** Throws UserError with every problem of the document, each with its line. The value is left as it is. */
  check(document: ConfigDocument): void;
  /** A copy with every default filled in. */
  complete(value: unknown): Record<string, unknown>;
}

/** `strangers`: gates that `metas` does not have are let be. */
export async function createValidator(
  metas: readonly GateMeta[],
  strangers = false,
): Promise<ConfigValidator> {
  const validate = await validatorOf(configSchema(metas, strangers));
  return {
    check(document) {
      if (validate(structuredClone(document.value))) return;
      const problems = tellingErrors(validate.errors!)
        .map((error) => describe(error, document))
        .sort((a, b) => a.line - b.line || a.column - b.column)
        .map(({ line, column, text }) => `${document.name}:${line}:${column}: ${text}`);
      throw new UserError(
        [...new Set(problems)].join("\n"),
        "Mend the config; schemas/config.schema.json in the tollgate package lists every key.",
      );
    },
    complete(value) {
      const copy = structuredClone(value) as Record<string, unknown>;
      if (!validate(copy))
        throw new Error(`the merged config is not valid: ${JSON.stringify(validate.errors)}`);
      return copy;
    },
  };
}

/** What was compiled before, where the gates are those that ship. */
async function validatorOf(schema: JsonSchema): Promise<Validate> {
  const { default: validate, compiledFrom } = await import("./generated/validate.js");
  if (compiledFrom === digestOf(schema)) return validate as Validate;
  const { Ajv } = await import("../content/json-schema/ajv.js");
  return new Ajv(AJV_OPTIONS).compile(schema);
}

interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

interface Problem {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function describe(error: ErrorObject, document: ConfigDocument): Problem {
  const path = pointerPath(error.instancePath).map(String);
  const at = path.join(".");
  const params = error.params as Record<string, unknown>;
  const tell = (text: string, steps: readonly string[] = path, part: "key" | "value" = "value"): Problem => ({
    ...document.locate(steps, part),
    text,
  });
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      const where = at ? ` in ${at}` : "";
      return tell(`unknown key "${key}"${where}.${didYouMean(key, known)}`, [...path, key], "key");
    }
    case "required":
      return tell(`${at} needs "${params.missingProperty}".`, path, "key");
    case "enum": {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const given = String(error.data);
      return tell(`${at} is "${given}"; it takes ${allowed.join(", ")}.${didYouMean(given, allowed)}`);
    }
    case "type":
      return tell(`${at || "the config"} must be ${[params.type].flat().join(" or ")}.`);
    case "anyOf":
    case "pattern": {
      if (error.propertyName !== undefined) {
        const text = `"${error.propertyName}" is not a name: use small letters, digits and hyphens.`;
        return tell(text, [...path, error.propertyName], "key");
      }
      const { description } = error.parentSchema as { description?: string };
      return tell(`${at} does not fit. ${description ?? `It must match ${params.pattern}.`}`);
    }
    default:
      return tell(`${at || "the config"} ${error.message}.`);
  }
}
