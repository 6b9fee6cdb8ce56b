import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { CLI, createRepository, type Ended, type TestRepository } from "../support/repository.js";

/** Every file for other tools, as YAML: whole files, and the blocks of the docs. */
const YAML: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["action.yml", ".pre-commit-hooks.yaml", ...readdirSync("ci").map((name) => `ci/${name}`)].map((path) => [
      path,
      readFileSync(path, "utf8"),
    ]),
  ),
  ...Object.fromEntries(
    ["docs/shards.md", "docs/hook-managers.md"].flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/```yaml\n(.*?)```/gs)].map(([, text], at) => [
        `${path} #${at + 1}`,
        text!,
      ]),
    ),
  ),
};

function parse(text: string): unknown {
  const document = parseDocument(text);
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

/** What a shell runs there and that calls tollgate. */
function commandsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const lines = ["run", "script", "entry"].includes(key) ? [inner].flat() : [];
    const own = lines.filter((line): line is string => typeof line === "string" && /tollgate \w/.test(line));
    return [...own, ...commandsIn(inner)];
  });
}

/** A repository with a bad file, a bad commit, and what the commands need to find tollgate. */
function prepared(): TestRepository {
  const repository = createRepository()
    .write("tollgate.yaml", "extends: recommended\n")
    .write(".gitignore", "bin\nnode_modules\n*.json\n*.xml\n");
  repository.write(".claude/agents/reviewer.md", "---\nname: reviewer\n---\nLook.\n");
  repository.commit("What is this");
  repository.write(".claude/agents/other.md", "---\nname: other\n---\nLook.\n").must("add", ".");
  const call = `exec '${process.execPath}' '${CLI}' "$@"\n`;
  repository.write("bin/tollgate", `#!/bin/sh\n${call}`, 0o755);
  repository.write("node_modules/.bin/tollgate", `#!/bin/sh\n${call}`, 0o755);
  // npx --no -- tollgate …, without a registry to go to.
  repository.write(
    "bin/npx",
    `#!/bin/sh\n[ "$1 $2 $3" = "--no -- tollgate" ] || exit 99\nshift 3\n${call}`,
    0o755,
  );
  return repository.write(".git/message", "What is this\n");
}

function runCommand(repository: TestRepository, command: string, index: number): Ended {
  const head = repository.head();
  const filled = command.replace("{1}", "/dev/null").replace("{2}", "url");
  const takesMessage = /hook commit-msg/.test(command);
  return repository.exec(
    "bash",
    ["-e", "-c", takesMessage ? filled.replace(/(hook commit-msg).*/, "$1 .git/message") : filled],
    {
      input: `refs/heads/main ${head} refs/heads/main ${"0".repeat(head.length)}\n`,
      env: {
        PATH: `${join(repository.root, "bin")}:${process.env.PATH}`,
        SHARD: `${index}/2`,
        REPORT: `tollgate-${index}.json`,
        CI_NODE_INDEX: String(index),
        CI_NODE_TOTAL: "2",
      },
    },
  );
}

describe("what ships for other tools", () => {
  it.each(Object.entries(YAML))("is YAML: %s", (_name, text) => {
    expect(parse(text)).toBeTruthy();
  });

  it.each(
    Object.entries(YAML).flatMap(([name, text]) =>
      commandsIn(parse(text)).map((line) => [name, line] as const),
    ),
  )("shuts on findings, as it stands in %s: %s", (_name, command) => {
    const repository = prepared();
    if (command.includes(" merge "))
      for (const index of [1, 2])
        repository.tollgate(
          "run",
          "ci-all",
          "--shard",
          `${index}/2`,
          "--output",
          `json:tollgate-${index}.json`,
        );
    // One of two shards may have nothing to find.
    const ended = [1, 2].map((index) => runCommand(repository, command, index));
    expect(ended.map(({ output }) => output).join("")).toMatch(/missing-field|header-format/);
    expect(Math.max(...ended.map(({ code }) => code ?? 99))).toBe(1);
  });

  it("holds a command in every file that calls tollgate", () => {
    const calling = Object.entries(YAML).filter(([, text]) => commandsIn(parse(text)).length > 0);
    expect(calling.map(([name]) => name)).toEqual([
      "action.yml",
      ".pre-commit-hooks.yaml",
      "ci/gitlab.yml",
      "ci/lefthook.yml",
      "docs/shards.md #1",
    ]);
  });
});

describe("the Action", () => {
  const [depth] = (parse(YAML["action.yml"]!) as { runs: { steps: { run: string }[] } }).runs.steps;

  it("refuses a shallow clone before anything is judged, and passes a whole one", () => {
    const origin = prepared();
    origin.commit("feat: more");
    const shallow = createRepository();
    shallow.must("fetch", "--quiet", "--depth=1", `file://${origin.root}`, "main");
    const ended = shallow.exec("bash", ["-e", "-c", depth!.run]);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain("fetch-depth 0");
    expect(origin.exec("bash", ["-e", "-c", depth!.run]).code).toBe(0);
  });

  it("hands no input to the shell as text", () => {
    for (const command of commandsIn(parse(YAML["action.yml"]!))) expect(command).not.toContain("${{");
  });
});

describe("the hooks of pre-commit and prek", () => {
  it("name files to commit-msg alone, which needs the message's", () => {
    const hooks = parse(YAML[".pre-commit-hooks.yaml"]!) as {
      id: string;
      pass_filenames?: boolean;
      stages: string[];
    }[];
    expect(hooks.map(({ id, stages, pass_filenames }) => [id, stages, pass_filenames ?? true])).toEqual([
      ["tollgate", ["pre-commit"], false],
      ["tollgate-commit-msg", ["commit-msg"], true],
      ["tollgate-pre-push", ["pre-push"], false],
    ]);
  });
});
