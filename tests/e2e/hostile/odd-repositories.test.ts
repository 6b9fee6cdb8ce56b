import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CLI,
  createRepository,
  type Ended,
  type TestRepository,
  temporaryFolder,
} from "../../support/repository.js";

function plain(): TestRepository {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  repository.commit("docs: begin");
  return repository;
}

const runIn = (repository: TestRepository, cwd: string, env: NodeJS.ProcessEnv = {}): Ended =>
  repository.exec(process.execPath, [CLI, "run", "pre-commit", "--format", "json"], { cwd, env });

const headIn = (ended: Ended): unknown => JSON.parse(ended.stdout).head;

describe("the repository that is judged is the one that git would take, or none", () => {
  it.each([
    ["a pipe", (at: string) => createRepository().exec("mkfifo", [at])],
    ["a link to a device that never ends", (at: string) => symlinkSync("/dev/zero", at)],
    ["a file that names a device", (at: string) => writeFileSync(at, "gitdir: /dev/zero\n")],
    ["a file of 4 MiB", (at: string) => writeFileSync(at, Buffer.alloc(4 * 1024 * 1024))],
  ])("where .git is %s", (_, make) => {
    const folder = temporaryFolder();
    make(join(folder, ".git"));
    expect(runIn(createRepository(), folder)).toMatchObject({ code: 2, stdout: "" });
  });

  it.each(["commondir", "config"])("where %s in it is a pipe", (name) => {
    const repository = plain();
    rmSync(join(repository.root, ".git", name), { force: true });
    repository.exec("mkfifo", [join(".git", name)]);
    expect(runIn(repository, repository.root)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot be read as a file of git's"),
    });
  });

  it("where .git is a link to a folder elsewhere", () => {
    const repository = plain();
    const head = repository.head();
    const elsewhere = join(temporaryFolder(), "git");
    renameSync(join(repository.root, ".git"), elsewhere);
    symlinkSync(elsewhere, join(repository.root, ".git"));
    expect(headIn(runIn(repository, repository.root))).toBe(head);
  });

  it("and never one that only lies in its tree, nor a program that this names", () => {
    const repository = plain();
    const mark = join(temporaryFolder(), "ran");
    const inner = join(repository.root, "inner");
    cpSync(join(plain().root, ".git"), inner, { recursive: true });
    for (const [key, value] of [
      ["core.bare", "false"],
      ["core.worktree", ".."],
      ["core.fsmonitor", `touch ${mark}`],
    ] as const)
      repository.must("config", "-f", join(inner, "config"), key, value);
    expect(headIn(runIn(repository, inner))).toBe(repository.head());
    expect(existsSync(mark)).toBe(false);
  });

  it("and the one that GIT_DIR names, with the config of its work tree", () => {
    const [here, there] = [plain(), plain()];
    there.write("b.txt", "b\n").commit("docs: more");
    mkdirSync(join(here.root, "sub"));
    const env = { GIT_DIR: join(there.root, ".git"), GIT_WORK_TREE: there.root };
    expect(headIn(runIn(here, here.root, { GIT_DIR: env.GIT_DIR }))).toBe(there.head());
    expect(headIn(runIn(here, there.root, env))).toBe(there.head());
    expect(runIn(here, here.root, { GIT_DIR: join(here.root, "sub") })).toMatchObject({ code: 2 });
  });
});
