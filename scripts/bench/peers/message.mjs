import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { MESSAGE, treeImport } from "./made.mjs";
import { repository } from "./repository.mjs";
import { interleave, ratios } from "./rounds.mjs";
import { TIMED_COLUMNS, timedRows } from "./section.mjs";

/** One message in a file, judged by each linter. */
export function messageSection(tooling, rounds) {
  const { env, modules, tools } = tooling;
  const made = repository(tooling, treeImport([["tollgate.yaml", "extends: recommended\n"]]));
  const { root, git, write, remove } = made;
  const has = (name) => tools.some((tool) => tool.name === name && tool.version);
  const cli = join(modules, "tollgate/dist/tollgate.js");
  const judges = [
    ["tollgate message", process.execPath, cli, "message"],
    ["tollgate hook commit-msg", process.execPath, cli, "hook", "commit-msg"],
    ["commitlint", process.execPath, join(modules, "@commitlint/cli/cli.js"), "--edit"],
    ...(has("gitlint") ? [["gitlint", "gitlint", "--msg-filename"]] : []),
    ...(has("bun") ? [["tollgate message, on Bun", "bun", cli, "message"]] : []),
  ];
  try {
    write("message", MESSAGE);
    write("bad", "stuff\n");
    write(".commitlintrc.json", '{ "extends": ["@commitlint/config-conventional"] }\n');
    write(".gitlint", "[general]\ncontrib=contrib-title-conventional-commits\nignore=body-is-missing\n");
    git(["add", "--all"]);
    git(["commit", "--quiet", "-m", "chore: prepare"]);
    for (const [name, program, ...args] of judges)
      for (const [file, status] of [
        ["message", 0],
        ["bad", 1],
      ]) {
        const ended = spawnSync(program, [...args, file], { cwd: root, env, encoding: "utf8" });
        // gitlint's code is the number of findings.
        if (Math.min(ended.status ?? 9, 1) !== status)
          throw new Error(
            `${name} ended with ${ended.status} at the ${file} file: ${ended.stdout}${ended.stderr}`,
          );
      }
    const empty = "an empty start of node";
    const emptyBun = "an empty start of Bun";
    const results = interleave(
      [
        { name: empty, cwd: root, env, commands: [[process.execPath, "empty.mjs"]] },
        ...(has("bun") ? [{ name: emptyBun, cwd: root, env, commands: [["bun", "empty.mjs"]] }] : []),
        ...judges.map(([name, ...command]) => ({
          name,
          cwd: root,
          env,
          commands: [[...command, "message"]],
        })),
      ],
      rounds,
    );
    const onBun = (name) =>
      name.endsWith("on Bun") ? { ratioBun: ratios(results.get(name).ms, [results.get(emptyBun).ms]) } : {};
    const atMost = [{ column: "ratio", atMost: 1.2 }];
    return {
      title: "Judging one message",
      what: "The floor is an empty start of node in the same round; for tollgate on Bun it is Bun's own.",
      rounds,
      picture: "ratio",
      columns: [
        ...TIMED_COLUMNS("an empty node"),
        ...(has("bun") ? [{ key: "ratioBun", title: "of an empty Bun", digits: 2 }] : []),
      ],
      rows: timedRows(
        results,
        [empty],
        {
          "tollgate message": atMost,
          "tollgate hook commit-msg": atMost,
          "tollgate message, on Bun": [{ column: "ratioBun", atMost: 3 }],
        },
        onBun,
      ),
    };
  } finally {
    remove();
  }
}
