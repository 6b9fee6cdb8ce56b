import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, linkPackage } from "../../support/install.js";
import {
  CALLED,
  CLI,
  createRepository,
  initRepository,
  TestRepository,
  temporaryFolder,
} from "../../support/repository.js";

/** What ran since the last look, in order. */
function ran(log: string): string[] {
  const text = existsSync(log) ? readFileSync(log, "utf8") : "";
  rmSync(log, { force: true });
  return text.split("\n").filter(Boolean);
}

/** A repository with hooks of its own, as git runs them without any tool; each notes that it ran. */
function withOwnHooks(root: string): { repository: TestRepository; log: string } {
  const log = join(temporaryFolder(), "log");
  const repository = initRepository(root);
  for (const event of ["pre-commit", "commit-msg", "pre-push", "post-commit"])
    repository.write(`.git/hooks/${event}`, `#!/bin/sh\necho "${event} $#" >> "${log}"\n`, 0o755);
  repository.write(".git/hooks/post-checkout", "#!/bin/sh\nexit 1\n", 0o644);
  linkPackage(repository.root);
  repository.write(".gitignore", "node_modules\n");
  repository.must("add", "--all");
  repository.must("commit", "--quiet", "-m", "before tollgate");
  expect(ran(log)).toEqual(["pre-commit 0", "commit-msg 1", "post-commit 0"]);
  return { repository, log };
}

