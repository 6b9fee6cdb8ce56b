// What the fence around a fixer costs in a large repository: a commit whose pre-commit has a fixer that touches nothing,
// with the fence and with a fence that sees nothing. `node scripts/bench/fence.mjs [RUNS]`; the runs alternate.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FILES = 10_000;
const LIMIT = 15;
const runs = Number(process.argv[2] ?? 60);
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
const BLIND = {
  "async function takeFingerprint": '{head:"",paths:new Map}',
  "async function renewFingerprint": '{head:"",paths:new Map}',
  "async function askStatus": "Buffer.alloc(0)",
  "static begin": "null",
};
const LOOK = new RegExp(`(${Object.keys(BLIND).join("|")})\\((?:[^(){}]|\\([^()]*\\))*\\)\\{`, "g");

/** The package's command and hooks, in `work` as npm puts them there; blind: every look of the fence finds nothing and asks nobody. */
function install(work, isBlind) {
  const [home, hooks] = [join(work, "node_modules/tollgate"), join(work, ".hooks")];
  cpSync("dist", join(home, "dist"), { recursive: true });
  mkdirSync(hooks);
  let shim = readFileSync("hooks/shim.sh", "utf8");
  if (isBlind) {
    const [core, programs] = ["core.js", "programs.js"].map((name) => join(home, "dist", name));
    const replaced = [core, programs].flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const found = [...text.matchAll(LOOK)].map(([, what]) => what);
      writeFileSync(
        path,
        text.replace(LOOK, (start, what) => `${start}return ${BLIND[what]};`),
      );
      return found;
    });
    shim = shim.replaceAll("fenced.json", "none.json");
    if (replaced.length !== 4) throw new Error(`of the fence were found: ${replaced}`);
  }
  writeFileSync(join(hooks, "tollgate.sh"), shim);
  const hook = `. "\${0%/*}/tollgate.sh" && tollgate_hook pre-commit "$@" || exit $?\n`;
  writeFileSync(join(hooks, "pre-commit"), hook, { mode: 0o755 });
  writeFileSync(join(work, ".git/info/exclude"), "node_modules\n.hooks\n");
}

const AUTHOR = ["-c", "user.name=B", "-c", "user.email=b@example.org", "-c", "core.hooksPath=.hooks"];

/** One for each of the two, or they would throw away the compiled code that the other kept. */
function repository(name) {
  const work = join(root, name);
  const git = (...args) => execFileSync("git", [...AUTHOR, ...args], { cwd: work, env });
  for (let folder = 0; folder < 100; folder++) {
    mkdirSync(join(work, `src/${folder}`), { recursive: true });
    for (let file = 0; file < FILES / 100; file++)
      writeFileSync(join(work, `src/${folder}/${file}.ts`), `export const value = ${folder * file};\n`);
  }
  writeFileSync(join(work, "tollgate.yaml"), 'extends: recommended\nfixers: { format: { run: "true" } }\n');
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "-m", "chore: start");
  install(work, name === "blind");
  return work;
}

let edits = 0;

/** One commit of one file, in milliseconds: git's own work is in it, for both alike. */
function time(work) {
  writeFileSync(join(work, "src/0/0.ts"), `export const value = ${++edits};\n`);
  execFileSync("git", ["add", "src/0/0.ts"], { cwd: work, env });
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync("git", [...AUTHOR, "commit", "--quiet", "-m", "chore: x"], {
    cwd: work,
    env,
  });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`git commit ended with ${status}: ${stderr}`);
  return ms;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  const subjects = [repository("fenced"), repository("blind")];
  const rounds = [];
  for (let round = -2; round < runs; round++) {
    const times = [];
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) times[at] = time(subjects[at]);
    if (round >= 0) rounds.push(times); // Two rounds warm the disk and the kept config.
  }
  // Differences are taken inside a round: a machine that slows down slows both.
  const [fenced, blind, cost] = [([one]) => one, ([, other]) => other, ([one, other]) => one - other].map(
    (of) => median(rounds.map(of)),
  );
  const verdict = cost <= LIMIT ? "held" : "MISSED";
  console.log(
    `node ${process.version}, ${FILES} tracked files, one fixer, ${runs} rounds of two commits, medians`,
  );
  console.log(`  fenced ${fenced.toFixed(1)} ms, without the fence ${blind.toFixed(1)} ms`);
  console.log(`  the fence costs ${cost.toFixed(1)} ms in a round  at most ${LIMIT} ms: ${verdict}`);
  if (cost > LIMIT) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
