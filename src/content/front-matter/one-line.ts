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
  const refused = await findRefused(block, limits);
  // A value that opens a quote or a bracket may go on below: then it is not what YAML minds.
  for (const unquoted of [refused, refused.filter(({ quoted }) => !/^'(?:''|["[{])/.test(quoted))]) {
    if (unquoted.length === 0) continue;
    const yaml = await parseYaml(quote(block, unquoted), limits);
    const read = yaml.problems.every(({ kind }) => kind === "duplicate-key");
    if (read && typeof yaml.value === "object" && yaml.value !== null) return { yaml, unquoted };
  }
  return null;
}

/** The values that are no YAML where they stand alone. */
async function findRefused(block: string, limits: Limits): Promise<Unquoted[]> {
  const found: Unquoted[] = [];
  let at = 0;
  for (const [index, raw] of block.split("\n").entries()) {
    const line = raw.trimEnd();
    const key = /^([\w-]+):[ \t]+/.exec(line);
    const value = key ? line.slice(key[0].length) : "";
    if (key && mayBeRefused(value) && (await parseYaml(`value: ${value}\n`, limits)).problems.length > 0) {
      const start = at + key[0].length;
      const quoted = `'${value.replaceAll("'", "''")}'`;
      found.push({ field: key[1]!, line: index + 1, start, end: start + value.length, quoted });
    }
    at += raw.length + 1;
  }
  return found;
}

/** Spares the parser: YAML refuses no text without a special character in front or a colon inside. */
const mayBeRefused = (value: string): boolean =>
  /:(?:\s|$)/.test(value) || (!/^(?:[A-Za-z0-9]|$)/.test(value) && /^[^\p{L}\p{N}]/u.test(value));

function quote(block: string, values: readonly Unquoted[]): string {
  let text = "";
  let done = 0;
  for (const { start, end, quoted } of values) {
    text += block.slice(done, start) + quoted;
    done = end;
  }
  return text + block.slice(done);
}