describe("hooks in git's own folder", () => {
  it.each(["plain", "with blanks and é"])("run on, from init to uninstall: %s", (name) => {
    const root = join(temporaryFolder(), name);
    mkdirSync(root);
    const { repository, log } = withOwnHooks(root);
    const before = repository.must("status", "--porcelain", "--ignored");
    expect(repository.tollgate("init", "--yes")).toMatchObject({ code: 0 });
    expect(existsSync(join(root, ".husky/post-checkout"))).toBe(false);
    repository.must("add", "--all");
    expect(repository.git("commit", "-m", "feat: refused").code).toBe(1);
    expect(ran(log)).toEqual(["pre-commit 0"]);
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(ran(log)).toEqual(["pre-commit 0", "commit-msg 1", "post-commit 0"]);
    const remote = createRepository("--bare");
    expect(repository.git("push", remote.root, "main")).toMatchObject({ code: 0 });
    expect(ran(log)).toEqual(["pre-push 2"]);
    expect(repository.tollgate("init", "--yes").stdout).toBe("Everything was in place already.\n");
    expect(repository.tollgate("uninstall").code).toBe(0);
    repository.must("add", "--all");
    repository.must("commit", "--quiet", "-m", "after tollgate");
    expect(ran(log)).toEqual(["pre-commit 0", "commit-msg 1", "post-commit 0"]);
    expect(repository.must("diff", "--stat", "HEAD~2")).toBe("");
    expect(repository.must("status", "--porcelain", "--ignored")).toBe(before);
  });

  it("shut the commit by themselves, and get what git gave them", () => {
    const { repository } = withOwnHooks(temporaryFolder());
    repository.write(".git/hooks/commit-msg", '#!/bin/sh\ngrep -q Impact "$1" && exit 7\n', 0o755);
    repository.write(".git/hooks/pre-push", "#!/bin/sh\ncat > refs\n", 0o755);
    repository.tollgate("init", "--yes");
    const head = repository.head();
    expect(repository.git("commit", "--allow-empty", "-m", GOOD_MESSAGE)).toMatchObject({ code: 1 });
    expect(repository.head()).toBe(head);
    const remote = createRepository("--bare");
    repository.must("push", "--quiet", remote.root, "main");
    expect(readFileSync(join(repository.root, "refs"), "utf8")).toMatch(/^refs\/heads\/main [0-9a-f]{40} /);
  });

  it("run in linked work trees too, those of branches from before tollgate included", () => {
    const { repository, log } = withOwnHooks(temporaryFolder());
    repository.tollgate("init", "--yes");
    repository.must("add", "--all");
    repository.must("commit", "--quiet", "-m", GOOD_MESSAGE);
    ran(log);
    for (const [branch, at] of [
      ["new", "main"],
      ["old", "main~1"],
    ] as const) {
      const folder = join(temporaryFolder(), branch);
      repository.must("worktree", "add", "--quiet", folder, "-b", branch, at);
      const tree = new TestRepository(folder).write("tollgate.yaml", "extends: recommended\n");
      expect(tree.git("commit", "--allow-empty", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
      const events = ran(log);
      expect(events).toContain("post-commit 0");
      if (branch === "new") expect(events).toEqual(["pre-commit 0", "commit-msg 1", "post-commit 0"]);
    }
  });

  it("are named where arming alone would silence them", () => {
    const { repository } = withOwnHooks(temporaryFolder());
    const refused = repository.tollgate("init", "--hooks-only");
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/would no longer run: commit-msg, post-commit, pre-commit, pre-push/);
    expect(repository.git("config", "core.hooksPath").code).toBe(1);
    repository.tollgate("init", "--yes");
    repository.must("config", "--unset", "core.hooksPath");
    expect(repository.tollgate("init", "--hooks-only")).toMatchObject({ code: 0 });
  });
});

describe("a folder of the repository that core.hooksPath names", () => {
  const HOOK = (log: string) => `#!/usr/bin/env bash\nset -eu\necho "$(basename "$0") $#" >> '${log}'\n`;

  it.each(["plain", "with blanks and é"])(
    "is joined, its own hooks run on, and uninstall gives every byte back: %s",
    (name) => {
      const root = join(temporaryFolder(), name);
      mkdirSync(root);
      const log = join(temporaryFolder(), "log");
      const repository = initRepository(root)
        .write(".gitignore", "node_modules\n")
        .write(".githooks/pre-commit", HOOK(log), 0o755)
        .write(".githooks/post-commit", HOOK(log), 0o755);
      linkPackage(root);
      repository.commit();
      repository.must("config", "core.hooksPath", ".githooks");
      const ended = repository.tollgate("init", "--yes");
      expect(ended).toMatchObject({ code: 0 });
      expect(ended.stdout).toMatch(/^add to +\.githooks\/pre-commit /m);
      expect(ended.stdout).toMatch(/^create +\.githooks\/commit-msg /m);
      expect(ended.stdout).not.toContain("core.hooksPath  ");
      expect(repository.must("config", "core.hooksPath")).toBe(".githooks");
      repository.must("add", "--all");
      expect(repository.git("commit", "-m", "bad").output).toContain("header-format");
      expect(ran(log)).toEqual(["pre-commit 0"]);
      repository.must("commit", "--quiet", "-m", GOOD_MESSAGE);
      expect(ran(log)).toEqual(["pre-commit 0", "post-commit 0"]);
      expect(repository.tollgate("init", "--yes").stdout).toBe("Everything was in place already.\n");
      expect(repository.tollgate("init", "--hooks-only")).toMatchObject({ code: 0, stdout: "" });
      expect(repository.tollgate("doctor").stdout).toContain("Guarded:");
      const tree = join(temporaryFolder(), "linked");
      repository.must("worktree", "add", "--quiet", tree, "-b", "linked");
      const linked = new TestRepository(tree).git("commit", "--allow-empty", "-m", "bad");
      expect(linked.output).toContain("header-format");
      expect(repository.tollgate("uninstall").code).toBe(0);
      repository.must("add", "--all");
      repository.must("commit", "--quiet", "-m", "after tollgate");
      expect(repository.must("diff", "--stat", "HEAD~2")).toBe("");
      expect(repository.must("config", "core.hooksPath")).toBe(".githooks");
    },
  );

  it("of a husky that is not at the top is joined where husky looks for hooks", () => {
    const repository = createRepository()
      .write("web/.husky/_/h", "")
      .write("web/.husky/pre-commit", "echo theirs\n", 0o755);
    repository.must("config", "core.hooksPath", "web/.husky/_");
    expect(repository.tollgate("init", "--yes").stdout).toContain("add to  web/.husky/pre-commit ");
    expect(readFileSync(join(repository.root, "web/.husky/pre-commit"), "utf8")).toMatch(
      /^# >>> tollgate >>>\n#.*\n.*tollgate_last pre-commit sh -e "\$0" below; .*\n# <<< tollgate <<<\necho theirs\n$/,
    );
  });

  it("is left alone with --hooks-only, which names what does it", () => {
    const repository = createRepository().write(".githooks/pre-commit", "#!/bin/sh\n", 0o755);
    repository.must("config", "core.hooksPath", ".githooks");
    const ended = repository.tollgate("init", "--hooks-only");
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.stderr).toContain(`\`${CALLED} init --yes\``);
  });

  it.each([
    ["a hook that is no shell script", "#!/usr/bin/env python3\n", 0o755, "is no shell script"],
    ["a hook that git passes over", "#!/bin/sh\n", 0o644, "is not executable"],
  ])("is refused with the mend for %s", (_name, text, mode, words) => {
    const repository = createRepository().write(".githooks/pre-commit", text, mode);
    repository.must("config", "core.hooksPath", ".githooks");
    const ended = repository.tollgate("init", "--yes");
    expect(ended.stderr).toContain(words);
    expect(ended.code).toBe(2);
    expect(existsSync(join(repository.root, "tollgate.yaml"))).toBe(false);
  });

  it.each(["/opt/hooks", "~/hooks", "../hooks", ".git/hooks"])("is none of the repository's: %s", (path) => {
    const repository = createRepository();
    repository.must("config", "core.hooksPath", path);
    const ended = repository.tollgate("init", "--yes");
    expect(ended.stderr).toContain(`core.hooksPath is "${path}"`);
    expect(ended.code).toBe(2);
    expect(existsSync(join(repository.root, "tollgate.yaml"))).toBe(false);
  });

  it("is none of the repository's when everybody's git config names it, which the mend says", () => {
    const repository = createRepository();
    const home = new TestRepository(temporaryFolder()).write(
      "gitconfig",
      "[core]\n\thooksPath = /opt/hooks\n",
    );
    const ended = repository.exec(process.execPath, [CLI, "init", "--yes"], {
      env: { GIT_CONFIG_GLOBAL: join(home.root, "gitconfig") },
    });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/set in .*gitconfig.*\n.*--global/);
  });
});

