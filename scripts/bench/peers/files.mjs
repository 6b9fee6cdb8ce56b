import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { agentFile, treeImport } from "./made.mjs";
import { repository } from "./repository.mjs";
import { interleave } from "./rounds.mjs";
import { TIMED_COLUMNS, timedRows } from "./section.mjs";

/** What any judge in this runtime has to do at least: read the files' bytes from git. */
const READER = `import { spawnSync } from "node:child_process";
const git = (args, input) => spawnSync("git", args, { input, maxBuffer: 1 << 30 }).stdout;
const entries = git(["ls-tree", "-rz", "HEAD"]).toString().split("\\0").filter((line) => line.endsWith(".md"));
const oids = entries.map((line) => line.slice(line.indexOf("\\t") - 40, line.indexOf("\\t")) + "\\n").join("");
console.log(git(["cat-file", "--batch"], oids).length);
`;

const COUNTER = `import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
let sum = 0;
for (const path of execFileSync("git", ["ls-files", "-z", "*.md"], { maxBuffer: 1 << 28 }).toString().split("\\0"))
  if (path) sum += countTokens(readFileSync(path, "utf8"), { disallowedSpecial: new Set() });
console.log(sum);
`;

/** What remark is told: the schemas that ship, for the paths that the recommended preset gives them. */
const REMARK = `import remarkFrontmatter from "remark-frontmatter";
import rlFmSchema from "remark-lint-frontmatter-schema";
export default { plugins: [remarkFrontmatter, [rlFmSchema, { schemas: {
  "./schemas/claude-agent.schema.json": ["./plugins/*/agents/**/*.md"],
  "./schemas/claude-skill.schema.json": ["./plugins/*/skills/*/SKILL.md"],
} }]] };
`;

/** One of its cheapest rules only: how fast it walks, not how much it finds. */
const MARKDOWNLINT = '{ "config": { "default": false, "MD047": true } }\n';

/**
 * Front matter and tokens of `count` agent files. `isMany`: where the slow get one round, without a warm-up, and
 * remark, whose memory grows with the files (376 MB for 760 of them), none.
 */
function filesSection(tooling, rounds, count, isMany) {
  const { env, modules } = tooling;
  const files = Array.from({ length: count }, (_, at) => agentFile(at));
  const { root, git, write, remove } = repository(tooling, treeImport(files));
  try {
    write("tollgate.yaml", "extends: recommended\n");
    write(".remarkrc.mjs", REMARK);
    write(".markdownlint-cli2.jsonc", MARKDOWNLINT);
    write("reader.mjs", READER);
    write("counter.mjs", COUNTER);
    cpSync(join(modules, "tollgate/schemas/frontmatter"), join(root, "schemas"), { recursive: true });
    // Every judge has to find this one: it lacks a field, and a newline at its end.
    write("plugins/p0/agents/bad.md", "---\nname: bad\n---\nNo description.");
    git(["add", "--all"]);
    git(["commit", "--quiet", "-m", "chore: prepare"]);
    const forget = () => rmSync(join(root, ".git/tollgate/cache"), { recursive: true, force: true });
    const cli = join(modules, "tollgate/dist/tollgate.js");
    const node = (name, args, more = {}) => ({
      name,
      cwd: root,
      env,
      commands: [[process.execPath, ...args]],
      ...more,
    });
    const judge = [cli, "run", "ci-all", "--gate", "frontmatter"];
    const tokens = [cli, "tokens", "--all", "."];
    const slow = isMany ? { rounds: 1 } : {};
    const finds = { status: [1, 1] };
    const reader = "node that reads git cat-file --batch";
    const remark = node(
      "remark-lint-frontmatter-schema",
      [join(modules, "remark-cli/cli.js"), "plugins", "--quiet", "--frail"],
      { ...finds, rounds: Math.min(3, rounds) },
    );
    const results = interleave(
      [
        node(reader, ["reader.mjs"]),
        node("front matter, cold", judge, { ...finds, prepare: forget }),
        node("front matter, warm", judge, finds),
        ...(isMany ? [] : [remark]),
        node(
          "markdownlint-cli2, one rule",
          [join(modules, "markdownlint-cli2/markdownlint-cli2-bin.mjs"), "plugins/**/*.md"],
          { ...finds, ...slow },
        ),
        node("tokens, cold", tokens, { prepare: forget }),
        node("tokens, warm", tokens),
        node("gpt-tokenizer in a loop", ["counter.mjs"], slow),
      ],
      rounds,
    );
    const limits = {
      "front matter, cold": [{ column: "ratio", atMost: 4 }],
      "front matter, warm": [{ column: "ratio", atMost: 0.6 }],
    };
    return {
      title: `Front matter and tokens of ${count.toLocaleString("en")} files`,
      what: `The floor is a node program that only reads the files through \`git cat-file --batch\`. Cold is without anything kept of an earlier run, warm is the same again.${isMany ? " remark-lint-frontmatter-schema, whose time and memory for 760 files stand above, is left out." : ""}`,
      rounds,
      picture: "ratio",
      columns: TIMED_COLUMNS("the floor"),
      rows: timedRows(results, [reader], isMany ? {} : limits),
    };
  } finally {
    remove();
  }
}

export const fewFiles = (tooling, rounds) => filesSection(tooling, rounds, 760, false);
export const manyFiles = (tooling, rounds) => filesSection(tooling, Math.min(rounds, 3), 20_000, true);
