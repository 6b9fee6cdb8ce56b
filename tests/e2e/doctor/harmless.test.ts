import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examined } from "../../support/doctor.js";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import { cleanEnvironment, TestRepository, temporaryFolder } from "../../support/repository.js";

/** Every file of the work tree and of the git directory, but for the config that is kept resolved. */
function everything(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/tollgate\/(config|message-config)\.json$/.test(path)); // What is kept to be quicker.
  const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
  return Object.fromEntries(files.map((path) => [path, digest(path)]));
}

/** With something staged, something not, a message refused, and a fixer and a command that would leave a trace. */
function busy(): TestRepository {
  const repository = guardedRepository();
  repository.write(
    "tollgate.yaml",
    'extends: recommended\nfixers: { f: { run: "touch fixed" } }\ncommands: { c: { run: "touch ran", stages: [pre-commit, pre-push] } }\n',
  );
  repository.write("staged.txt", "staged\n");
  repository.must("add", "--all");
  repository.write("staged.txt", "unstaged\n").write("untracked.txt", "new\n");
  expect(repository.git("commit", "--allow-empty", "-m", "refused").code).not.toBe(0);
  for (const name of ["fixed", "ran"]) repository.exec("rm", ["-f", name]);
  return repository;
}

describe("doctor changes nothing", () => {
  it("in index, work tree, refs, logs or kept messages, and runs no fixer, no command and no hook of others", () => {
    const repository = busy();
    for (const event of ["pre-commit", "commit-msg", "pre-push"])
      repository.exec("sh", ["-c", `echo 'touch theirs' >> .husky/${event}`]);
    const before = everything(repository.root);
    const { ended } = examined(repository);
    expect(ended).toMatchObject({ code: 0 });
    expect(everything(repository.root)).toEqual(before);
  });

  it.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
    "when %s ends it while the hooks are at work",
    async (signal) => {
      const repository = busy();
      const home = new TestRepository(temporaryFolder()).write("tmp/x", "");
      home.write(
        "husky/init.sh",
        `touch "${home.root}/started"\nuntil [ -e "${home.root}/go" ]; do sleep 0.05; done\n`,
      );
      const before = everything(repository.root);
      const child = spawn(process.execPath, ["node_modules/tollgate/dist/tollgate.js", "doctor"], {
        cwd: repository.root,
        env: cleanEnvironment({ XDG_CONFIG_HOME: home.root, TMPDIR: join(home.root, "tmp") }),
        stdio: "ignore",
      });
      const gone = new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
      while (!existsSync(join(home.root, "started"))) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill(signal);
      expect(await gone).toBe(signal);
      // Only what cannot be caught leaves a folder of temporary files.
      if (signal !== "SIGKILL") expect(readdirSync(join(home.root, "tmp"))).toEqual(["x"]);
      expect(everything(repository.root)).toEqual(before);
      writeFileSync(join(home.root, "go"), "");
      expect(examined(repository).ended.code).toBe(0);
      expect(everything(repository.root)).toEqual(before);
    },
  );
});

describe("doctor finds a work tree guarded", () => {
  it("that is linked, whose main one is, and from a folder within", () => {
    const repository = guardedRepository();
    const folder = join(temporaryFolder(), "with blanks and é");
    repository.must("worktree", "add", "--quiet", folder, "-b", "other");
    const tree = new TestRepository(folder).write("deep/down/x", "");
    const { ended, line } = examined(repository, {}, join(folder, "deep/down"));
    expect(line("commit-msg")).toMatch(/^ok: refused an empty message/);
    expect(line("core.hooksPath")).toContain("tollgate/hooks");
    expect(line("work-trees")).toBe("ok: 1 other work tree is guarded | null");
    expect(ended).toMatchObject({ code: 0 });
    expect(tree.must("status", "--porcelain")).toBe("?? deep/");
  });

  it("before its first commit, and with HEAD detached", () => {
    const repository = guardedRepository();
    repository.must("checkout", "--quiet", "--detach");
    expect(examined(repository).ended).toMatchObject({ code: 0 });
    repository.must("checkout", "--quiet", "--orphan", "fresh");
    const unborn = examined(repository);
    expect(unborn.line("base")).toBe("ok: there is no commit yet | null");
    expect(unborn.ended).toMatchObject({ code: 0 });
    expect(repository.git("rev-parse", "--verify", "--quiet", "HEAD").code).toBe(1);
  });

  it("whose package is a link to somewhere else, as `npm link` makes it", () => {
    const repository = guardedRepository();
    const elsewhere = join(temporaryFolder(), "tollgate");
    renameSync(join(repository.root, "node_modules/tollgate"), elsewhere);
    symlinkSync(join(repository.root, "node_modules/husky"), join(elsewhere, "../husky"));
    symlinkSync(elsewhere, join(repository.root, "node_modules/tollgate"));
    expect(repository.tollgate("doctor").stdout).toMatch(/^Guarded: 19 of 20/m);
  });

  it("a probe's word in the environment opens nothing", () => {
    const repository = guardedRepository();
    const head = repository.head();
    const ended = repository.exec("git", ["commit", "--allow-empty", "-m", GOOD_MESSAGE], {
      env: { TOLLGATE_PROBE: "x" },
    });
    expect(ended.code).toBe(1);
    expect(repository.head()).toBe(head);
  });
});