describe("a repository with another hook manager", () => {
  it.each([
    ["lefthook", "lefthook.yml", "pre-commit: { commands: {} }\n", "lefthook run pre-commit"],
    ["pre-commit", ".pre-commit-config.yaml", "repos: []\n", "pre-commit run"],
  ])("is told how %s runs beside tollgate, and keeps its file", (name, file, text, command) => {
    const repository = createRepository().write(file, text);
    const ended = repository.tollgate("init", "--yes");
    expect(ended.stdout).toContain(`let .husky/pre-commit end with: ${command}`);
    expect(readFileSync(join(repository.root, file), "utf8")).toBe(text);
    const own = createRepository()
      .write(file, text)
      .write(".git/hooks/pre-commit", `#!/bin/sh\n# ${name}\n`, 0o755);
    expect(own.tollgate("init").stdout).toMatch(
      new RegExp(`^Found: .*${name} \\(${file}\\), hooks in git's own folder`),
    );
    expect(own.tollgate("init", "--yes").stdout).not.toContain("end with");
    expect(own.tollgate("doctor").stdout).toContain(`${name}: called from .husky`);
  });
});

it("a submodule goes from init to commit, push and uninstall", () => {
  const origin = createRepository();
  origin.commit();
  const parent = initRepository(temporaryFolder());
  parent.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", origin.root, "sub dir");
  const sub = initRepository(join(parent.root, "sub dir"));
  linkPackage(sub.root);
  sub.write(".gitignore", "node_modules\n");
  sub.commit();
  expect(sub.tollgate("init", "--yes")).toMatchObject({ code: 0 });
  sub.must("add", "--all");
  expect(sub.git("commit", "-m", "feat: refused")).toMatchObject({ code: 1 });
  expect(sub.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
  expect(sub.git("push", "origin", "HEAD:refs/heads/other")).toMatchObject({ code: 0 });
  expect(sub.tollgate("doctor").stdout).toContain("Guarded:");
  expect(sub.tollgate("uninstall").code).toBe(0);
  sub.commit("chore: without");
  expect(sub.must("diff", "--stat", "HEAD~2")).toBe("");
});
