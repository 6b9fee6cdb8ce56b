import { isUtf8 } from "node:buffer";
import { readOneLine } from "../../src/content/front-matter/one-line.js";
import { type Split, splitFrontMatter } from "../../src/content/front-matter/split.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { Place } from "../../src/content/yaml/result.js";
import type { FileContent, Report } from "../../src/gate/contract.js";
import type { Kind } from "./kinds.js";
import { limitsOf } from "./limits.js";
import type { meta, Options } from "./meta.js";

export type GateReport = Report<keyof typeof meta.rules & string>;

/** A file's text, with its front matter found but not yet read. */
export interface Text {
  readonly path: string;
  readonly text: string;
  /** Bytes in front of the text: a byte order mark, or none. */
  readonly skipped: number;
  readonly split: Split;
}

/** Fields with their places in the file. */
export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly (string | number)[], of?: "key" | "value") => Place;
  readonly body: string;
}

/** null, with the reason reported, when the file is no text that could be judged. */
export function readText(
  path: string,
  { size, bytes }: FileContent,
  options: Options,
  report: GateReport,
): Text | null {
  const limit = options.limits.fileBytes;
  if (bytes === null || size > limit) {
    report("too-large", {
      where: { path },
      data: { what: "file", size: `${size} bytes`, limit: `${limit}` },
    });
    return null;
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const data = { reason: "the file is not UTF-8 text.", mend: "Save it as UTF-8." };
    report("yaml-invalid", { where: { path, line: 1, column: 1 }, data });
    return null;
  }
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const skipped = bytes.length - Buffer.byteLength(text);
  return { path, text, skipped, split: splitFrontMatter(text) };
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
      report("too-large", {
        where: start,
        data: { what: "front matter", size: `${size} bytes`, limit: `${limit}` },
      });
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
  { path, text, skipped }: Text,
  block: Block,
  kind: Kind,
  options: Options,
  report: GateReport,
): Promise<Fields | null> {
  const limits = limitsOf(options);
  const inFile = ({ line, column }: Place) => ({ line: line + block.line - 1, column });
  let yaml = await parseYaml(block.block, limits);
  const invalid = yaml.problems.find((problem) => problem.kind === "invalid");
  if (invalid) {
    const tolerated = kind.dialect.tolerated && (await readOneLine(block.block, limits));
    if (!tolerated) {
      report("yaml-invalid", {
        where: { path, ...inFile(invalid) },
        data: { reason: invalid.reason, mend: QUOTE },
      });
      return null;
    }
    for (const { field, line, start, end, quoted } of tolerated.unquoted) {
      const byte = (at: number) => skipped + Buffer.byteLength(text.slice(0, block.offset + at));
      report("yaml-tolerated", {
        where: { path, ...inFile({ line, column: 1 }) },
        data: { field, quoted: shorten(quoted) },
        severity: kind.dialect.tolerated!,
        fix: {
          description: `Quote the value of ${field}.`,
          edits: [{ path, start: byte(start), end: byte(end), text: quoted }],
        },
      });
    }
    yaml = tolerated.yaml;
  }
  if (yaml.excess) {
    const { what, size, limit } = yaml.excess;
    report("too-large", { where: { path, line: block.line, column: 1 }, data: { what, size, limit } });
    return null;
  }
  for (const problem of yaml.problems) {
    report("duplicate-key", { where: { path, ...inFile(problem) }, data: { reason: problem.reason } });
  }
  const value = yaml.value ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    const found = Array.isArray(value) ? "a list" : "plain text";
    report("not-a-map", { where: { path, line: block.line, column: 1 }, data: { found } });
    return null;
  }
  return {
    value: value as Record<string, unknown>,
    placeOf: (at, of) => inFile(yaml.placeOf(at, of)),
    body: block.body,
  };
}

const QUOTE = "Quote values that hold `: ` or ` #`, or that begin with a special character.";

/** Values are shown, not printed whole. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
