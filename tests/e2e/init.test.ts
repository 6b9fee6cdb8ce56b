import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository, linkPackage } from "../support/install.js";
import { createRepository, TestRepository, temporaryFolder } from "../support/repository.js";

/** Everything that is not git's own, path to bytes. */
function contentOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .filter((path) => !/\/(\.git|node_modules)\//.test(path))
      .map((path) => [path.slice(root.length), readFileSync(path, "utf8")]),
  );
}

/** A commit without sections is refused, and HEAD stays; the same with sections is made. */
function expectGuarded(repository: TestRepository): void {
  const before = repository.git("rev-parse", "HEAD").stdout;
  const refused = repository.git("commit", "--allow-empty", "-m", "feat: no sections");
  expect(refused.output).toContain("section-missing");
  expect(refused.code).toBe(1);
  expect(repository.git("rev-parse", "HEAD").stdout).toBe(before);
  const made = repository.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
  expect(made).toMatchObject({ code: 0 });
}

describe("init", () => {
  it("guards a fresh repository, and says nothing new the second time", () => {
    const repository = guardedRepository();
    expectGuarded(repository);
    const before = contentOf(repository.root);
    const again = repository.tollgate("init", "--yes");
    expect(again).toMatchObject({ code: 0, stdout: "Everything was in place already.\n" });
    expect(contentOf(repository.root)).toEqual(before);
    expect(repository.must("config", "--get-all", "includeIf.gitdir:./worktrees/.path")).toBe(
      "tollgate/linked.gitconfig",
    );
  });

  it("writes nothing without --yes, and shows each file that it would write", () => {
    const repository = createRepository();
    for (const args of [["init"], ["init", "--yes", "--dry-run"]]) {
      const shown = repository.tollgate(...args);
      expect(shown.code).toBe(0);
      for (const path of ["tollgate.yaml", ".husky/commit-msg", "Makefile", ".github/workflows/tollgate.yml"])
        expect(shown.stdout).toContain(path);
      expect(shown.stdout).toContain("Nothing was written");
    }
    expect(contentOf(repository.root)).toEqual({});
    expect(repository.git("config", "core.hooksPath").code).toBe(1);
  });

  it("keeps every byte that it did not write, and uninstall gives them all back", () => {
    const repository = createRepository();
    linkPackage(repository.root);
    repository
      .write(".gitignore", "node_modules")
      .write(
        "package.json",
        '{\n\t"devDependencies": {\n\t\t"tollgate": "1"\n\t},\n\t"scripts": {\n\t\t"prepare": "echo hi"\n\t}\n}',
      )
      .write("Makefile", "all:\n\techo all\nquick: all\n")
      .write(".husky/pre-commit", "echo mine\n");
    repository.commit();
    const before = contentOf(repository.root);
    const config = readFileSync(join(repository.root, ".git/config"), "utf8");
    expect(repository.tollgate("init", "--yes").code).toBe(0);
    const after = contentOf(repository.root);
    expect(after["/.husky/pre-commit"]).toMatch(/tollgate_last pre-commit[\s\S]*echo mine\n$/);
    expect(after["/Makefile"]).toContain("all:\n\techo all\nquick: all\n");
    expect(after["/Makefile"]).toContain("tollgate-quick:");
    expect(JSON.parse(after["/package.json"]!).scripts.prepare).toBe(
      "echo hi && (tollgate init --hooks-only || exit 0)",
    );
    expect(repository.tollgate("uninstall").code).toBe(0);
    const { "/.husky/pre-commit": hook, ...rest } = contentOf(repository.root);
    expect(hook).toBe("echo mine\n");
    const { "/.husky/pre-commit": _, ...others } = before;
    expect(
      Object.fromEntries(Object.entries(rest).filter(([path]) => !path.startsWith("/.husky/_/"))),
    ).toEqual(others);
    // husky runs a hook of theirs, so only what is tollgate's leaves git's config.
    expect(
      readFileSync(join(repository.root, ".git/config"), "utf8").replace("\thooksPath = .husky/_\n", ""),
    ).toBe(config);
  });

  it("leaves a file alone at uninstall that was changed since, but for its own lines", () => {
    const repository = guardedRepository();
    repository.write("Makefile", `mine:\n\ttrue\n${readFileSync(join(repository.root, "Makefile"), "utf8")}`);
    repository.write("tollgate.yaml", "extends: strict\n");
    const ended = repository.tollgate("uninstall");
    expect(ended.stdout).toContain("kept     tollgate.yaml");
    expect(readFileSync(join(repository.root, "Makefile"), "utf8")).toBe("mine:\n\ttrue\n");
    expect(repository.git("config", "core.hooksPath").code).toBe(1);
    expect(existsSync(join(repository.root, ".git/tollgate"))).toBe(false);
  });

  it("refuses to silence another tool's folder of hooks, and names it", () => {
    const other = createRepository();
    other.must("config", "core.hooksPath", "/opt/hooks");
    expect(other.tollgate("init", "--yes").stderr).toContain('core.hooksPath is "/opt/hooks"');
    expect(contentOf(other.root)).toEqual({});
  });

  it("takes over from an older husky, whose hooks are in the same files", () => {
    const repository = createRepository().write(".husky/pre-push", "echo mine\n");
    repository.must("config", "core.hooksPath", ".husky");
    expect(repository.tollgate("init", "--yes").code).toBe(0);
    expect(repository.must("config", "core.hooksPath")).toBe(".husky/_");
    expect(readFileSync(join(repository.root, ".husky/pre-push"), "utf8")).toContain("echo mine");
  });

  it("judges from the commit on at which it came", () => {
    const repository = guardedRepository();
    const config = readFileSync(join(repository.root, "tollgate.yaml"), "utf8");
    expect(config).toContain(`since: ${repository.must("rev-parse", "HEAD~1")}`);
    const fresh = createRepository();
    expect(fresh.tollgate("init", "--yes", "--preset", "strict").code).toBe(0);
    expect(readFileSync(join(fresh.root, "tollgate.yaml"), "utf8")).toMatch(/^extends: strict$/m);
  });

  it("names the nearest preset", () => {
    expect(createRepository().tollgate("init", "--preset", "stict").stderr).toContain('"strict"');
  });

  it("works without package.json, with tollgate on PATH", () => {
    const repository = createRepository();
    expect(repository.tollgate("init", "--yes").code).toBe(0);
    const bin = temporaryFolder();
    new TestRepository(bin).write(
      "tollgate",
      `#!/bin/sh\nexec "${process.execPath}" "${join(process.cwd(), "dist/tollgate.js")}" "$@"\n`,
      0o755,
    );
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const refused = repository.exec("git", ["commit", "--allow-empty", "-m", "bad"], { env });
    expect(refused.output).toContain("header-format");
    expect(repository.git("rev-parse", "HEAD").code).not.toBe(0);
    expect(existsSync(join(repository.root, "package.json"))).toBe(false);
  });

  it("arms only the hooks with --hooks-only, and says so outside a repository", () => {
    const repository = createRepository();
    expect(repository.tollgate("init", "--hooks-only").stdout).toContain("hooks armed");
    expect(Object.keys(contentOf(repository.root)).every((path) => path.startsWith("/.husky/_/"))).toBe(true);
    expect(repository.tollgate("init", "--hooks-only").stdout).toBe("");
    const outside = new TestRepository(temporaryFolder()).tollgate("init", "--hooks-only");
    expect(outside).toMatchObject({ code: 0 });
    expect(outside.stdout).toContain("no hooks armed");
  });

  it("keeps what is installed out of the first commit, where nothing else does", () => {
    const repository = createRepository();
    repository.write("package.json", '{ "devDependencies": { "tollgate": "*" } }\n');
    linkPackage(repository.root);
    expect(repository.tollgate("init", "--yes").code).toBe(0);
    repository.must("add", "--all");
    expect(repository.must("ls-files", "node_modules")).toBe("");
    expect(repository.tollgate("uninstall").code).toBe(0);
    expect(existsSync(join(repository.root, ".gitignore"))).toBe(false);
  });

  it("finds a package that is not at the top of the repository", () => {
    const repository = createRepository();
    repository.write("web app/package.json", '{ "devDependencies": { "tollgate": "*" } }\n');
    repository.write(".gitignore", "node_modules\n");
    linkPackage(join(repository.root, "web app"));
    const ended = repository.exec(
      process.execPath,
      ["node_modules/tollgate/dist/tollgate.js", "init", "--yes"],
      {
        cwd: join(repository.root, "web app"),
      },
    );
    expect(ended).toMatchObject({ code: 0 });
    expectGuarded(repository);
  });
});

