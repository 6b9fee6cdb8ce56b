import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository, linkPackage } from "../../support/install.js";
import { initRepository, TestRepository, temporaryFolder } from "../../support/repository.js";

/** A PATH with what git and husky need, and no Node. */
function pathWithoutNode(): string {
  const bin = new TestRepository(temporaryFolder());
  const link = 'ln -s "$(command -v "$1")" "$0/$1"';
  for (const tool of ["git", "sh", "basename", "dirname", "cat", "grep"])
    bin.exec("sh", ["-c", link, bin.root, tool]);
  return bin.root;
}

/** The shim with its fixed places outside `home` taken away, for a machine that has Node in one of them. */
function forgetSystemNode(repository: TestRepository): void {
  const shim = join(repository.root, ".husky/tollgate.sh");
  repository.exec("sed", [
    "-i.bak",
    "-e",
    "s# /opt/homebrew/bin/node /usr/local/bin/node /usr/bin/node##",
    shim,
  ]);
}

describe("where PATH has no Node", () => {
  function setup(): { repository: TestRepository; home: TestRepository; commit: () => string } {
    const repository = guardedRepository();
    forgetSystemNode(repository);
    const home = new TestRepository(temporaryFolder());
    const env = { PATH: pathWithoutNode(), HOME: home.root, NVM_DIR: "" };
    const commit = () => {
      const ended = repository.exec("git", ["commit", "--allow-empty", "-m", "bad"], { env });
      expect(ended.code).not.toBe(0);
      return ended.output;
    };
    return { repository, home, commit };
  }

  const speaks = (words: string) => `#!/bin/sh\necho "${words}"\nexit 1\n`;

  it("the hook shuts, and says so, when it is nowhere else either", () => {
    expect(setup().commit()).toMatch(/Node was not found on PATH .* The pre-commit hook stays shut/);
  });

  it("the newest of nvm's is taken, by number", () => {
    const { home, commit } = setup();
    for (const version of ["v9.11.2", "v22.3.0", "v20.20.0"])
      home.write(`.nvm/versions/node/${version}/bin/node`, speaks(`ran ${version}`), 0o755);
    expect(commit()).toContain("ran v22.3.0");
  });

  it("a version manager's own choice goes before nvm's, and Bun comes last", () => {
    const { home, commit } = setup();
    home.write(".bun/bin/bun", speaks("ran bun"), 0o755);
    expect(commit()).toContain("ran bun");
    home.write(".nvm/versions/node/v20.20.0/bin/node", speaks("ran nvm"), 0o755);
    expect(commit()).toContain("ran nvm");
    home.write(".volta/bin/node", speaks("ran volta"), 0o755);
    expect(commit()).toContain("ran volta");
  });
});

describe("as a graphical client calls it", () => {
  it("judges with stdin closed, HOME unset, and Node nowhere but where NVM_DIR tells", () => {
    const repository = guardedRepository();
    forgetSystemNode(repository);
    const nvm = new TestRepository(temporaryFolder());
    const bin = join(nvm.root, "versions/node/v22.1.0/bin");
    mkdirSync(bin, { recursive: true });
    symlinkSync(process.execPath, join(bin, "node"));
    const ended = repository.exec("sh", ["-c", "unset HOME; exec git commit --allow-empty -m bad <&-"], {
      env: { PATH: pathWithoutNode(), NVM_DIR: nvm.root },
    });
    expect(ended.output).toContain("header-format");
    expect(ended.code).toBe(1);
  });
});

/** As those tools write it: no Node, no HOME, and a program of their own by its whole path. */
const hookOf = (event: string, program: string) => `#!/bin/sh\nexec '${program}' ${event} "$@"\n`;

describe("beside another hook manager, as a graphical client calls it", () => {
  /** Calls git with stdin closed, without HOME and Node; gives what it said and its exit code. */
  function poorly(tree: TestRepository, nvm: string, ...args: string[]) {
    return tree.exec("sh", ["-c", 'unset HOME; exec git "$@" <&-', "git", ...args], {
      env: { PATH: pathWithoutNode(), NVM_DIR: nvm },
    });
  }

  function nvmWithNode(): string {
    const nvm = temporaryFolder();
    mkdirSync(join(nvm, "versions/node/v22.1.0/bin"), { recursive: true });
    symlinkSync(process.execPath, join(nvm, "versions/node/v22.1.0/bin/node"));
    return nvm;
  }

  it.each([
    ["pre-commit", ".pre-commit-config.yaml", "repos: []\n"],
    ["lefthook", "lefthook.yml", "pre-commit: { commands: {} }\n"],
  ])("%s's checks run beside tollgate's judgement, in linked work trees too", (name, file, config) => {
    const root = join(temporaryFolder(), "with blanks and é");
    mkdirSync(root);
    const outside = new TestRepository(temporaryFolder());
    const log = join(outside.root, "log");
    const program = join(outside.root, `own ${name}`);
    outside.write(`own ${name}`, `#!/bin/sh\necho "$1" >> '${log}'\n! test -e wrong\n`, 0o755);
    const ran = () => {
      const events = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
      rmSync(log, { force: true });
      return events;
    };
    const repository = initRepository(root).write(file, config).write(".gitignore", "node_modules\nwrong\n");
    for (const event of ["pre-commit", "commit-msg"])
      repository.write(`.git/hooks/${event}`, hookOf(event, program), 0o755);
    linkPackage(root);
    repository.commit();
    expect(repository.tollgate("init", "--yes")).toMatchObject({ code: 0 });
    forgetSystemNode(repository);
    repository.must("add", "--all");
    const nvm = nvmWithNode();
    const made = poorly(repository, nvm, "commit", "-m", GOOD_MESSAGE);
    expect(made, made.output).toMatchObject({ code: 0 });
    ran();
    const folder = join(temporaryFolder(), "linked é");
    repository.must("worktree", "add", "--quiet", folder, "-b", "other");
    for (const tree of [repository, new TestRepository(folder)]) {
      const head = tree.head();
      const bad = poorly(tree, nvm, "commit", "--allow-empty", "-m", "bad");
      expect(bad.output).toContain("header-format");
      expect([bad.code, ran()]).toEqual([1, ["pre-commit"]]);
      tree.write("wrong", "");
      expect(poorly(tree, nvm, "commit", "--allow-empty", "-m", GOOD_MESSAGE).code).toBe(1);
      expect([tree.head(), ran()]).toEqual([head, ["pre-commit"]]);
      rmSync(join(tree.root, "wrong"));
      expect(poorly(tree, nvm, "commit", "--allow-empty", "-m", GOOD_MESSAGE).code).toBe(0);
      expect(ran()).toEqual(["pre-commit", "commit-msg"]);
    }
    expect(repository.tollgate("uninstall").code).toBe(0);
    expect(poorly(repository, nvm, "commit", "--allow-empty", "-m", "without tollgate").code).toBe(0);
    expect(ran()).toEqual(["pre-commit", "commit-msg"]);
  });
});
