import { posix } from "node:path";
import { plainText, wordOf } from "../../content/shell/expand-word.js";
import { MARK, UnreadableScript } from "../../content/shell/script.js";
import { boundPut } from "./budget.js";
import type { Parallel } from "./parallel.js";

/** Commands that are put together from values of several sources, at most. */
const MAX_COMMANDS = 64;
/** Sources of values; each makes every command longer. */
const MAX_SOURCES = 64;
/** In characters: what quoting a value may add, or a name for one that cannot be told. */
const QUOTING = 16;

type Row = readonly string[];

/** The commands that it runs, as a script; null where they are lines that are not here. */
export function parallelScript(told: Parallel): string | null {
  const { command, sources, replaced } = told;
  if (command.length === 0 && (sources.length === 0 || sources.some((values) => values === null)))
    return null;
  if (sources.length > MAX_SOURCES) throw new UnreadableScript("it does too much at once");
  const own = command.map(plainText).join(" ");
  const template = replaced === null ? own : own.replaceAll(replaced, "{}");
  const rows = rowsOf(told);
  const places = Math.max(1, template.match(PLACE)?.length ?? 0);
  const lengths = rows.map((row) => row.reduce((sum, { length }) => sum + length + QUOTING, 0));
  boundPut(lengths.reduce((sum, length) => sum + template.length + places * length, 0));
  return rows.map((row) => (own === "" ? row.map(plainText).join(" ") : put(template, row))).join("\n");
}

/** The values of each command. Where one gets several of a source, it may get fewer or more than are counted. */
function rowsOf({ sources, together, separator }: Parallel): readonly Row[] {
  const single = combined(sources.map((values) => values ?? [MARK.unknown]));
  const rows = separator === null ? single : single.map((row) => columns(row, separator));
  if (together === 1 || rows.length === 1) return rows;
  const groups = Array.from({ length: Math.ceil(rows.length / together) }, (_, at) =>
    rows.slice(at * together, (at + 1) * together).flat(),
  );
  return [...rows, ...groups, ...(groups.length === 1 ? [] : [rows.flat()])];
}

/** The separator is a pattern, which is not run: one that is no plain text stands for blanks. */
function columns(row: Row, separator: string): Row {
  const plain = plainText(separator).replace(/\\(\W)/g, "$1");
  const between = /\\|[[\]+*?]/.test(plain) ? /\s+/ : plain;
  return row.flatMap((value) => value.split(between));
}

/** One value of each source; where that is too many, all values of each as if they were one's. */
function combined(sources: readonly (readonly string[])[]): readonly Row[] {
  const count = sources.reduce((product, values) => product * Math.max(1, values.length), 1);
  if (sources.length > 1 && count > MAX_COMMANDS) return [sources.flat()];
  return sources.reduce<readonly Row[]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

const PLACE = /\{(\d*)(\.|\/|\/\/|\/\.)?\}/g;

/** `{}`, `{2}` and the same without an ending or a folder; a command without them gets the values behind it. */
function put(template: string, row: Row): string {
  if (template.search(PLACE) < 0) return [template, ...row.map(asWord)].join(" ");
  return template.replace(PLACE, (_, number: string, part?: string) => {
    const own = number === "" ? row : row.slice(Number(number) - 1, Number(number));
    // There may be more of what cannot be told.
    const values = own.length === 0 && row.includes(MARK.unknown) ? [MARK.unknown] : own;
    return values.map((value) => asWord(partOf(value, part))).join(" ");
  });
}

function partOf(value: string, part: string | undefined): string {
  if (value === MARK.unknown || part === undefined) return value;
  if (part === "//") return posix.dirname(value);
  const name = part.startsWith("/") ? posix.basename(value) : value;
  return part.endsWith(".") ? name.replace(/\.[^./]*$/, "") : name;
}

/** The shell around parallel has made names of what looks like a pattern. */
const asWord = (value: string): string =>
  /^[\w./-]*[\ue004\ue005][\w./\ue004\ue005-]*$/.test(value) ? plainText(value) : wordOf(value);
