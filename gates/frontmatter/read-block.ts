import { readOneLine } from "../../src/content/front-matter/one-line.js";
import type { Limits } from "../../src/content/yaml/limits.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { Place, Yaml } from "../../src/content/yaml/result.js";
import type { Kind } from "./kinds.js";
import { limitsOf } from "./limits.js";
import type { Options } from "./meta.js";
import type { GateReport, Text } from "./read-text.js";

/** Fields with their places in the file. */
export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly (string | number)[], of?: "key" | "value") => Place;
  readonly body: string;
  /** What stands there in the file, and the bytes that it takes; null where nothing does. */
  readonly sourceOf: (path: readonly (string | number)[], of: "key" | "value") => Source | null;
}

export interface Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the front matter as a kind's loader does; null, with the reason reported, when nothing is read. */
export async function readFields(
  file: Text,
  kind: Kind,
  options: Options,
  report: GateReport,
): Promise<Fields | null> {
  const { path, text, split } = file;
  const start = { path, line: 1, column: 1 };
  const { dialect } = kind;
  if (dialect.wholeFile)
    return readYaml(file, { block: text, line: 1, offset: 0, body: "" }, kind, options, report);
  switch (split.kind) {
    case "none": {
      if (dialect.without === "fine") return null;
      const fields = kind.required.length > 0 ? kind.required.join(" and ") : "its fields";
      const data = { dialect: dialect.title, effect: dialect.effect, fields };
      report("missing", { where: start, data, severity: dialect.without });
      return null;
    }
    case "unclosed":
      report("unclosed", { where: start });
      return null;
    case "engine":
      report("unsafe-engine", { where: start, data: { language: split.language.slice(0, 40) } });
      return null;
    case "block": {
      const size = Buffer.byteLength(split.block);
      const limit = options.limits.frontMatterBytes;
      if (size <= limit) return readYaml(file, { ...split, line: 2 }, kind, options, report);
      const data = { what: "front matter", size: `${size} bytes`, limit: `${limit}` };
      report("too-large", { where: start, data });
      return null;
    }
  }
}

interface Block {
  readonly block: string;
  /** The file's line that the block begins at, and the UTF-16 offset in its text. */
  readonly line: number;
  readonly offset: number;
  readonly body: string;
}

async function readYaml(
  file: Text,
  block: Block,
  kind: Kind,
  options: Options,
  report: GateReport,
): Promise<Fields | null> {
  const { path } = file;
  const inFile = ({ line, column }: Place): Place => ({ line: line + block.line - 1, column });
  const start = { path, ...inFile({ line: 1, column: 1 }) };
  if (reportUnreadable(file, block, report)) return null;
  const yaml = await parse(file, block, kind, limitsOf(options), inFile, report);
  if (!yaml) return null;
  if (yaml.excess) {
    const { what, size, limit } = yaml.excess;
    report("too-large", { where: start, data: { what, size, limit } });
    return null;
  }
  for (const problem of yaml.problems) {
    if (problem.kind !== "duplicate-key") continue;
    const data = { field: shorten(problem.key), first: problem.first + block.line - 1 };
    report("duplicate-key", { where: { path, ...inFile(problem) }, data });
  }
  const value = yaml.value ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    const found = Array.isArray(value) ? "a list" : "plain text";
    report("not-a-map", { where: start, data: { found } });
    return null;
  }
  return {
    value: value as Record<string, unknown>,
    placeOf: (at, of) => inFile(yaml.placeOf(at, of)),
    body: block.body,
    sourceOf: (at, of) => {
      const range = yaml.rangeOf(at, of);
      return range && sourceAt(file, block.offset + range.start, block.offset + range.end);
    },
  };
}

/** `start`, `end`: in UTF-16 units of the text. */
function sourceAt({ text: whole, skipped }: Text, start: number, end: number): Source {
  const text = whole.slice(start, end);
  const first = skipped + Buffer.byteLength(whole.slice(0, start));
  return { text, start: first, end: first + Buffer.byteLength(text) };
}

function reportUnreadable({ path, text, unreadable }: Text, { block, offset }: Block, report: GateReport) {
  if (!unreadable || unreadable.at >= offset + block.length) return false;
  const { at, what } = unreadable;
  const line = text.slice(0, at).split("\n").length;
  const column = at - text.lastIndexOf("\n", at - 1);
  const data = { reason: `here is a ${what}.`, mend: "Take it out, and save the file as UTF-8." };
  report("yaml-invalid", { where: { path, line, column }, data });
  return true;
}

/** Strictly, else as the kind's tolerant loader does, telling which values only that one reads. */
async function parse(
  file: Text,
  { block, offset }: Block,
  { dialect }: Kind,
  limits: Limits,
  inFile: (place: Place) => Place,
  report: GateReport,
): Promise<Yaml | null> {
  const { path } = file;
  const strict = await parseYaml(block, limits);
  const invalid = strict.problems.find((problem) => problem.kind === "invalid");
  if (!invalid) return strict;
  const tolerated = dialect.tolerated && (await readOneLine(block, limits));
  if (!tolerated) {
    const data = { reason: invalid.reason, mend: QUOTE };
    report("yaml-invalid", { where: { path, ...inFile(invalid) }, data });
    return null;
  }
  for (const { field, line, start: from, end: to, quoted } of tolerated.unquoted) {
    const { start, end } = sourceAt(file, offset + from, offset + to);
    report("yaml-tolerated", {
      where: { path, ...inFile({ line, column: 1 }) },
      data: { field, quoted: shorten(quoted) },
      severity: dialect.tolerated!,
      fix: {
        description: `Quote the value of ${field}.`,
        edits: [{ path, start, end, text: quoted }],
      },
    });
  }
  // Its ranges are those of a text with quotes that the file does not have.
  return { ...tolerated.yaml, rangeOf: () => null };
}

const QUOTE = "Quote values that hold `: ` or ` #`, or that begin with a special character.";

/** Values are shown, not printed whole. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
