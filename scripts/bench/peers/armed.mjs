// One repository in which every hook manager is set up, and one of them armed at a time: all of them meet the same
// index, the same files and the same objects.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { MESSAGE, reviewer, treeImport } from "./made.mjs";
import { repository } from "./repository.mjs";

export const AGENT = ".claude/agents/reviewer.md";
const TOLLGATE = "node_modules/tollgate/dist/tollgate.js";

/** The cheapest check that tells a good agent file from a bad one, so that peers are charged for their own work only. */
const CHECK = `bad=$(grep -L '^name: ' -- "$@")
[ -z "$bad" ] || { echo "no name: $bad"; exit 1; }
`;

const EMPTY_HOOK = "#!/bin/sh\nexit 0\n";

/** Both read this; `commit` is the stage's name that old and new pre-commit know. */
const preCommitConfig = (messages, judge) => `default_install_hook_types: [pre-commit, commit-msg]
repos:
  - repo: local
    hooks:
      - { id: agents, name: agents, entry: sh check.sh, language: system, files: '^\\.claude/agents/.*\\.md$', stages: [commit] }
${messages ? `      - { id: message, name: message, entry: ${judge}, language: system, stages: [commit-msg] }\n` : ""}`;

const lefthookConfig = (messages) => `pre-commit:
  commands:
    agents:
      glob: ".claude/agents/*.md"
      run: sh check.sh {staged_files}
${messages ? "commit-msg:\n  commands:\n    message:\n      run: node_modules/.bin/commitlint --edit {1}\n" : ""}`;

/**
 * The managers, each as { name, install(repository) }. With `messages` false the peers' commit-msg hooks are left out;
 * tollgate always has all of its own.
 */
function managers({ tools }, messages) {
  const has = (name) => tools.some((tool) => tool.name === name && tool.version);
  const linted = (name, linter) => (messages ? `${name} + ${linter}` : name);
  const linter = has("gitlint") ? "gitlint" : "commitlint";
  const judge = has("gitlint") ? "gitlint --msg-filename" : "node_modules/.bin/commitlint --edit";
  const hooksOf = (types) => types.flatMap((type) => ["--hook-type", type]);
  const types = messages ? ["pre-commit", "commit-msg"] : ["pre-commit"];
  const writePreCommit = ({ write }) => write(".pre-commit-config.yaml", preCommitConfig(messages, judge));
  return [
    {
      name: "an empty hook",
      install: ({ write }) => write(".git/hooks/pre-commit", EMPTY_HOOK, 0o755),
    },
    { name: "tollgate", install: ({ run }) => run(process.execPath, [TOLLGATE, "init", "--yes"]) },
    {
      name: linted("husky + lint-staged", "commitlint"),
      install({ run, write }) {
        write(".lintstagedrc.json", '{ ".claude/agents/*.md": "sh check.sh" }\n');
        write(".husky-staged/pre-commit", "lint-staged\n");
        if (messages) write(".husky-staged/commit-msg", 'commitlint --edit "$1"\n');
        run("node_modules/.bin/husky", [".husky-staged"]);
      },
    },
    {
      name: linted("lefthook", "commitlint"),
      install({ run, write }) {
        write("lefthook.yml", lefthookConfig(messages));
        run("node_modules/.bin/lefthook", ["install"]);
      },
    },
    {
      name: linted("prek", linter),
      install(at) {
        writePreCommit(at);
        at.run("node_modules/.bin/prek", ["install", ...hooksOf(types)]);
      },
    },
    ...(has("pre-commit")
      ? [
          {
            name: linted("pre-commit", linter),
            install(at) {
              writePreCommit(at);
              at.run("pre-commit", ["install", ...hooksOf(types)]);
            },
          },
        ]
      : []),
  ];
}

/**
 * A repository of `files` ([path, content] pairs) with every manager in it.
 * Gives what `repository` gives and { none, names, subject(name, prepare?) }: subjects for `interleave` that commit a
 * change of the agent file; `none` is the name of the one without hooks.
 */
