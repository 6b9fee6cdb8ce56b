// Start-up of the two hooks that run at every commit, as ratios to an empty start of the same runtime.
// `node scripts/bench.mjs [RUNS]`: interleaved runs, so that a noisy machine slows all of them alike.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const runs = Number(process.argv[2] ?? 20);
const cli = resolve("dist/tollgate.js");
const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_EDITOR: ":" };
for (const name of ["GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"]) delete env[name];
const git = (...args) => execFileSync("git", args, { cwd: root, env });

git("init", "--quiet");
mkdirSync(join(root, ".claude/agents"), { recursive: true });
writeFileSync(join(root, "tollgate.yaml"), "extends: recommended\n");
writeFileSync(
  join(root, ".claude/agents/reviewer.md"),
  "---\nname: reviewer\ndescription: Reviews changes\ntools: Read, Grep\n---\nLook at the change.\n",
);
writeFileSync(join(root, "empty.mjs"), "");
writeFileSync(
  join(root, "message"),
  "feat(agents): add a reviewer\n\nContext: Reviews differed from one person to the next.\nSolution: One agent file that names what a review looks at.\nLearning: A list of questions beats a list of rules.\nImpact: Reviews take 10 minutes instead of 40.\n",
);
git("add", ".claude");

const subjects = [
  { name: "an empty node", args: ["empty.mjs"], limit: null },
  { name: "hook commit-msg", args: [cli, "hook", "commit-msg", "message"], limit: 1.5 },
  { name: "hook pre-commit, one agent file", args: [cli, "hook", "pre-commit"], limit: 1.9 },
];

function time({ name, args }) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return ms;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  const times = subjects.map(() => []);
  for (let round = -2; round < runs; round++) {
    for (const [at, subject] of subjects.entries()) {
      const ms = time(subject);
      if (round >= 0) times[at].push(ms); // Two rounds warm the disk.
    }
  }
  const floor = median(times[0]);
  console.log(`node ${process.version}, ${runs} interleaved runs, medians`);
  for (const [at, { name, limit }] of subjects.entries()) {
    const ratio = median(times[at]) / floor;
    const range = `${Math.min(...times[at]).toFixed(0)}–${Math.max(...times[at]).toFixed(0)}`;
    const verdict = limit === null ? "" : `  at most ${limit}: ${ratio <= limit ? "held" : "MISSED"}`;
    console.log(
      `  ${name.padEnd(34)}${median(times[at]).toFixed(1).padStart(7)} ms  (${range})  ratio ${ratio.toFixed(2)}${verdict}`,
    );
    if (limit !== null && ratio > limit) process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
