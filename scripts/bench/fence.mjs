// What the fence around a fixer costs in a large repository: pre-commit with a fixer that does nothing, with the
// fence and with a fence that sees nothing. `node scripts/bench/fence.mjs [RUNS]`; the runs alternate.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FILES = 10_000;
const LIMIT = 15;
const runs = Number(process.argv[2] ?? 40);
const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
// A dumb terminal gets no progress line, which a machine under load would draw in one of two runs.
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_EDITOR: ":",
  TERM: "dumb",
};
for (const name of Object.keys(env))
  if (/^(TOLLGATE|GIT_(DIR|INDEX_FILE|PREFIX))/.test(name)) delete env[name];

/** What looks, and what it gives where it sees nothing. */
const BLIND = { takeFingerprint: '{head:"",paths:new Map}', askStatus: "Buffer.alloc(0)" };
const LOOK = new RegExp(`async function (${Object.keys(BLIND).join("|")})\\((?:[^(){}]|\\([^()]*\\))*\\)\\{`);

/** The built command, in which every look of the fence finds nothing and asks nobody. */
function withoutFence() {
  const copy = join(root, "without");
  cpSync("dist", join(copy, "dist"), { recursive: true });
  let replaced = 0;
  for (const name of readdirSync(join(copy, "dist"))) {
    if (!/\.m?js$/.test(name)) continue;
    const path = join(copy, "dist", name);
    const text = readFileSync(path, "utf8");
    const blind = text.replace(LOOK, (start, name) => `${start}return ${BLIND[name]};`);
    if (blind === text) continue;
    writeFileSync(path, blind);
    replaced++;
  }
  if (replaced !== 2) throw new Error(`the fence was found in ${replaced} files of dist`);
  return join(copy, "dist/tollgate.js");
}

/** One for each of the two, or they would throw away the compiled code that the other kept. */
function repository(name) {
  const work = join(root, name);
  const git = (...args) => execFileSync("git", args, { cwd: work, env });
  for (let folder = 0; folder < 100; folder++) {
    mkdirSync(join(work, `src/${folder}`), { recursive: true });
    for (let file = 0; file < FILES / 100; file++)
      writeFileSync(join(work, `src/${folder}/${file}.ts`), `export const value = ${folder * file};\n`);
  }
  writeFileSync(join(work, "tollgate.yaml"), 'extends: recommended\nfixers: { format: { run: "true" } }\n');
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "--quiet", "-m", "chore: start");
  writeFileSync(join(work, "src/0/0.ts"), "export const value = 1;\n");
  git("add", "--all");
  git("update-index", "--refresh");
  return work;
}

function time([cli, work]) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [cli, "hook", "pre-commit"], { cwd: work, env });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`pre-commit ended with ${status}: ${stderr}`);
  return ms;
}

/** Noise only ever adds: the quarter of the runs that met least of it says most. */
const quartile = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 4)];

try {
  const subjects = [
    [join(process.cwd(), "dist/tollgate.js"), repository("fenced")],
    [withoutFence(), repository("blind")],
  ];
  const times = [[], []];
  for (let round = -2; round < runs; round++)
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const ms = time(subjects[at]);
      if (round >= 0) times[at].push(ms); // Two rounds warm the disk and the kept config.
    }
  const [fenced, blind] = times.map(quartile);
  const cost = fenced - blind;
  const verdict = cost <= LIMIT ? "held" : "MISSED";
  console.log(
    `node ${process.version}, ${FILES} tracked files, one fixer, ${runs} interleaved runs, lower quartiles`,
  );
  console.log(`  fenced ${fenced.toFixed(1)} ms, without the fence ${blind.toFixed(1)} ms`);
  console.log(
    `  the fence costs ${cost.toFixed(1)} ms, ratio ${(fenced / blind).toFixed(2)}  at most ${LIMIT} ms: ${verdict}`,
  );
  if (cost > LIMIT) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
