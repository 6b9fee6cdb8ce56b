// Side by side with what others made for the same work. `node scripts/bench/peers/run.mjs [--only commit,growth]
// [--rounds N] [--json FILE]`; with --only and a FILE that is there, the other sections of the FILE are kept.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { commitSection } from "./commit.mjs";
import { fewFiles, manyFiles } from "./files.mjs";
import { stagedSection, trackedSection } from "./growth.mjs";
import { install } from "./installed.mjs";
import { messageSection } from "./message.mjs";
import { longRange, shortRange } from "./range.mjs";
import { sizeSection } from "./size.mjs";
import { machine, surroundings } from "./surroundings.mjs";
import { terminalTable, toolsLine } from "./text.mjs";

/** [id, usual rounds, what measures it]; `--only range` takes both ranges. */
const SECTIONS = [
  ["commit", 20, commitSection],
  ["message", 20, messageSection],
  ["range-553", 7, shortRange],
  ["range-10000", 3, longRange],
  ["files-760", 7, fewFiles],
  ["files-20000", 3, manyFiles],
  ["growth-tracked", 9, trackedSection],
  ["growth-staged", 9, stagedSection],
  ["install", 1, sizeSection],
];

const { values } = parseArgs({
  options: { only: { type: "string" }, rounds: { type: "string" }, json: { type: "string" } },
});
const asked = values.only?.split(",") ?? null;
const isAsked = (id) => !asked || asked.some((name) => id === name || id.startsWith(`${name}-`));
const unknown = asked?.filter((name) => !SECTIONS.some(([id]) => id === name || id.startsWith(`${name}-`)));
const rounds = values.rounds === undefined ? null : Number(values.rounds);
if (unknown?.length || (rounds !== null && !(Number.isInteger(rounds) && rounds > 0))) {
  const ids = SECTIONS.map(([id]) => id).join(", ");
  console.error(`--only takes of ${ids}, or what stands before the dash; --rounds a whole number above 0.`);
  process.exit(2);
}
// Ctrl-C ends the running subject too; that is thrown, so that throw-away repositories are removed on the way out.
process.once("SIGINT", () => process.exit(130));

const tooling = install();
tooling.env = surroundings(tooling.programs, tooling.python);
const started = Date.now();
const result = { schemaVersion: 1, machine: machine(), tools: tooling.tools, sections: [] };
console.log(toolsLine(result));
if (asked && values.json && existsSync(values.json))
  result.sections = JSON.parse(readFileSync(values.json, "utf8")).sections;
for (const [id, usual, measure] of SECTIONS) {
  if (!isAsked(id)) continue;
  const load = Number(loadavg()[0].toFixed(1));
  const section = rounded({ id, load, ...measure(tooling, rounds ?? usual) });
  const others = result.sections.filter((other) => other.id !== id);
  result.sections = [...others, section].sort((a, b) => placeOf(a) - placeOf(b));
  console.log(terminalTable(section));
  if (section.rows.some(({ limits }) => limits.some(({ held }) => !held))) process.exitCode = 1;
  // After each, so that one that cannot finish loses no other.
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}
console.log(`\nIn all ${Math.round((Date.now() - started) / 1000)} s.`);

function placeOf({ id }) {
  return SECTIONS.findIndex(([name]) => name === id);
}

/** Four digits of every measured number: the rest is noise. */
function rounded(value) {
  return JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === "number" && !Number.isInteger(part) ? Number(part.toPrecision(4)) : part,
    ),
  );
}
