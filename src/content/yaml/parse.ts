import type { Limits } from "./limits.js";
import { type PlainField, readPlainFields } from "./plain.js";
import type { Yaml } from "./result.js";

/**
 * Reads YAML 1.2, core schema (dates, 20:1 and yes stay text), no merge keys, every key once, one document.
 * Never rejects for what the text holds.
 */
export async function parseYaml(text: string, limits: Limits): Promise<Yaml> {
  const fields = readPlainFields(text);
  if (fields && fields.size <= limits.keys) return fromFields(fields);
  const { parseFully } = await import("./parser.js");
  return parseFully(text, limits);
}

function fromFields(fields: ReadonlyMap<string, PlainField>): Yaml {
  return {
    value: Object.fromEntries([...fields].map(([key, { value }]) => [key, value])),
    problems: [],
    excess: null,
    placeOf: ([key], of = "key") => {
      const field = fields.get(String(key));
      if (!field) return { line: 1, column: 1 };
      return { line: field.line, column: of === "key" ? 1 : field.valueColumn };
    },
    rangeOf: ([key], of = "key") => {
      const field = fields.get(String(key));
      if (!field) return null;
      const start = of === "key" ? field.start : field.start + field.valueColumn - 1;
      return { start, end: start + (of === "key" ? String(key) : field.value).length };
    },
  };
}
