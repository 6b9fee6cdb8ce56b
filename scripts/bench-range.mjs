// Judging the messages of a range, against commitlint on the same range, interleaved in one run.
// `node scripts/bench-range.mjs [FILE.messages.jsonl.gz]`: real messages where a file is named, else made ones.
// commitlint is installed into .tmp/peers at the first run: nothing else here needs it.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { asFastImport, readMessages } from "./history.mjs";

const RUNS = 7;
/** Of commitlint's time. */
const LIMIT = 1 / 3;
const peers = resolve(".tmp/peers");
const cli = resolve("dist/tollgate.js");
const commitlint = join(peers, "node_modules/@commitlint/cli/cli.js");

if (!existsSync(commitlint)) {
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, "package.json"), "{}");
  const wanted = ["@commitlint/cli@19", "@commitlint/config-conventional@19"];
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...wanted], { cwd: peers });
}

const made = Array.from({ length: 500 }, (_, at) => ({
  parents: [],
  message: `fix(part-${at % 9}): keep thing ${at}\n\nContext: It was lost before this commit.\nSolution: Keep it where it was found.\nLearning: Things get lost when nobody looks.\nImpact: ${at} things fewer are lost.\n`,
}));
const commits = process.argv[2] ? readMessages(process.argv[2]) : made;
const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
const git = (args, input) => execFileSync("git", args, { cwd: root, env, input, encoding: "utf8" });

function time(args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  // Both tell of findings by 1; anything above is no judgement.
  if (status > 1) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  git(["init", "--quiet", "--initial-branch=main"]);
  git(["fast-import", "--quiet"], asFastImport(commits));
  writeFileSync(join(root, "tollgate.yaml"), "extends: recommended\n");
  writeFileSync(join(root, ".commitlintrc.json"), '{ "extends": ["@commitlint/config-conventional"] }');
  symlinkSync(join(peers, "node_modules"), join(root, "node_modules"));
  const first = git(["rev-list", "--max-parents=0", "HEAD"]).trim();
  const range = ["--from", first, "--to", "HEAD"];
  const ours = [];
  const theirs = [];
  for (let round = 0; round < RUNS; round++) {
    theirs.push(time([commitlint, ...range]));
    ours.push(time([cli, "run", "ci-all", "--gate", "commit-message", ...range]));
  }
  const ratio = median(ours) / median(theirs);
  console.log(`${commits.length} messages, ${RUNS} interleaved runs, medians
  commitlint  ${median(theirs).toFixed(0).padStart(6)} ms
  tollgate    ${median(ours).toFixed(0).padStart(6)} ms  ratio ${ratio.toFixed(2)}  at most ${LIMIT.toFixed(2)}: ${ratio <= LIMIT ? "held" : "MISSED"}`);
  if (ratio > LIMIT) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