export function armedRepository(tooling, files, { messages }) {
  const made = repository(tooling, treeImport([[AGENT, reviewer(0)], ...files]));
  const { root, git, write } = made;
  const { env } = tooling;
  const run = (program, args) => {
    const ended = spawnSync(program, args, { cwd: root, env, encoding: "utf8" });
    if (ended.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${ended.stdout}${ended.stderr}`);
  };
  const kept = (name) => join(root, ".git/arms", name);
  const place = (path) => join(root, ".git", path);
  const none = "git commit, no hooks";
  const all = managers(tooling, messages);

  write("package.json", '{\n  "private": true,\n  "devDependencies": {\n    "tollgate": "*"\n  }\n}\n');
  write("check.sh", CHECK);
  write(
    ".commitlintrc.json",
    '{ "extends": ["@commitlint/config-conventional"], "rules": { "body-leading-blank": [2, "always"] } }\n',
  );
  write(".gitlint", "[general]\ncontrib=contrib-title-conventional-commits\nignore=body-is-missing\n");
  git(["add", "--all"]);
  git(["commit", "--quiet", "--no-verify", "-m", "chore: prepare"]);
  rmSync(place("hooks"), { recursive: true, force: true });
  for (const { name, install } of [{ name: none, install() {} }, ...all]) {
    mkdirSync(place("hooks"), { recursive: true });
    const before = join(root, ".git/config.plain");
    if (!existsSync(before)) cpSync(place("config"), before);
    cpSync(before, place("config"));
    install({ run, write });
    mkdirSync(kept(name), { recursive: true });
    renameSync(place("hooks"), join(kept(name), "hooks"));
    cpSync(place("config"), join(kept(name), "config"));
  }
  write(".git/MESSAGE", MESSAGE);
  write(".git/BAD_MESSAGE", "stuff\n");
  git(["add", "--all"]);
  git(["commit", "--quiet", "--no-verify", "-m", "chore: arm"]);

  /** Git calls this manager's hooks from now on, and nobody else's. */
  function arm(name) {
    // Links, for nobody writes git's config between two commits, and from its stamp tollgate knows that.
    for (const part of ["config", "hooks"]) {
      rmSync(place(part), { recursive: true, force: true });
      symlinkSync(join(kept(name), part), place(part));
    }
  }
  let seed = 0;
  const stage = () => {
    write(AGENT, reviewer(++seed));
    git(["add", AGENT]);
  };
  const commit = (message) =>
    spawnSync("git", ["commit", "--quiet", "-F", message], { cwd: root, env, encoding: "utf8" });

  /** A manager that does nothing must not look fast: before it is timed, it has refused what is bad. */
  function prove(name) {
    arm(name);
    const refuses = (what, message) => {
      const { status } = commit(message);
      if (status === 0) throw new Error(`${name} let ${what} pass`);
      if (status !== 1) throw new Error(`${name} ended with ${status} at ${what}`);
    };
    write(AGENT, "No front matter.\n");
    git(["add", AGENT]);
    refuses("a bad agent file", ".git/MESSAGE");
    stage();
    if (messages || name === "tollgate") refuses("a bad message", ".git/BAD_MESSAGE");
    const { status, stdout, stderr } = commit(".git/MESSAGE");
    if (status !== 0) throw new Error(`${name} refused a good commit: ${stdout}${stderr}`);
  }
  for (const { name } of all) if (name !== "an empty hook") prove(name);

  const subject = (name, prepare = () => {}) => ({
    name,
    cwd: root,
    env,
    commands: [["git", "commit", "--quiet", "-F", ".git/MESSAGE"]],
    prepare(round) {
      arm(name);
      stage();
      prepare(round);
    },
  });
  return { ...made, none, names: all.map(({ name }) => name), subject };
}
