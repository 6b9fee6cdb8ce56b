import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UserError } from "../../src/errors.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, initRepository, TestRepository, temporaryFolder } from "../support/repository.js";

beforeEach(() => {
  for (const name of ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_CEILING_DIRECTORIES"])
    vi.stubEnv(name, undefined);
  vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
});
afterEach(() => void vi.unstubAllEnvs());

/** What git itself says of a folder. */
function told(cwd: string, env: NodeJS.ProcessEnv = {}) {
  const args = ["rev-parse", "--absolute-git-dir", "--git-common-dir", "--show-toplevel"];
  const { code, stdout } = new TestRepository(cwd).exec("git", args, { env });
  expect(code).toBe(0);
  const [gitDir = "", commonDir = "", root = ""] = stdout.split("\n");
  // Relative to where git really is, not to the link that led there.
  return { root, gitDir, commonDir: resolve(realpathSync(cwd), commonDir) };
}

/** The same without a git to ask. */
async function direct(cwd: string) {
  const { PATH } = process.env;
  vi.stubEnv("PATH", temporaryFolder());
  try {
    return await findRepository(cwd);
  } finally {
    vi.stubEnv("PATH", PATH);
  }
}

const isAsked = (cwd: string) => expect(direct(cwd)).rejects.toThrow("git was not found on PATH.");

function committed(): TestRepository {
  const repository = createRepository().write("deep/er/a.txt", "a\n");
  repository.commit();
  return repository;
}

describe("a repository is found without git, where git says the same,", () => {
  it("at its top, below it, and by a link to it", async () => {
    const { root } = committed();
    const link = join(temporaryFolder(), "link");
    symlinkSync(join(root, "deep"), link);
    for (const cwd of [root, join(root, "deep/er"), link]) expect(await direct(cwd)).toEqual(told(cwd));
    expect((await direct(link)).root).toBe(root);
  });

  it("in a linked work tree, whatever tollgate adds to the config for those", async () => {
    const repository = committed();
    const linked = join(temporaryFolder(), "linked");
    repository.must("worktree", "add", "--quiet", linked);
    repository.must("config", "includeIf.gitdir:./worktrees/.path", "tollgate/linked.gitconfig");
    for (const cwd of [linked, join(linked, "deep"), repository.root])
      expect(await direct(cwd)).toEqual(told(cwd));
    const { gitDir, commonDir } = await direct(linked);
    expect([gitDir, commonDir]).toEqual([
      join(repository.root, ".git/worktrees/linked"),
      join(repository.root, ".git"),
    ]);
  });

  it("where its git directory lies elsewhere", async () => {
    const [root, elsewhere] = [temporaryFolder(), join(temporaryFolder(), "elsewhere")];
    new TestRepository(root).must("init", "--quiet", `--separate-git-dir=${elsewhere}`);
    expect(await direct(root)).toEqual(told(root));
    writeFileSync(join(root, ".git"), "gitdir: elsewhere\n");
    symlinkSync(elsewhere, join(root, "elsewhere"));
    expect(await direct(root)).toEqual(told(root));
    expect((await direct(root)).gitDir).toBe(elsewhere);
  });

  it("as git names it to its hooks", async () => {
    const { root } = committed();
    vi.stubEnv("GIT_DIR", ".git");
    expect(await direct(root)).toEqual(told(root, { GIT_DIR: ".git" }));
    vi.stubEnv("GIT_DIR", join(root, ".git"));
    expect(await direct(root)).toEqual(told(root));
  });
});

describe("git is asked", () => {
  it.each<[string, (repository: TestRepository) => void]>([
    ["where core.worktree moves the top", (one) => one.must("config", "core.worktree", "../deep")],
    ["where its config includes another", (one) => one.must("config", "include.path", "more")],
    [
      "where it includes one under a condition",
      (one) => one.must("config", "includeIf.gitdir:/x/.path", "more"),
    ],
  ])("%s", async (_, configure) => {
    const repository = committed();
    configure(repository);
    await isAsked(repository.root);
    expect(await findRepository(repository.root)).toEqual(told(repository.root));
  });

  it("by a link to a folder below the top", async () => {
    const repository = committed();
    repository.must("config", "include.path", "more");
    const link = join(temporaryFolder(), "link");
    symlinkSync(join(repository.root, "deep"), link);
    expect(await findRepository(link)).toEqual(told(link));
    expect((await findRepository(link)).commonDir).toBe(join(repository.root, ".git"));
  });

  it("in a submodule", async () => {
    const [outer, inner] = [committed(), committed()];
    outer.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.root, "sub");
    const sub = join(outer.root, "sub");
    await isAsked(sub);
    expect(await findRepository(sub)).toEqual(told(sub));
    expect((await findRepository(sub)).root).toBe(sub);
  });

  it("where a .git on the way is none, and finds the one around it", async () => {
    const { root } = committed();
    mkdirSync(join(root, "deep/.git"));
    const cwd = join(root, "deep/er");
    await isAsked(cwd);
    expect(await findRepository(cwd)).toEqual(told(cwd));
    expect((await findRepository(cwd)).root).toBe(root);
  });

  it("where the environment names another git directory, or is not at the top", async () => {
    const [one, other] = [committed(), committed()];
    const env = { GIT_DIR: join(other.root, ".git") };
    vi.stubEnv("GIT_DIR", env.GIT_DIR);
    expect(await findRepository(one.root)).toEqual(told(one.root, env));
    expect((await findRepository(one.root)).gitDir).toBe(env.GIT_DIR);
    vi.stubEnv("GIT_DIR", join(one.root, ".git"));
    const cwd = join(one.root, "deep");
    expect(await findRepository(cwd)).toEqual(told(cwd, { GIT_DIR: join(one.root, ".git") }));
    expect((await findRepository(cwd)).root).toBe(cwd);
  });

  it("where the environment names a work tree, shared files, or where to stop", async () => {
    const [one, other] = [committed(), committed()];
    const env = { GIT_WORK_TREE: other.root, GIT_DIR: join(one.root, ".git") };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await findRepository(one.root)).toMatchObject({ root: other.root, gitDir: env.GIT_DIR });
    vi.stubEnv("GIT_WORK_TREE", undefined);
    vi.stubEnv("GIT_COMMON_DIR", join(other.root, ".git"));
    expect((await findRepository(one.root)).commonDir).toBe(join(other.root, ".git"));
    vi.stubEnv("GIT_DIR", undefined);
    vi.stubEnv("GIT_COMMON_DIR", undefined);
    vi.stubEnv("GIT_CEILING_DIRECTORIES", one.root);
    await expect(findRepository(join(one.root, "deep"))).rejects.toThrow("is not in a git repository.");
  });
});

