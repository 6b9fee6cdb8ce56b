// Judges real files and messages of others, where they are at hand: `make corpus CORPORA=folder`.
// The folder holds *.tar.gz (Markdown of agent collections) and *.messages.jsonl.gz, a line a commit:
// { oid, parents, message }. Prints what the gates find, to hold against what is known of them.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { importSource } from "./artefacts/import-source.mjs";
import { asFastImport, readMessages } from "./history.mjs";

const folder = process.argv[2] ?? "corpora";
const cli = resolve("dist/tollgate.js");
const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
const who = { name: "corpus", email: "corpus@example.org" };

function inRepository(work) {
  const root = mkdtempSync(join(tmpdir(), "tollgate-corpus-"));
  try {
    execFileSync("git", ["init", "--quiet", "--initial-branch=main", root], { env });
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Rules and how often they were reported, by the gate that is asked. */
function judge(root, gate, config) {
  writeFileSync(join(root, "tollgate.yaml"), `extends: recommended\n${config}`);
  const args = [cli, "run", "ci-all", "--gate", gate, "--format", "json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, env, maxBuffer: 1 << 28 });
  const result = JSON.parse(stdout).results.find((one) => one.gate === gate);
  const counts = {};
  for (const { rule, severity } of result.findings)
    counts[`${rule} (${severity})`] = (counts[`${rule} (${severity})`] ?? 0) + 1;
  return { status: result.status, judged: result.judged, ms: result.durationMs, counts };
}

function judgeFiles(archive) {
  inRepository((root) => {
    execFileSync("tar", ["xzf", resolve(folder, archive), "-C", root, "--strip-components=1"]);
    const commit = [
      "-c",
      `user.name=${who.name}`,
      "-c",
      `user.email=${who.email}`,
      "commit",
      "-qm",
      "corpus",
    ];
    execFileSync("git", ["add", "--all"], { cwd: root, env });
    execFileSync("git", commit, { cwd: root, env });
    const files = 'gates: { frontmatter: { files: { "categories/**/*.md": claude-agent } } }\n';
    console.log(archive, {
      frontmatter: judge(root, "frontmatter", files),
      tokens: judge(root, "token-budget", ""),
    });
  });
}

async function judgeMessages(archive) {
  const commits = readMessages(join(folder, archive));
  const { countSections } = await importSource(COUNT, "corpus");
  const merges = commits.filter(({ parents }) => parents.length > 1).length;
  console.log(archive, {
    commits: commits.length,
    merges,
    ...countSections(commits.map(({ message }) => message)),
  });
  inRepository((root) => {
    execFileSync("git", ["fast-import", "--quiet"], { cwd: root, env, input: asFastImport(commits) });
    console.log(basename(archive), judge(root, "commit-message", ""));
  });
}

const COUNT = `import { parseMessage } from "./src/content/message/message.ts";
const NAMES = ["Context", "Solution", "Learning", "Impact"];
const labels = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
export function countSections(messages) {
  const found = messages.map((message) => new Set(parseMessage(message, labels).sections.map(({ name }) => name)));
  const counts = NAMES.map((name) => [name, found.filter((names) => names.has(name)).length]);
  return { ...Object.fromEntries(counts), all: found.filter((names) => names.size === NAMES.length).length };
}`;

if (!existsSync(folder)) {
  console.log(
    `There is no folder "${folder}". Name one that holds *.tar.gz and *.messages.jsonl.gz: make corpus CORPORA=…`,
  );
} else {
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith(".tar.gz")) judgeFiles(name);
    if (name.endsWith(".messages.jsonl.gz")) await judgeMessages(name);
  }
}
