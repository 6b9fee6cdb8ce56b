import { tellingErrors } from "../../src/content/json-schema/telling.js";
import { pointerPath, type SchemaError } from "../../src/content/json-schema/validate.js";
import type { Kind } from "./kinds.js";
import { type Fields, type GateReport, shorten } from "./read-block.js";

/** Reports what the kind's schema refuses, each at the key or value at fault. */
export async function judgeSchema(
  path: string,
  fields: Fields,
  kind: Kind,
  report: GateReport,
): Promise<void> {
  if (kind.default(fields.value)) return;
  for (const error of tellingErrors(kind.default.errors ?? []))
    await judgeError(path, fields, kind, error, report);
}

async function judgeError(
  path: string,
  fields: Fields,
  kind: Kind,
  error: SchemaError,
  report: GateReport,
): Promise<void> {
  const at = pointerPath(error.instancePath);
  const { params, keyword } = error;
  if (keyword === "required") {
    const field = [...at, String(params.missingProperty)].join(".");
    const about = kind.fields.get(field);
    const mend = about ? `Add \`${field}: …\`. ${about}` : `Add \`${field}: …\`.`;
    report("missing-field", { where: { path, ...fields.placeOf(at) }, data: { field, mend } });
    return;
  }
  const unknown = params.additionalProperty ?? params.unevaluatedProperty;
  if (unknown !== undefined) {
    await reportUnknown(path, fields, kind, [...at, String(unknown)], report);
    return;
  }
  const field = at.join(".") || "front matter";
  const mend = kind.fields.get(String(at[0])) || "See the schema.";
  const where = { path, ...fields.placeOf(at, "value") };
  if (keyword === "type") {
    const types = Array.isArray(params.type) ? params.type.map(String) : [String(params.type)];
    const expected = types.map((type) => TYPES[type] ?? type).join(" or ");
    report("wrong-type", {
      where,
      data: { field, found: describe(valueAt(fields.value, at)), expected, mend },
    });
  } else {
    report("bad-value", { where, data: { field, reason: reasonOf(error), mend } });
  }
}

async function reportUnknown(
  path: string,
  fields: Fields,
  kind: Kind,
  at: (string | number)[],
  report: GateReport,
): Promise<void> {
  const { didYouMean } = await import("../../src/nearest.js");
  const known = [...kind.fields.keys()];
  const field = String(at.at(-1));
  const top = at.length === 1;
  report("unknown-field", {
    where: { path, ...fields.placeOf(at) },
    data: {
      field: shorten(at.join(".")),
      dialect: kind.dialect.title,
      nearest: top ? didYouMean(field, known) : "",
      known: top && known.length > 0 ? known : "see the schema",
    },
    ...(kind.dialect.refusesUnknown && { severity: "error" }),
  });
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a map",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "empty",
};

function describe(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  return { string: "text", number: "a number", boolean: "true or false" }[typeof value as string] ?? "a map";
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}

function reasonOf({ keyword, params, message }: SchemaError): string {
  switch (keyword) {
    case "enum":
      return `has to be one of ${(params.allowedValues as unknown[]).join(", ")}`;
    case "minLength":
      return params.limit === 1 ? "is empty" : `has fewer than ${params.limit} characters`;
    case "maxLength":
      return `has more than ${params.limit} characters`;
    case "pattern":
      return `is not of the form ${shorten(String(params.pattern))}`;
    case "anyOf":
    case "oneOf":
      return "is none of what the schema allows there";
    default:
      return message ?? `breaks the schema's ${keyword}`;
  }
}
