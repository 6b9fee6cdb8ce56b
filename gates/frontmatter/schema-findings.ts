import { descriptionOf, siblingsOf } from "../../src/content/json-schema/describe.js";
import { tellingErrors } from "../../src/content/json-schema/telling.js";
import { pointerPath, type SchemaError } from "../../src/content/json-schema/validate.js";
import type { Kind } from "./kinds.js";
import { mendBoolean, mendCase, mendWord, quoteValue, renameKey, soundsLike, valueAt } from "./mends.js";
import { type Fields, shorten } from "./read-block.js";
import type { GateReport } from "./read-text.js";
import { describe, nameOfType, reasonOf } from "./schema-words.js";

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
    const missing = [...at, String(params.missingProperty)];
    const field = missing.join(".");
    const about = descriptionOf(kind.about, missing);
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
  const mend = descriptionOf(kind.about, at) || "See the schema.";
  const where = { path, ...fields.placeOf(at, "value") };
  if (keyword === "type") {
    const types = Array.isArray(params.type) ? params.type.map(String) : [String(params.type)];
    const expected = types.map(nameOfType).join(" or ");
    const value = valueAt(fields.value, at);
    const quotable = types.includes("string") && (typeof value === "number" || typeof value === "boolean");
    const fix = quotable
      ? quoteValue(path, fields, at)
      : types.includes("boolean")
        ? mendBoolean(path, fields, at)
        : null;
    report("wrong-type", {
      ...(fix && { fix }),
      where,
      data: { field, found: describe(value), expected, mend: quotable ? `Put it in quotes. ${mend}` : mend },
    });
  } else {
    // The patterns of ours are for loaders, not for people: the field's description says it.
    const reason = keyword === "pattern" && !kind.own ? "is not what the loader takes" : reasonOf(error);
    const fix =
      keyword === "enum"
        ? mendWord(path, fields, at, params.allowedValues as unknown[])
        : keyword === "pattern"
          ? mendCase(path, fields, at, kind)
          : null;
    report("bad-value", { where, data: { field, reason, mend }, ...(fix && { fix }) });
  }
}

async function reportUnknown(
  path: string,
  fields: Fields,
  kind: Kind,
  at: (string | number)[],
  report: GateReport,
): Promise<void> {
  const { isSlip, nearest } = await import("../../src/nearest.js");
  const known = siblingsOf(kind.about, at);
  const name = String(at.at(-1));
  const meant = known.find((field) => soundsLike(field, name)) ?? nearest(name, known);
  const sure = meant !== null && (soundsLike(meant, name) || isSlip(name, meant));
  const fix = sure ? renameKey(path, fields, at, meant) : null;
  report("unknown-field", {
    where: { path, ...fields.placeOf(at) },
    data: {
      field: shorten(at.join(".")),
      dialect: kind.dialect.title,
      nearest: meant === null ? "" : ` Did you mean "${meant}"?`,
      mend:
        meant !== null
          ? `Write ${meant}, or take it out.`
          : `Known: ${known.length > 0 ? known.join(", ") : "see the schema"}.`,
    },
    ...(fix && { fix }),
    ...(kind.dialect.refusesUnknown && { severity: "error" }),
  });
}
