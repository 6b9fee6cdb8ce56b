// make mutants [ONLY=gates/commit-message]: changes the code in small ways and tells which changes no fast test notices.
// What is counted, and what not: docs/testing.md.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { startVitest } from "vitest/node";
import { instrument } from "./mutants/instrument.mjs";
import { SCOPES } from "./mutants/scopes.mjs";
import { placeOf } from "./mutants/tell.mjs";

/** Its own for each process: a run that was left behind would write into another's. The runner reads it from there. */
const FOLDER = `.tmp/mutants-${process.pid}`;
process.env.MUTANTS = FOLDER;
/** Compiled schemas, examples, and texts with options: the first are written by a program, the others are data. */
const SKIPPED = /\/(?:generated\/.*|cases|meta)\.ts$/;

const only = process.argv[2];
if (only && !(only in SCOPES)) {
  console.error(`There is no folder ${only} among ${Object.keys(SCOPES).join(", ")}.`);
  process.exitCode = 2;
}
for (const [folder, tests] of Object.entries(SCOPES))
  if (!only || folder === only) await tryFolder(folder, tests);

async function tryFolder(folder, tests) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith(".ts") && !SKIPPED.test(path));
  const { files, mutants } = await instrument(paths);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ["killed", "seen"]) writeFileSync(`${FOLDER}/${file}`, "");
  await runTests(files, tests);
  tell(folder, mutants);
  rmSync(FOLDER, { recursive: true, force: true });
}

async function runTests(files, include) {
  const changed = {
    name: "mutants",
    enforce: "pre",
    transform(_code, id) {
      const code = files[relative(process.cwd(), id)];
      return code === undefined ? null : { code, map: null };
    },
  };
  const vitest = await startVitest(
    "test",
    [],
    {
      config: false,
      watch: false,
      include,
      runner: "./scripts/mutants/runner.mjs",
      reporters: ["dot"],
      maxWorkers: 2,
      testTimeout: 3_600_000,
      env: { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    },
    { plugins: [changed] },
  );
  const failed = vitest.state.getCountOfFailedTests();
  await vitest.close();
  if (failed > 0) throw new Error(`${failed} tests fail without any mutant: there is nothing to measure`);
}

function tell(folder, mutants) {
  const lines = (file) => new Set(readFileSync(`${FOLDER}/${file}`, "utf8").split("\n"));
  const [killed, seen] = [lines("killed"), lines("seen")];
  const groups = { found: [], survived: [], "not reached": [], "at load": [], text: [] };
  for (const mutant of mutants) groups[groupOf(mutant, killed, seen)].push(mutant);
  for (const group of ["survived", "not reached"])
    for (const mutant of groups[group]) console.log(`${group}: ${placeOf(mutant)}`);
  for (const line of seen) if (line.startsWith("spoilt")) console.log(line);
  const count = Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, list.length]));
  const tried = count.found + count.survived + count["not reached"];
  console.log(
    `${folder}: ${count.found} of ${tried} found (${((100 * count.found) / tried).toFixed(1)}%); ` +
      `${count.survived} survived, ${count["not reached"]} not reached; ` +
      `not tried: ${count["at load"]} at load, ${count.text} of text`,
  );
}

function groupOf({ id, status }, killed, seen) {
  if (status === "Ignored") return "text";
  if (killed.has(id)) return "found";
  if (seen.has(`reached ${id}`)) return "survived";
  return seen.has(`load ${id}`) ? "at load" : "not reached";
}