describe("a linked work tree", () => {
  it.each(["plain", "with blanks and é"])("is guarded without any further step: %s", (name) => {
    const repository = guardedRepository();
    const folder = join(temporaryFolder(), name);
    repository.must("worktree", "add", "--quiet", folder, "-b", "other");
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    expectGuarded(new TestRepository(folder));
  });

  it("is guarded on a branch from before tollgate: it shuts and says what is missing", () => {
    const repository = guardedRepository();
    const folder = join(temporaryFolder(), "old");
    repository.must("worktree", "add", "--quiet", folder, "-b", "old", "HEAD~1");
    const old = new TestRepository(folder);
    const refused = old.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    expect(refused.code).not.toBe(0);
    expect(refused.output).toContain("no tollgate.yaml");
  });

  it("is guarded when the repository is reached through a symbolic link", () => {
    const repository = guardedRepository();
    const link = join(temporaryFolder(), "link");
    repository.exec("ln", ["-s", repository.root, link]);
    const folder = join(temporaryFolder(), "tree");
    expect(repository.exec("git", ["-C", link, "worktree", "add", "--quiet", folder, "-b", "x"]).code).toBe(
      0,
    );
    expectGuarded(new TestRepository(folder));
  });
});

describe("the shim", () => {
  it("shuts with the mend when tollgate is nowhere, but lets TOLLGATE=0 through, out loud", () => {
    const repository = guardedRepository();
    rmSync(join(repository.root, "node_modules"), { recursive: true });
    const refused = repository.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    expect(refused.code).not.toBe(0);
    expect(refused.output).toMatch(/not installed here.*pre-commit hook stays shut/);
    expect(refused.output).toContain("npm install");
    const skipped = repository.exec("git", ["commit", "--allow-empty", "-m", GOOD_MESSAGE], {
      env: { TOLLGATE: "0" },
    });
    expect(skipped.code).toBe(0);
    expect(skipped.output).toContain("Skipped, because TOLLGATE=0");
  });

  it("finds Node where PATH has none", () => {
    const repository = guardedRepository();
    const home = temporaryFolder();
    const bin = temporaryFolder();
    for (const tool of ["git", "sh", "basename", "dirname", "cat"])
      repository.exec("ln", [
        "-s",
        repository.exec("sh", ["-c", `command -v ${tool}`]).stdout.trim(),
        join(bin, tool),
      ]);
    mkdirSync(join(home, ".nvm/versions/node/v20.20.0/bin"), { recursive: true });
    const node = join(home, ".nvm/versions/node/v20.20.0/bin/node");
    repository.exec("ln", ["-s", process.execPath, node]);
    const commit = () =>
      repository.exec(join(bin, "git"), ["commit", "--allow-empty", "-m", "bad"], {
        env: { PATH: bin, HOME: home, NVM_DIR: "" },
      });
    expect(commit().output).toContain("header-format");
  });

  it("gives the pushed refs to tollgate and to what comes after it in the file", () => {
    const repository = guardedRepository();
    repository.must("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    const remote = createRepository("--bare");
    repository.write(
      ".husky/pre-push",
      `${readFileSync(join(repository.root, ".husky/pre-push"), "utf8")}cat > seen\n`,
    );
    const pushed = repository.git("push", remote.root, "main");
    expect(pushed).toMatchObject({ code: 0 });
    expect(readFileSync(join(repository.root, "seen"), "utf8")).toMatch(/^refs\/heads\/main [0-9a-f]{40} /);
  });

  it("starts nothing for a template where no editor opens or somebody gave a message", () => {
    const repository = guardedRepository();
    repository.write(
      "node_modules/tollgate/dist/tollgate.js",
      'require("node:fs").appendFileSync("called", process.argv[3] + "\\n");',
    );
    const called = (editor: string, ...args: string[]) => {
      const env = { GIT_EDITOR: editor, GIT_AUTHOR_DATE: "@1700000000 +0000" };
      repository.exec("git", ["commit", "--allow-empty", ...args], { env });
      const events = readFileSync(join(repository.root, "called"), "utf8").trim().split("\n");
      rmSync(join(repository.root, "called"));
      return events;
    };
    // Nothing tells that pre-commit judged the files, so commit-msg does.
    expect(called("true", "-m", "x")).toEqual(["pre-commit", "commit"]);
    expect(called("true", "-m", "x", "-e")).toEqual(["pre-commit", "commit-msg"]);
    expect(called(":", "--amend")).toEqual(["pre-commit", "commit"]);
    expect(called("echo words >")).toEqual(["pre-commit", "prepare-commit-msg", "commit-msg"]);
  });

  it("stops before the rest of the file when it shuts", () => {
    const repository = guardedRepository();
    repository.write(
      ".husky/commit-msg",
      `${readFileSync(join(repository.root, ".husky/commit-msg"), "utf8")}touch ran\nexit 0\n`,
    );
    expect(repository.git("commit", "--allow-empty", "-m", "bad").code).toBe(1);
    expect(existsSync(join(repository.root, "ran"))).toBe(false);
  });

  it("still guards after the repository was moved", () => {
    const repository = guardedRepository();
    const moved = join(temporaryFolder(), "moved");
    renameSync(repository.root, moved);
    expectGuarded(new TestRepository(moved));
  });
});
