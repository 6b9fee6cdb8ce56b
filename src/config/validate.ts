import type { ErrorObject } from "ajv";
import { UserError } from "../errors.js";
import type { GateMeta } from "../gate/contract.js";
import { didYouMean } from "../nearest.js";
import type { ConfigDocument } from "./document.js";
import { configSchema } from "./schema.js";

export interface ConfigValidator {
  /** Throws UserError with every problem of the document, each with its line. The value is left as it is. */
  check(document: ConfigDocument): void;
  /** A copy with every default filled in. */
  complete(value: unknown): Record<string, unknown>;
}

export async function createValidator(metas: readonly GateMeta[]): Promise<ConfigValidator> {
  const { Ajv } = await import("./ajv.js");
  const validate = new Ajv({
    allErrors: true,
    useDefaults: true,
    strict: true,
    verbose: true,
    allowUnionTypes: true,
  }).compile(configSchema(metas));
  return {
    check(document) {
      if (validate(structuredClone(document.value))) return;
      const problems = [
        ...new Set(validate.errors!.filter(isOwnProblem).map((error) => describe(error, document))),
      ];
      throw new UserError(
        problems.join("\n"),
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

/** `anyOf` and `propertyNames` repeat what their branches say better. */
const isOwnProblem = (error: ErrorObject): boolean =>
  error.keyword !== "propertyNames" && error.keyword !== "if";

function describe(error: ErrorObject, document: ConfigDocument): string {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const at = path.join(".");
  const place = (steps: readonly string[], part: "key" | "value") => {
    const { line, column } = document.locate(steps, part);
    return `${document.name}:${line}:${column}`;
  };
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      return `${place([...path, key], "key")}: unknown key "${key}"${at ? ` in ${at}` : ""}.${didYouMean(key, known)}`;
    }
    case "required":
      return `${place(path, "key")}: ${at} needs "${params.missingProperty}".`;
    case "enum": {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const given = path.reduce<unknown>(
        (value, step) => (value as Record<string, unknown>)?.[step],
        document.value,
      );
      return `${place(path, "value")}: ${at} is "${given}"; it takes ${allowed.join(", ")}.${didYouMean(String(given), allowed)}`;
    }
    case "type":
      return `${place(path, "value")}: ${at || "the config"} must be ${[params.type].flat().join(" or ")}.`;
    case "pattern":
      return error.propertyName
        ? `${place([...path, error.propertyName], "key")}: "${error.propertyName}" is not a name: use small letters, digits and hyphens.`
        : `${place(path, "value")}: ${at} must match ${params.pattern}, such as 120s.`;
    default:
      return `${place(path, "value")}: ${at || "the config"} ${error.message}.`;
  }
}
