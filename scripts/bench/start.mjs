// Start-up of the two hooks that run at every commit, as ratios to an empty start of the same runtime.
// `node scripts/bench/start.mjs [RUNS]`.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compare, env } from "./interleaved.mjs";

const runs = Number(process.argv[2] ?? 20);
const cli = resolve("dist/tollgate.js");
const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
const git = (...args) => execFileSync("git", args, { cwd: root, env });

const AGENT =
  "---\nname: reviewer\ndescription: Reviews changes\ntools: Read, Grep\n---\nLook at the change.\n";
const MESSAGE = `feat(agents): add a reviewer

Context: Reviews differed from one person to the next.
Solution: One agent file that names what a review looks at.
Learning: A list of questions beats a list of rules.
Impact: Reviews take 10 minutes instead of 40.
`;

try {
  git("init", "--quiet");
  mkdirSync(join(root, ".claude/agents"), { recursive: true });
  writeFileSync(join(root, "tollgate.yaml"), "extends: recommended\n");
  writeFileSync(join(root, ".claude/agents/reviewer.md"), AGENT);
  writeFileSync(join(root, "empty.mjs"), "");
  writeFileSync(join(root, "message"), MESSAGE);
  git("add", ".claude", "tollgate.yaml");
  const empty = "an empty node";
  const subject = (name, args, atMost) => ({
    name,
    args,
    cwd: root,
    limits: atMost ? [{ of: empty, atMost }] : [],
  });
  compare(
    "Hooks",
    [
      subject(empty, ["empty.mjs"]),
      subject("hook commit-msg", [cli, "hook", "commit-msg", "message"], 1.5),
      subject("hook pre-commit, one agent file", [cli, "hook", "pre-commit"], 1.9),
    ],
    runs,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