describe("it is an error of its own", () => {
  const refused = async (cwd: string, message: string) => {
    const error = await findRepository(cwd).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(message);
  };

  it("where there is no such folder, or it is in no repository", async () => {
    const folder = temporaryFolder();
    await refused(join(folder, "nowhere"), "there is no folder");
    await refused(folder, "is not in a git repository.");
    writeFileSync(join(folder, ".git"), "gitdir: nowhere\n");
    await refused(folder, "is not in a git repository.");
  });

  it("where the repository has no work tree", async () => {
    const folder = temporaryFolder();
    new TestRepository(folder).must("init", "--quiet", "--bare");
    await refused(folder, "is a bare repository");
    const { root } = initRepository(temporaryFolder());
    new TestRepository(root).must("config", "core.bare", "true");
    await isAsked(root);
    await refused(root, "is a bare repository");
    await refused(join(root, ".git"), "is a bare repository");
  });

  it("where a pipe lies in the place of its config, or its config cannot be understood", async () => {
    const { root } = committed();
    writeFileSync(join(root, ".git/config"), "[include\n");
    await refused(root, "git rev-parse failed: fatal: bad config line");
    rmSync(join(root, ".git/config"));
    new TestRepository(root).exec("mkfifo", [".git/config"]);
    await refused(root, "cannot be read as a file of git's: it is no plain file");
  });
});
