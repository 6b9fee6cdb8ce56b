import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guardedRepository } from "../../support/install.js";
import { CLI, createRepository, type TestRepository, temporaryFolder } from "../../support/repository.js";

const bytesOf = (repository: TestRepository, path: string) => readFileSync(join(repository.root, path));
const textOf = (repository: TestRepository, path: string) => bytesOf(repository, path).toString("utf8");

/** init ends with exit code 2 and these words, and wrote nothing. */
function expectRefused(repository: TestRepository, words: string): void {
  const ended = repository.tollgate("init", "--yes");
  expect(ended.stderr).toContain(words);
  expect(ended.code).toBe(2);
  expect(existsSync(join(repository.root, "tollgate.yaml"))).toBe(false);
  expect(repository.git("config", "core.hooksPath").code).toBe(1);
}

describe("what somebody wrote between two runs of init", () => {
  it("is still there after uninstall", () => {
    const repository = createRepository();
    repository.tollgate("init", "--yes");
    // Takes our target's name, so that the second run has to write the file again.
    repository.write("Makefile", `${textOf(repository, "Makefile")}quick:\n\ttrue\n`);
    expect(repository.tollgate("init", "--yes").stdout).toContain("Makefile");
    expect(textOf(repository, "Makefile")).toContain("tollgate-quick:");
    expect(repository.tollgate("uninstall").stdout).toContain("restored Makefile");
    expect(textOf(repository, "Makefile")).toBe("quick:\n\ttrue\n");
  });
});

describe("init leaves alone what it could not write back", () => {
  it("a file that is not UTF-8", () => {
    const repository = createRepository().write("Makefile", Buffer.from("# caf\xe9\n", "latin1"));
    expectRefused(repository, "Makefile is not UTF-8");
    expect(bytesOf(repository, "Makefile").toString("latin1")).toBe("# caf\xe9\n");
  });

  it.each(["file", "missing file"])("a link out of the work tree: to a %s", (kind) => {
    const repository = createRepository();
    const outside = join(temporaryFolder(), "outside");
    if (kind === "file") repository.exec("sh", ["-c", 'echo theirs > "$0"', outside]);
    symlinkSync(outside, join(repository.root, "Makefile"));
    expectRefused(repository, "Makefile is reached through a symbolic link");
    expect(existsSync(outside)).toBe(kind === "file");
  });

  it("a hooks folder that is a link out of the work tree, also with --hooks-only", () => {
    const repository = createRepository();
    const outside = temporaryFolder();
    symlinkSync(outside, join(repository.root, ".husky"));
    expect(repository.tollgate("init", "--hooks-only").code).toBe(2);
    expectRefused(repository, ".husky/tollgate.sh is reached through a symbolic link");
    expect(existsSync(join(outside, "_"))).toBe(false);
  });

  it("a file of somebody else's by the name of the shim", () => {
    const repository = createRepository().write(".husky/tollgate.sh", "echo mine\n");
    expectRefused(repository, "is not tollgate's");
    expect(textOf(repository, ".husky/tollgate.sh")).toBe("echo mine\n");
  });

  it.each(["null", "[]", '{ "scripts": "x", "devDependencies": { "tollgate": "1" } }', "{"])(
    "a package.json that is none: %s",
    (text) => {
      const repository = createRepository().write("package.json", text);
      expectRefused(repository, "package.json");
      expect(textOf(repository, "package.json")).toBe(text);
    },
  );
});

describe("hooks of others", () => {
  it("are named with what to do where husky has no place for them", () => {
    const repository = createRepository().write(".git/hooks/post-index-change", "#!/bin/sh\n", 0o755);
    expectRefused(repository, "husky runs no post-index-change");
  });

  it("are not made of what merely lies in their folder", () => {
    const repository = createRepository().write(".git/hooks/README", "words\n");
    expect(repository.tollgate("init", "--yes").code).toBe(0);
  });

  it("get their core.hooksPath back from uninstall", () => {
    const repository = createRepository().write(".husky/pre-push", "true\n");
    repository.must("config", "core.hooksPath", ".husky");
    repository.tollgate("init", "--yes");
    expect(repository.must("config", "core.hooksPath")).toBe(".husky/_");
    repository.tollgate("uninstall");
    expect(repository.must("config", "core.hooksPath")).toBe(".husky");
  });

  it("stay armed when uninstall runs where init never did", () => {
    const repository = createRepository();
    repository.must("config", "core.hooksPath", ".husky/_");
    expect(repository.tollgate("uninstall").stdout).toBe("There was nothing to take back.\n");
    expect(repository.must("config", "core.hooksPath")).toBe(".husky/_");
  });
});

describe("HUSKY=0, husky's own switch", () => {
  it("lets an install pass, which says that nothing was armed", () => {
    const repository = createRepository();
    const env = { HUSKY: "0" };
    const only = repository.exec(process.execPath, [CLI, "init", "--hooks-only"], { env });
    expect(only).toMatchObject({ code: 0, stdout: "tollgate: no hooks armed: HUSKY=0 is set.\n" });
    const whole = repository.exec(process.execPath, [CLI, "init", "--yes"], { env });
    expect(whole.code).toBe(2);
    expect(existsSync(join(repository.root, "tollgate.yaml"))).toBe(false);
  });
});

describe("uninstall", () => {
  it("keeps the messages that people typed and tollgate refused", () => {
    const repository = guardedRepository();
    repository.git("commit", "--allow-empty", "-m", "feat: typed with care");
    expect(repository.tollgate("uninstall").stdout).toContain("kept     the messages that were refused");
    const kept = repository.exec("grep", ["-rl", "typed with care", ".git/tollgate"]).stdout;
    expect(kept).toMatch(/^\.git\/tollgate\/refused\//);
    expect(existsSync(join(repository.root, ".git/tollgate/hooks"))).toBe(false);
  });

  it("works on a branch without hooks", () => {
    const repository = guardedRepository();
    rmSync(join(repository.root, ".husky"), { recursive: true });
    expect(repository.tollgate("uninstall").code).toBe(0);
    expect(repository.git("config", "core.hooksPath").code).toBe(1);
  });
});

describe("make", () => {
  it.each(["GNUmakefile", "makefile"])("reads the targets from the %s that is there", (name) => {
    const repository = createRepository().write(name, "all:\n\ttrue\n");
    repository.tollgate("init", "--yes");
    expect(existsSync(join(repository.root, "Makefile"))).toBe(false);
    expect(repository.exec("make", ["-n", "quick"])).toMatchObject({ code: 0 });
  });

  it("runs the package, wherever it is, and TOLLGATE=0 does not stand for its name", () => {
    const repository = createRepository();
    const home = "web $app's";
    repository.write(`${home}/node_modules/tollgate/package.json`, "{}");
    repository.write(`${home}/node_modules/.bin/tollgate`, '#!/bin/sh\necho "ran $*"\n', 0o755);
    mkdirSync(join(repository.root, home, "src"));
    const cwd = join(repository.root, home, "src");
    repository.exec(process.execPath, [CLI, "init", "--yes"], { cwd });
    const ended = repository.exec("make", ["--no-print-directory", "ci-all"], { env: { TOLLGATE: "0" } });
    expect(ended).toMatchObject({ code: 0, stdout: "ran run ci-all\n" });
  });
});
