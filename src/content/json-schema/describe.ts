/** What a schema says about its fields: JSON pointer to each (through maps only) and its description, or "". */
export function describeFields(schema: unknown): Map<string, string> {
  const about = new Map<string, string>();
  collect(schema, "", about, MAX_DEPTH);
  return about;
}

/** A schema that is not ours may nest as it likes; people name fields a few levels deep. */
const MAX_DEPTH = 8;

function collect(schema: unknown, at: string, about: Map<string, string>, levels: number): void {
  if (!isMap(schema) || !isMap(schema.properties) || levels === 0) return;
  for (const [name, field] of Object.entries(schema.properties)) {
    const pointer = `${at}/${escapeStep(name)}`;
    about.set(pointer, isMap(field) && typeof field.description === "string" ? field.description : "");
    collect(field, pointer, about, levels - 1);
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** RFC 6901. */
const escapeStep = (step: string | number): string =>
  String(step).replaceAll("~", "~0").replaceAll("/", "~1");

/** The description of a field, or of the nearest one around it that has one. */
export function descriptionOf(about: ReadonlyMap<string, string>, at: readonly (string | number)[]): string {
  for (let length = at.length; length > 0; length--) {
    const description = about.get(pointerTo(at.slice(0, length)));
    if (description) return description;
  }
  return "";
}

/** The names that the map around a field may have. */
export function siblingsOf(about: ReadonlyMap<string, string>, at: readonly (string | number)[]): string[] {
  const parent = `${pointerTo(at.slice(0, -1))}/`;
  return [...about.keys()]
    .filter((pointer) => pointer.startsWith(parent) && !pointer.includes("/", parent.length))
    .map((pointer) => pointer.slice(parent.length).replaceAll("~1", "/").replaceAll("~0", "~"));
}

const pointerTo = (at: readonly (string | number)[]): string =>
  at.map((step) => `/${escapeStep(step)}`).join("");
