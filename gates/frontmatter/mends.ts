import type { Fix } from "../../src/gate/contract.js";
import { isSlip } from "../../src/nearest.js";
import type { Kind } from "./kinds.js";
import type { Fields } from "./read-block.js";

type Path = readonly (string | number)[];

/** Called what another field is called, unless that one is there already, or another one may be meant to be it too. */
export function renameKey(path: string, fields: Fields, at: Path, to: string): Fix | null {
  const siblings = valueAt(fields.value, at.slice(0, -1));
  const name = String(at.at(-1));
  if (typeof siblings !== "object" || siblings === null) return null;
  const others = Object.keys(siblings).filter((key) => key !== name);
  if (others.some((key) => soundsLike(key, to) || isSlip(key, to))) return null;
  return replace(path, fields, at, "key", name, to, `Rename ${name} to ${to}.`);
}

/** Written as one of the words that are allowed there: the same but for case and blanks around it. */
export function mendWord(path: string, fields: Fields, at: Path, allowed: readonly unknown[]): Fix | null {
  const value = valueAt(fields.value, at);
  const same = (word: unknown) => typeof word === "string" && canonical(word) === canonical(String(value));
  const words = typeof value === "string" ? allowed.filter(same) : [];
  return words.length === 1 ? mendValue(path, fields, at, String(words[0])) : null;
}

/** In small letters, where only that keeps the loader from taking it. */
export function mendCase(path: string, fields: Fields, at: Path, kind: Kind): Fix | null {
  const value = valueAt(fields.value, at);
  if (typeof value !== "string" || value === value.toLowerCase() || kind.own) return null;
  const data = structuredClone(fields.value) as Record<string, unknown>;
  const parent = valueAt(data, at.slice(0, -1)) as Record<string | number, unknown>;
  parent[at.at(-1)!] = value.toLowerCase();
  const pointer = at.map((step) => `/${step}`).join("");
  const accepted =
    kind.default(data) || !kind.default.errors?.some(({ instancePath }) => instancePath === pointer);
  return accepted ? mendValue(path, fields, at, value.toLowerCase()) : null;
}

/** A number or a word of YAML's own (`5`, `1.0`, `true`) where text is wanted. */
export function quoteValue(path: string, fields: Fields, at: Path): Fix | null {
  const source = fields.sourceOf(at, "value");
  if (!source || !/^[\w.+-]+$/.test(source.text)) return null;
  const { text, start, end } = source;
  const description = `Quote the value of ${at.join(".")}.`;
  return { description, edits: [{ path, start, end, text: `"${text}"` }] };
}

const BOOLEANS: Readonly<Record<string, string>> = {
  yes: "true",
  on: "true",
  true: "true",
  no: "false",
  off: "false",
  false: "false",
};

/** `yes` and the like, which are text in YAML 1.2. */
export function mendBoolean(path: string, fields: Fields, at: Path): Fix | null {
  const value = valueAt(fields.value, at);
  const word = typeof value === "string" ? BOOLEANS[value.toLowerCase()] : undefined;
  const source = word === undefined ? null : fields.sourceOf(at, "value");
  if (!source || ![`${value}`, `"${value}"`, `'${value}'`].includes(source.text)) return null;
  const { start, end } = source;
  return { description: `Write ${at.join(".")}: ${word}.`, edits: [{ path, start, end, text: word! }] };
}

/** The value at a path of keys and indexes; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}

/** Whether two names differ by nothing that is heard: case, hyphens, underscores, blanks. */
export const soundsLike = (one: string, other: string): boolean => canonical(one) === canonical(other);

const canonical = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, "");

const mendValue = (path: string, fields: Fields, at: Path, to: string): Fix | null => {
  const value = String(valueAt(fields.value, at));
  return replace(path, fields, at, "value", value, to, `Write ${at.join(".")}: ${to}.`);
};

/** null where the file does not say it in so many letters, in quotes or not: an alias, a block, an escape. */
function replace(
  path: string,
  fields: Fields,
  at: Path,
  of: "key" | "value",
  said: string,
  to: string,
  description: string,
): Fix | null {
  const source = fields.sourceOf(at, of);
  const quote = ["", '"', "'"].find((one) => source?.text === one + said + one);
  const text = quote === undefined ? null : quoted(to, quote);
  if (!source || text === null) return null;
  return { description, edits: [{ path, start: source.start, end: source.end, text }] };
}

/** In the quotes that are there; null for what would be something else in them, or without any. */
function quoted(text: string, quote: string): string | null {
  if (quote !== "") return /["'\\]/.test(text) ? null : quote + text + quote;
  const plain = !/^(?:null|true|false)$/i.test(text) && /^[A-Za-z](?:[\w./ -]*[\w./-])?$/.test(text);
  return plain ? text : /["\\]/.test(text) ? null : `"${text}"`;
}
