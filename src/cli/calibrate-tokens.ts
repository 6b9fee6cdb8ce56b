import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { calibrate, FEWEST_PAIRS, type Pair } from "../content/tokens/calibrate.js";
import { countO200k } from "../content/tokens/o200k.js";
import { messageOf, UserError } from "../errors.js";
import { grouped } from "../gate/finding.js";
import { columns } from "../report/columns.js";
import { safeText } from "../report/text.js";

const SHAPE =
  "Each line is a text file and its true count: `prompts/a.md 2021`. Lines that begin with # are comments.";

/** Fits the factor of a model to a person's own measurements, and says what to write into the config. */
export async function calibrateTokens(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file);
  const rows: { readonly name: string; readonly pair: Pair }[] = [];
  for (const [at, line] of read(path, file).split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const { name, counted } = parseLine(line, `${file}:${at + 1}`);
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

function parseLine(line: string, place: string): { name: string; counted: number } {
  const [, name, digits] = /^(.*\S)[\s,;]+(\d+)\s*$/.exec(line) ?? [];
  if (name === undefined || Number(digits) === 0)
    throw new UserError(`${place}: "${safeText(line.slice(0, 80))}" is no text file with its count.`, SHAPE);
  return { name: name.replace(/[\s,;]+$/, ""), counted: Number(digits) };
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`${what} cannot be read: ${messageOf(error)}`, SHAPE);
  }
}
