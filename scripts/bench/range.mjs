// Judging the messages of a range, against commitlint on the same range.
// `node scripts/bench/range.mjs [FILE.messages.jsonl.gz]`: real messages where a file is named, else made ones.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { asFastImport, readMessages } from "../history.mjs";
import { compare, env } from "./interleaved.mjs";
import { peers } from "./peers/installed.mjs";

const RUNS = 7;
const cli = resolve("dist/tollgate.js");
const modules = peers();

const made = Array.from({ length: 500 }, (_, at) => ({
  parents: [],
  message: `fix(part-${at % 9}): keep thing ${at}\n\nContext: It was lost before this commit.\nSolution: Keep it where it was found.\nLearning: Things get lost when nobody looks.\nImpact: ${at} things fewer are lost.\n`,
}));
const commits = process.argv[2] ? readMessages(process.argv[2]) : made;
const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
const git = (args, input) => execFileSync("git", args, { cwd: root, env, input, encoding: "utf8" });

try {
  git(["init", "--quiet", "--initial-branch=main"]);
  git(["fast-import", "--quiet"], asFastImport(commits));
  writeFileSync(join(root, "tollgate.yaml"), "extends: recommended\n");
  writeFileSync(join(root, ".commitlintrc.json"), '{ "extends": ["@commitlint/config-conventional"] }');
  symlinkSync(modules, join(root, "node_modules"));
  const first = git(["rev-list", "--max-parents=0", "HEAD"]).trim();
  const range = ["--from", first, "--to", "HEAD"];
  // Both tell of findings by 1.
  const subject = (name, args) => ({ name, args: [...args, ...range], cwd: root, maxStatus: 1 });
  compare(
    `${commits.length} messages`,
    [
      subject("commitlint", [join(modules, "@commitlint/cli/cli.js")]),
      {
        ...subject("tollgate", [cli, "run", "ci-all", "--gate", "commit-message"]),
        limits: [{ of: "commitlint", atMost: 0.33 }],
      },
    ],
    RUNS,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
