import type { Limits } from "../yaml/limits.js";
import { parseYaml } from "../yaml/parse.js";
import type { Yaml } from "../yaml/result.js";

/** A value that has to be quoted to be YAML, and where it stands in the block (UTF-16 units). */
export interface Unquoted {
  readonly field: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly quoted: string;
}

/**
 * What a tolerant loader reads where YAML fails: each `key: value` at the start of a line, the value taken
 * as it stands. null when that reads nothing either. Claude Code and Cursor read so (seen in files that they
 * load, 2026-08).
 */
export async function readOneLine(
  block: string,
  limits: Limits,
): Promise<{ yaml: Yaml; unquoted: Unquoted[] } | null> {
  const unquoted = findUnquoted(block);
  if (unquoted.length === 0) return null;
  let text = "";
  let done = 0;
  for (const { start, end, quoted } of unquoted) {
    text += block.slice(done, start) + quoted;
    done = end;
  }
  const yaml = await parseYaml(text + block.slice(done), limits);
  const read = yaml.problems.length === 0 && typeof yaml.value === "object" && yaml.value !== null;
  return read ? { yaml, unquoted } : null;
}

function findUnquoted(block: string): Unquoted[] {
  const found: Unquoted[] = [];
  let at = 0;
  for (const [index, raw] of block.split("\n").entries()) {
    const line = raw.trimEnd();
    const key = /^([\w-]+):[ \t]+/.exec(line);
    const value = key ? line.slice(key[0].length) : "";
    if (key && value !== "" && needsQuotes(value)) {
      const start = at + key[0].length;
      found.push({
        field: key[1]!,
        line: index + 1,
        start,
        end: start + value.length,
        quoted: `'${value.replaceAll("'", "''")}'`,
      });
    }
    at += raw.length + 1;
  }
  return found;
}

/** Plain text that YAML would read as something else, or not at all; what is quoted or a block is left. */
function needsQuotes(value: string): boolean {
  if (/^[|>][-+0-9]*$/.test(value)) return false;
  if (/^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$|^\[.*\]$|^\{.*\}$/.test(value)) return false;
  return /^[*&!%@`?[\]{}|>"'#,-]/.test(value) || /:(?:\s|$)|\s#/.test(value);
}
