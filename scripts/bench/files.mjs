// Front matter and tokens of a repository of agent files: against remark-lint-frontmatter-schema, and against a bare
// loop over gpt-tokenizer. `node scripts/bench/files.mjs [FILE.tar.gz]`: real files where an archive is named (paths
// below its first folder), else 760 made ones.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { compare, env } from "./interleaved.mjs";
import { peers } from "./peers/installed.mjs";
import { agentFile } from "./peers/made.mjs";

const RUNS = 5;
const cli = resolve("dist/tollgate.js");
const modules = peers();
const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
const git = (...args) => execFileSync("git", args, { cwd: root, env, encoding: "utf8" });

function makeFiles() {
  for (let at = 0; at < 760; at++) {
    const [name, content] = agentFile(at);
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What remark is told: the schemas that ship, for the paths that the recommended preset gives them. */
const REMARK = `import remarkFrontmatter from "remark-frontmatter";
import rlFmSchema from "remark-lint-frontmatter-schema";
export default { plugins: [remarkFrontmatter, [rlFmSchema, { schemas: {
  "./schemas/claude-agent.schema.json": ["./plugins/*/agents/**/*.md"],
  "./schemas/claude-skill.schema.json": ["./plugins/*/skills/*/SKILL.md"],
  "./schemas/claude-command.schema.json": ["./plugins/*/commands/**/*.md"],
} }]] };
`;

const LOOP = `import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
let sum = 0;
for (const line of execFileSync("git", ["ls-files", "-sz"], { maxBuffer: 1 << 28 }).toString().split("\\0")) {
  if (!line.startsWith("100") || !line.endsWith(".md")) continue;
  sum += countTokens(readFileSync(line.slice(line.indexOf("\\t") + 1), "utf8"), { disallowedSpecial: new Set() });
}
console.log(sum);
`;

try {
  git("init", "--quiet", "--initial-branch=main");
  if (process.argv[2])
    execFileSync("tar", ["xzf", resolve(process.argv[2]), "-C", root, "--strip-components=1"]);
  else makeFiles();
  writeFileSync(join(root, ".gitignore"), "node_modules\n");
  writeFileSync(join(root, "tollgate.yaml"), "extends: recommended\n");
  writeFileSync(join(root, ".remarkrc.mjs"), REMARK);
  writeFileSync(join(root, "loop.mjs"), LOOP);
  writeFileSync(join(root, "empty.mjs"), "");
  cpSync("schemas/frontmatter", join(root, "schemas"), { recursive: true });
  symlinkSync(modules, join(root, "node_modules"));
  git("add", "--all");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "-m", "files");
  const count = git("ls-files", "*.md").trim().split("\n").length;
  const forget = () => rmSync(join(root, ".git/tollgate/cache"), { recursive: true, force: true });
  const subject = (name, args, limits, more = {}) => ({
    name,
    args,
    cwd: root,
    maxStatus: 1,
    limits,
    ...more,
  });
  const judge = [cli, "run", "ci-all", "--gate", "frontmatter"];
  const tokens = [cli, "tokens", "--all", "."];
  const remark = "remark-lint-frontmatter-schema";
  const loop = "a loop over gpt-tokenizer";
  const empty = "an empty node";
  compare(
    `${count} files`,
    [
      subject(empty, ["empty.mjs"]),
      subject(remark, [join(modules, "remark-cli/cli.js"), ".", "--quiet"]),
      subject("front matter, cold", judge, [{ of: remark, atMost: 0.1 }], { before: forget }),
      subject("front matter, warm", judge, [{ of: empty, atMost: 3 }]),
      subject(loop, ["loop.mjs"]),
      subject("tokens, cold", tokens, [{ of: loop, atMost: 1.2 }], { before: forget }),
      subject("tokens, warm", tokens, [{ of: empty, atMost: 3 }]),
    ],
    RUNS,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
