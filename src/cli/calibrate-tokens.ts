import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { calibrate, FEWEST_PAIRS, type Pair } from "../content/tokens/calibrate.js";
import { countO200k } from "../content/tokens/o200k.js";
import { messageOf, UserError } from "../errors.js";
import { grouped } from "../gate/finding.js";
import { columns } from "../report/columns.js";
import { safeText } from "../report/text.js";

const SHAPE =
  "Each line is a text file and its true count: `prompts/a.md 2021`. Lines that begin with # are comments.";

const MAX_BYTES = 16 * 1024 * 1024;

/** Fits the factor of a model to a person's own measurements, and says what to write into the config. */
export async function calibrateTokens(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file);
  const rows: { readonly name: string; readonly pair: Pair }[] = [];
  const seen = new Set<string>();
  for (const [at, line] of read(path, file)
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const { name, counted } = parseLine(line, `${file}:${at + 1}`);
    if (seen.has(name)) throw new UserError(`${file}:${at + 1}: ${name} is there already.`, SHAPE);
    seen.add(name);
    const raw = await countO200k(read(resolve(dirname(path), name), `${file}:${at + 1}: ${name}`));
    if (raw === 0)
      throw new UserError(`${file}:${at + 1}: ${name} is empty.`, "Name a text that has tokens.");
    rows.push({ name, pair: { raw, counted } });
  }
  if (rows.length < FEWEST_PAIRS)
    throw new UserError(
      `${file} has ${rows.length} measurements; at least ${FEWEST_PAIRS} are needed to know how far others may be off.`,
      SHAPE,
    );
  const { factor, band } = calibrate(rows.map(({ pair }) => pair));
  if (!(band <= 1))
    throw new UserError(
      `${file}: the measurements are too far apart for one factor; some are more than twice or less than half of what the others say.`,
      "Count again, and leave out what is not only the text (tools, a system prompt).",
    );
  const head = ["text", "o200k", "counted", "factor"];
  const table = columns(
    [
      head,
      ...rows.map(({ name, pair: { raw, counted } }) => [
        safeText(name),
        grouped(raw),
        grouped(counted),
        (counted / raw).toFixed(3),
      ]),
    ],
    [0],
  );
  return `${table.join("\n")}\n\ngates:\n  token-budget:\n    calibration: { factor: ${factor}, band: ${band} }\n`;
}

/** The count may be grouped (`2,021`) where blanks set it apart, and not where a comma does. */
const ROW = /^(?:(.*\S)[\s;]+(\d{1,3}(?:[,_]\d{3})+|\d+)|(.*[^\s,]),\s*(\d+))\s*$/;

function parseLine(line: string, place: string): { name: string; counted: number } {
  const [, spaced, grouped, plain, digits] = ROW.exec(line) ?? [];
  const name = (spaced ?? plain)?.replace(/[\s,;]+$/, "");
  const counted = Number((grouped ?? digits ?? "").replaceAll(/[,_]/g, ""));
  if (!name || counted === 0)
    throw new UserError(`${place}: "${safeText(line.slice(0, 80))}" is no text file with its count.`, SHAPE);
  return { name, counted };
}

function read(path: string, what: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES || !statSync(path).isFile())
      throw new Error(`it is no file of at most ${MAX_BYTES} bytes`);
    const bytes = readFileSync(path);
    if (!isUtf8(bytes) || bytes.includes(0)) throw new Error("it is no text in UTF-8");
    return bytes.toString("utf8");
  } catch (error) {
    throw new UserError(`${what} cannot be read: ${messageOf(error)}`, SHAPE);
  }
}
