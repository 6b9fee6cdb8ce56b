import type { SchemaError } from "../../src/content/json-schema/validate.js";
import { shorten } from "./read-block.js";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a map",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "empty",
};

/** What a JSON Schema's type is called. */
export const nameOfType = (type: string): string => TYPES[type] ?? type;

/** What a value is. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return String(value);
  return { string: "text", number: "a number" }[typeof value as string] ?? "a map";
}

/** Why a value is refused, after the name of its field. */
export function reasonOf({ keyword, params, message }: SchemaError): string {
  switch (keyword) {
    case "enum":
      return `has to be ${oneOf(params.allowedValues as unknown[])}`;
    case "const":
      return `has to be ${oneOf([params.allowedValue])}`;
    case "minimum":
      return `has to be at least ${params.limit}`;
    case "maximum":
      return `has to be at most ${params.limit}`;
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

/** More values than this are no help. */
const MAX_VALUES = 20;

function oneOf(allowed: readonly unknown[]): string {
  const values = [...new Set(allowed.map((one) => (typeof one === "string" ? one : JSON.stringify(one))))];
  const shown = values.slice(0, MAX_VALUES).map(shorten).join(", ");
  return `${values.length > 1 ? "one of " : ""}${shown}${values.length > MAX_VALUES ? ", …" : ""}`;
}
