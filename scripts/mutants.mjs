// make mutants [ONLY=gates/commit-message] [ONLY="src/git/state.ts src/git/stamp.ts"]: changes the code in small ways and
// tells which changes no fast test notices. Tests that are named (…/state.test.ts) run in the place of all that could.
// What is counted, and what not: docs/testing.md.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { startVitest } from "vitest/node";
import { instrument } from "./mutants/instrument.mjs";
import { QuickFirst } from "./mutants/quick-first.mjs";
import { SCOPES } from "./mutants/scopes.mjs";
import { placeOf } from "./mutants/tell.mjs";

/** Compiled schemas, examples, and texts with options: the first are written by a program, the others are data. */
const SKIPPED = /\/(?:generated\/.*|cases|meta)\.ts$/;

/** Of the machine; while tests run, theirs is another. */
const TEMPORARY = tmpdir();

const isTest = (name) => name.endsWith(".test.ts");
const named = process.argv.slice(2).filter(isTest);
const asked = process.argv.slice(2).filter((name) => !isTest(name));
const scopes = Object.entries(SCOPES).map(([folder, tests]) => ({ folder, tests, paths: pathsOf(folder) }));
const isOf = ({ folder, paths }, name) => name === folder || paths.includes(name);
const unknown = asked.filter((name) => !scopes.some((scope) => isOf(scope, name)));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: neither a folder nor a file in ${Object.keys(SCOPES).join(", ")}.`);
  process.exitCode = 2;
} else for (const scope of scopes) await tryScope(scope);

function pathsOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith(".ts") && !SKIPPED.test(path))
    .sort();
}

/** All of a folder, or the files in it that are asked for. */
async function tryScope(scope) {
  const names = asked.filter((name) => isOf(scope, name));
  if (asked.length > 0 && names.length === 0) return;
  const isWhole = asked.length === 0 || names.includes(scope.folder);
  const { files, mutants } = await instrument(isWhole ? scope.paths : names);
  // Its own for each process: a run that was left behind would write into another's. Tests keep theirs below it.
  const folder = mkdtempSync(join(TEMPORARY, "tollgate-mutants-"));
  mkdirSync(`${folder}/made-once`);
  for (const file of ["killed", "seen"]) writeFileSync(`${folder}/${file}`, "");
  Object.assign(process.env, { MUTANTS: folder, TMPDIR: folder });
  await runTests(files, named.length > 0 ? named : scope.tests);
  tell(isWhole ? scope.folder : names.join(" "), mutants, folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
      // Tests that import none of the changed files have nothing to say.
      related: Object.keys(files),
      passWithNoTests: true,
      sequence: { sequencer: QuickFirst },
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

function tell(name, mutants, folder) {
  const lines = (file) => new Set(readFileSync(`${folder}/${file}`, "utf8").split("\n"));
  const [killed, seen] = [lines("killed"), lines("seen")];
  const groups = { found: [], survived: [], "not reached": [], "at load": [], text: [] };
  for (const mutant of mutants) groups[groupOf(mutant, killed, seen)].push(mutant);
  for (const group of ["survived", "not reached"])
    for (const mutant of groups[group]) console.log(`${group}: ${placeOf(mutant)}`);
  for (const line of seen) if (line.startsWith("spoilt")) console.log(line);
  const count = Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, list.length]));
  const tried = count.found + count.survived + count["not reached"];
  console.log(
    `${name}: ${count.found} of ${tried} found (${((100 * count.found) / tried).toFixed(1)}%); ` +
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
