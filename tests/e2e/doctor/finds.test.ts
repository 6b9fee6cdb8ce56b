import { chmodSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examined } from "../../support/doctor.js";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import { TestRepository, temporaryFolder } from "../../support/repository.js";

/** What husky writes, which is there again after somebody ran it. */
const HUSKYS = '#!/usr/bin/env sh\n. "$(dirname "$0")/h"';

const path = (repository: TestRepository, name: string) => join(repository.root, name);

describe("doctor finds what leaves a work tree unguarded", () => {
  it.each<[string, (repository: TestRepository) => unknown, string, RegExp]>([
    [
      "hooks that were never armed",
      (repository) => repository.must("config", "--unset", "core.hooksPath"),
      "core.hooksPath",
      /^problem: not set: .* \| Arm them: `tollgate init --hooks-only`/,
    ],
    [
      "hooks of another tool",
      (repository) => {
        repository.write("tools/hooks/commit-msg", "#!/bin/sh\ntouch ran\n", 0o755);
        repository.must("config", "core.hooksPath", "tools/hooks");
      },
      "core.hooksPath",
      /^problem: "tools\/hooks" \(local: \.git\/config\): what is there does not call tollgate\. \| Join them: `tollgate init --yes`/,
    ],
    [
      "a folder of hooks that is not there",
      (repository) => rmSync(path(repository, ".husky/_"), { recursive: true }),
      "core.hooksPath",
      /^problem: .* names a folder that is not here/,
    ],
    [
      "a hook that may not be executed",
      (repository) => chmodSync(path(repository, ".husky/_/pre-push"), 0o644),
      "pre-push",
      /^problem: \.husky\/_\/pre-push is not executable/,
    ],
    [
      "a hook that is not there",
      (repository) => rmSync(path(repository, ".husky/_/pre-commit")),
      "pre-commit",
      /^problem: git finds no \.husky\/_\/pre-commit/,
    ],
    [
      "another tool's hook in the place of husky's, which is not run",
      (repository) => repository.write(".husky/_/pre-push", "#!/bin/sh\ntouch ran\n", 0o755),
      "pre-push",
      /^problem: \.husky\/_\/pre-push is not husky's/,
    ],
    [
      "husky's own runner without its script",
      (repository) => {
        repository.write(".husky/_/pre-commit", HUSKYS, 0o755);
        rmSync(path(repository, ".husky/pre-commit"));
      },
      "pre-commit",
      /^problem: there is no \.husky\/pre-commit, so everything passes/,
    ],
    [
      "a script that lost tollgate's line",
      (repository) =>
        repository
          .write(".husky/_/commit-msg", HUSKYS, 0o755)
          .write(".husky/commit-msg", "# tollgate_hook commit-msg\ntouch ran\n"),
      "commit-msg",
      /^problem: \.husky\/commit-msg does not call tollgate/,
    ],
    [
      "a shim that lets everything pass",
      (repository) => repository.write(".husky/tollgate.sh", "tollgate_hook() { return 0; }\n"),
      "commit-msg",
      /^problem: let a probe pass/,
    ],
    [
      "tollgate's line overruled by what stands in it",
      (repository) =>
        repository.write(
          ".husky/pre-commit",
          '. .husky/tollgate.sh; tollgate_hook pre-commit "$@" || true\n',
        ),
      "pre-commit",
      /^problem: let a probe pass/,
    ],
    [
      "a config that is not valid",
      (repository) => repository.write("tollgate.yaml", "extend: recommended\n"),
      "config",
      /^problem: tollgate\.yaml:1:1: .*extend/,
    ],
    [
      "a base that this clone does not have",
      (repository) => repository.write("tollgate.yaml", "extends: recommended\nbase: origin/gone\n"),
      "base",
      /^problem: `base` in the config names "origin\/gone"/,
    ],
    [
      "a lock that asks for another version",
      (repository) =>
        repository.write(
          "package-lock.json",
          '{ "packages": { "node_modules/tollgate": { "version": "9.9.9" } } }',
        ),
      "tollgate",
      /^problem: tollgate [\d.]+ is installed, and package-lock\.json asks for 9\.9\.9/,
    ],
  ])("%s", (_name, breakIt, check, words) => {
    const repository = guardedRepository();
    breakIt(repository);
    const { ended, line } = examined(repository);
    expect(line(check)).toMatch(words);
    expect(ended.code).toBe(1);
    // Nobody else's hook was run to find that out.
    expect(repository.git("status", "--porcelain", "ran").stdout).toBe("");
  });

  it.each(["HUSKY", "TOLLGATE"])("%s=0 in the environment, which the probes show too", (name) => {
    const { ended, line } = examined(guardedRepository(), { [name]: "0" });
    expect(line("switches")).toMatch(new RegExp(`^problem: ${name}=0 is in the environment`));
    expect(line("pre-push")).toMatch(/^problem: let a probe pass/);
    expect(ended.code).toBe(1);
  });

  it("a switch in husky's init file, by its line", () => {
    const home = new TestRepository(temporaryFolder());
    home.write("husky/init.sh", "# HUSKY=0\nexport HUSKY=0\n");
    const { line } = examined(guardedRepository(), { XDG_CONFIG_HOME: home.root });
    expect(line("switches")).toContain(`${home.root}/husky/init.sh:2 turns the hooks`);
    expect(line("commit-msg")).toMatch(/^problem: let a probe pass/);
  });

  it("settings that one command was given", () => {
    const { line } = examined(guardedRepository(), {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.hooksPath",
      GIT_CONFIG_VALUE_0: "/dev/null",
    });
    expect(line("core.hooksPath")).toMatch(
      /^problem: "\/dev\/null" \(command: .* \| Take it out of the environment/,
    );
  });

  it("a hook that shuts for another reason than its judgement", () => {
    const repository = guardedRepository();
    rmSync(path(repository, "node_modules/tollgate/dist/core.js"));
    const ended = repository.tollgate("doctor");
    expect(ended.stdout).toMatch(/^problem +commit-msg +shut a probe without judging it: /m);
    expect(ended.code).toBe(1);
  });
});

describe("doctor finds what leaves linked work trees unguarded", () => {
  function withTree(): { repository: TestRepository; tree: TestRepository } {
    const repository = guardedRepository();
    const folder = join(temporaryFolder(), "tree é");
    repository.must("worktree", "add", "--quiet", folder, "-b", "other");
    return { repository, tree: new TestRepository(folder) };
  }

  it("the path of a repository that was moved, where git runs no hook and says nothing", () => {
    const { repository, tree } = withTree();
    const moved = new TestRepository(join(temporaryFolder(), "moved"));
    renameSync(repository.root, moved.root);
    moved.must("worktree", "repair", tree.root);
    expect(tree.git("commit", "--allow-empty", "-m", "went by")).toMatchObject({ code: 0 });
    const { ended, line } = examined(moved);
    expect(line("linked-config")).toContain(
      `names ${repository.root}/.git/tollgate/hooks: the repository was moved`,
    );
    expect(line("work-trees")).toBe(
      `problem: not guarded: ${tree.root}. | \`tollgate init --hooks-only --cwd '${tree.root}'\` mends all of them.`,
    );
    expect(ended.code).toBe(1);
    const inside = examined(moved, {}, tree.root);
    expect(inside.line("core.hooksPath")).toMatch(/^problem: .* names a folder that is not here/);
    expect(inside.line("commit-msg")).toMatch(/^problem: git finds no /);
    expect(moved.tollgate("init", "--hooks-only").code).toBe(0);
    expect(examined(moved).ended.code).toBe(0);
    expect(examined(moved, {}, tree.root).ended.code).toBe(0);
    expect(tree.git("commit", "--allow-empty", "-m", "stays out").code).toBe(1);
  });

  it("hooks that are not there", () => {
    const { repository, tree } = withTree();
    expect(examined(repository).line("work-trees")).toMatch(/^ok: 1 other work tree is guarded/);
    rmSync(join(repository.root, ".git/tollgate/hooks"), { recursive: true });
    expect(examined(repository).line("work-trees")).toMatch(/^problem: not guarded/);
    expect(examined(repository).line("linked-config")).toMatch(/^warning: /);
    expect(examined(repository, {}, tree.root).ended.code).toBe(1);
  });

  it("a clone that knows nothing of them", () => {
    const repository = guardedRepository();
    rmSync(join(repository.root, ".git/tollgate"), { recursive: true });
    expect(examined(repository).line("linked-config")).toMatch(/^problem: linked work trees get no hooks/);
  });
});

describe("doctor warns, and is content, where this work tree is guarded all the same", () => {
  it.each<[string, (repository: TestRepository) => unknown, string, RegExp]>([
    [
      "hooks of git's config",
      (repository) => repository.must("config", "hook.linter.command", "true"),
      "config-hooks",
      /^warning: git 2\.54 and later also run linter/,
    ],
    [
      "no template",
      (repository) => rmSync(path(repository, ".husky/prepare-commit-msg")),
      "prepare-commit-msg",
      /^warning: there is no \.husky\/prepare-commit-msg/,
    ],
    [
      "commands that come before tollgate, which are not run",
      (repository) =>
        repository.write(
          ".husky/pre-commit",
          'touch ran\n. .husky/tollgate.sh && tollgate_hook pre-commit "$@"\n',
        ),
      "pre-commit",
      /^warning: not tried: in \.husky\/pre-commit other commands come before/,
    ],
    [
      "an empty message that the config lets pass",
      (repository) =>
        repository
          .write("tollgate.yaml", "extends: recommended\ngates: { commit-message: { enabled: false } }\n")
          .must("add", "tollgate.yaml"),
      "commit-msg",
      /^warning: reached tollgate, which found nothing wrong with an empty message/,
    ],
    [
      "no CI",
      (repository) => rmSync(path(repository, ".github"), { recursive: true }),
      "ci",
      /^warning: no CI file calls `tollgate run ci-all`/,
    ],
    [
      "CI with one commit of history",
      (repository) =>
        repository.write(
          ".github/workflows/tollgate.yml",
          "jobs: { a: { steps: [{ uses: actions/checkout@v4 }, { run: make ci-all }] } }\n",
        ),
      "ci",
      /^warning: .*without the whole history.*fetch-depth: 0/,
    ],
    [
      "lefthook",
      (repository) => repository.write("lefthook.yml", ""),
      "other-managers",
      /^warning: lefthook\.yml is there/,
    ],
    [
      "pre-commit",
      (repository) => repository.write(".pre-commit-config.yaml", ""),
      "other-managers",
      /^warning: \.pre-commit-config\.yaml is there/,
    ],
    [
      "simple-git-hooks",
      (repository) =>
        repository.write(
          "package.json",
          '{ "devDependencies": { "tollgate": "*" }, "simple-git-hooks": {} }',
        ),
      "other-managers",
      /^warning: package\.json is there, and git does not run simple-git-hooks's hooks/,
    ],
    [
      "overcommit",
      (repository) => repository.write(".overcommit.yml", ""),
      "other-managers",
      /^warning: \.overcommit\.yml/,
    ],
  ])("%s", (_name, change, check, words) => {
    const repository = guardedRepository();
    change(repository);
    const { ended, line } = examined(repository);
    expect(line(check)).toMatch(words);
    expect(ended.code).toBe(0);
    expect(repository.git("status", "--porcelain", "ran").stdout).toBe("");
  });

  it("another tool's hooks of the whole machine, which this repository overrules", () => {
    const folder = new TestRepository(temporaryFolder()).write(
      "gitconfig",
      "[core]\n\thooksPath = /opt/hooks\n",
    );
    const { ended, line } = examined(guardedRepository(), { GIT_CONFIG_GLOBAL: `${folder.root}/gitconfig` });
    expect(line("core.hooksPath")).toMatch(/^warning: .* overrules "\/opt\/hooks" \(global: /);
    expect(ended.code).toBe(0);
  });

  it("a manager that the hooks call", () => {
    const repository = guardedRepository().write("lefthook.yml", "");
    repository.exec("sh", ["-c", "echo lefthook run pre-commit >> .husky/pre-commit"]);
    expect(examined(repository).line("other-managers")).toBe("ok: lefthook: called from .husky | null");
  });

  it("another manager's hooks that are told to call tollgate, which are not run", () => {
    const repository = guardedRepository();
    repository.must("config", "--unset", "core.hooksPath");
    for (const event of ["pre-commit", "commit-msg"])
      repository.write(`.git/hooks/${event}`, `#!/bin/sh\ntouch ran\ncall_lefthook run "${event}"\n`, 0o755);
    repository.write("lefthook.yml", "pre-commit: {}\n");
    expect(examined(repository).line("pre-commit")).toMatch(/^problem: .* does not call tollgate/);
    repository.write("lefthook.yml", "extends: [node_modules/tollgate/ci/lefthook.yml]\n");
    const { ended, line } = examined(repository);
    expect(line("core.hooksPath")).toMatch(/^ok: not set: git starts lefthook, whose lefthook\.yml names/);
    for (const check of ["pre-commit", "commit-msg", "poor-path"])
      expect(line(check)).toMatch(/^unknown: not tried: lefthook starts it/);
    expect(line("prepare-commit-msg")).toMatch(/^ok: lefthook starts none/);
    expect(line("pre-push")).toMatch(/^problem: lefthook starts nothing at pre-push/);
    expect(line("linked-config")).toMatch(/^ok: /);
    expect(line("other-managers")).toMatch(/^ok: lefthook owns the hooks/);
    expect(ended.code).toBe(2);
    expect(repository.git("status", "--porcelain", "ran").stdout).toBe("");
  });

  it("hooks that find no Node where PATH is poor, and stay shut", () => {
    const repository = guardedRepository();
    // The one name that the shim asks PATH for, taken from it.
    repository.exec("sed", [
      "-i.bak",
      "-e",
      "s/tollgate_node=node$/tollgate_node=node; PATH=/",
      join(repository.root, ".husky/tollgate.sh"),
    ]);
    repository.exec("sed", [
      "-i.bak",
      "-e",
      "s# /opt/homebrew/bin/node /usr/local/bin/node /usr/bin/node##",
      join(repository.root, ".husky/tollgate.sh"),
    ]);
    const { line } = examined(repository, { HOME: temporaryFolder() });
    expect(line("poor-path")).toMatch(
      /^warning: with PATH=\/usr\/bin:\/bin, .* stay shut: tollgate: Node was not found/,
    );
  });
});

describe("doctor could not look", () => {
  it("outside a repository", () => {
    const outside = new TestRepository(temporaryFolder()).tollgate("doctor");
    expect(outside).toMatchObject({ code: 2, stdout: "" });
    expect(outside.stderr).toContain("is not in a git repository");
  });

  it("with a git from before `git hook run`", () => {
    const repository = guardedRepository();
    const bin = new TestRepository(temporaryFolder());
    const real = repository.exec("sh", ["-c", "command -v git"]).stdout.trim();
    const old = `case "$*" in *"hook run"*) echo "git: 'hook' is not a git command." >&2; exit 1 ;; esac`;
    bin.write("git", `#!/bin/sh\n${old}\nexec ${real} "$@"\n`, 0o755);
    const { ended, line } = examined(repository, { PATH: `${bin.root}:${process.env.PATH}` });
    expect(line("commit-msg")).toMatch(/^unknown: .*git 2\.36 or later/);
    expect(ended.code).toBe(2);
  });
});

it("doctor says how it looks for people, a line a check with its mend", () => {
  const repository = guardedRepository();
  repository.must("commit", "--quiet", "--allow-empty", "-m", GOOD_MESSAGE);
  const { stdout } = repository.tollgate("doctor");
  expect(stdout).toMatch(/^ok +commit-msg +refused an empty message \(message-empty\), by tollgate /m);
  expect(stdout).toMatch(/^Guarded: 19 of 20 checks hold, 1 warning\.$/m);
  repository.write("package.json", '{ "devDependencies": { "tollgate": "*", "\\u001b[31m": "" } }');
  repository.write("tollgate.yaml", '"\\e[31mred": 1\n');
  expect(repository.tollgate("doctor").stdout).not.toContain("\u001b");
});
