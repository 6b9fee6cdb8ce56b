import { rmSync } from "node:fs";
import { join } from "node:path";
import { historyImport } from "./made.mjs";
import { repository } from "./repository.mjs";
import { interleave } from "./rounds.mjs";
import { TIMED_COLUMNS, timedRows } from "./section.mjs";

/** What any judge in this runtime has to do at least: read the messages. */
const READER = `import { execFileSync } from "node:child_process";
const text = execFileSync("git", ["log", "-z", "--format=%H%x0a%P%x0a%B", process.argv[2]], { maxBuffer: 1 << 28 });
console.log(text.toString().split("\\0").length);
`;

/** Every message of a range of \`count\` commits. `isLong`: where the slow get fewer rounds, and gitlint none. */
function rangeSection(tooling, rounds, count, isLong) {
  const { env, modules, tools } = tooling;
  const made = repository(tooling, historyImport(count + 1));
  const { root, git, write, remove } = made;
  try {
    write("tollgate.yaml", "extends: recommended\n");
    write(".commitlintrc.json", '{ "extends": ["@commitlint/config-conventional"] }\n');
    write(".gitlint", "[general]\ncontrib=contrib-title-conventional-commits\nignore=body-is-missing\n");
    write("reader.mjs", READER);
    const first = git(["rev-list", "--max-parents=0", "HEAD"]).trim();
    const forget = () => rmSync(join(root, ".git/tollgate/cache"), { recursive: true, force: true });
    const fromTo = ["--from", first, "--to", "HEAD"];
    const cli = join(modules, "tollgate/dist/tollgate.js");
    const judge = [process.execPath, cli, "run", "ci-all", "--gate", "commit-message", ...fromTo];
    const slow = isLong ? { rounds: Math.min(2, rounds) } : {};
    const hasGitlint = tools.some(({ name, version }) => name === "gitlint" && version) && !isLong;
    const reader = "node that reads git log";
    // Every judge has to find what is bad: 1 says so, of gitlint the number of findings, at most 253.
    const subject = (name, command, more = {}) => ({
      name,
      cwd: root,
      env,
      commands: [command],
      status: [1, 1],
      ...more,
    });
    const results = interleave(
      [
        subject(reader, [process.execPath, "reader.mjs", `${first}..HEAD`], { status: [0, 0] }),
        subject("tollgate", judge, { prepare: forget }),
        subject("tollgate, again", judge),
        subject("commitlint", [process.execPath, join(modules, "@commitlint/cli/cli.js"), ...fromTo], slow),
        ...(hasGitlint
          ? [
              subject("gitlint", ["gitlint", "--commits", `${first}..HEAD`], {
                status: [1, 253],
                rounds: Math.min(2, rounds),
              }),
            ]
          : []),
      ],
      rounds,
    );
    const limit = isLong ? { column: "peakMB", atMost: 200 } : { column: "ratio", atMost: 3 };
    return {
      title: `A range of ${count.toLocaleString("en")} commits`,
      what: `The floor is a node program that only reads \`git log\`. Some of the messages break rules, in each tool's eyes its own. "Again" has the verdicts of the run before.${isLong ? " gitlint, which takes minutes here, is left out." : ""}`,
      rounds,
      picture: "ratio",
      columns: TIMED_COLUMNS("the floor"),
      rows: timedRows(results, [reader], { tollgate: [limit] }),
    };
  } finally {
    remove();
  }
}

export const shortRange = (tooling, rounds) => rangeSection(tooling, rounds, 553, false);
export const longRange = (tooling, rounds) => rangeSection(tooling, Math.min(rounds, 3), 10_000, true);
