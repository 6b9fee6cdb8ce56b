import { isAscii } from "../ascii.js";

/** A field of one line, and where its key and value stand (line and column from 1, `start` in the block). */
export interface PlainField {
  readonly value: string;
  readonly line: number;
  readonly valueColumn: number;
  readonly start: number;
}

/** A key, and text that is no other YAML: begins with a letter, holds no `:`, no `#` and nothing unprintable. */
const ASCII_FIELD = /^([A-Za-z][\w-]*):( +)([A-Za-z][^:#\0-\x1f\x7f]*[^:#\s\0-\x1f\x7f])\r?$/;
const anyField = () => /^([A-Za-z][\w-]*):( +)([A-Za-z][^:#\p{C}\p{Zl}\p{Zp}]*[^:#\s\p{C}])\r?$/u;
/** Words that YAML's core schema takes for something else. */
const NOT_TEXT = /^(?:null|true|false)$/i;

/**
 * Reads a block that holds nothing but `key: plain text`, as most agent files do, without loading a YAML
 * parser: that costs a start more than everything else that is done with the file. null for any other
 * block, however little it differs. A test compares it with the parser.
 */
export function readPlainFields(block: string): ReadonlyMap<string, PlainField> | null {
  const fields = new Map<string, PlainField>();
  const lines = block.split("\n");
  if (lines.pop() !== "" || lines.length === 0) return null;
  const field = isAscii(block) ? ASCII_FIELD : anyField();
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const [, key, gap, value] = field.exec(line) ?? [];
    if (key === undefined || NOT_TEXT.test(key) || NOT_TEXT.test(value!) || fields.has(key)) return null;
    fields.set(key, { value: value!, line: index + 1, valueColumn: key.length + 2 + gap!.length, start });
    start += line.length + 1;
  }
  return fields;
}
