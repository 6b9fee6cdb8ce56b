import { appendFileSync, existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findRepository, type Repository } from "../../src/git/repository.js";
import { withoutFilters } from "../../src/git/without-filters.js";
import { askStatus } from "../../src/git/work-status.js";
import { createRepository, type TestRepository, temporaryFolder } from "../support/repository.js";

afterEach(() => void vi.unstubAllEnvs());

const flags = async (root: string) => withoutFilters(await findRepository(root));

const off = (...names: string[]) =>
  names.flatMap((name) =>
    ["clean=", "process=", "required=false"].flatMap((value) => ["-c", `filter.${name}.${value}`]),
  );

const configured = (...keys: string[]): TestRepository => {
  const repository = createRepository();
  for (const key of keys) repository.must("config", key, "true");
  return repository;
};

describe("a filter of the repository's config is turned off", () => {
  it.each(["clean", "smudge", "process", "required"])("that has only %s", async (key) => {
    expect(await flags(configured(`filter.a.${key}`).root)).toEqual(off("a"));
  });

  it("whatever its name is, and each once", async () => {
    const { root } = configured(
      "filter.a.b.clean",
      "filter.a.b.smudge",
      "filter.C d.process",
      "filter.é.clean",
    );
    expect(await flags(root)).toEqual(off("a.b", "C d", "é"));
  });

  it("where an included file names it, or the config of a work tree", async () => {
    const repository = configured();
    writeFileSync(join(repository.root, ".git/more"), '[filter "more"]\n\tclean = x\n');
    repository.must("config", "include.path", "more");
    expect(await flags(repository.root)).toEqual(off("more"));
    repository.commit();
    const linked = join(temporaryFolder(), "linked");
    repository.must("config", "extensions.worktreeConfig", "true");
    repository.must("worktree", "add", "--quiet", linked);
    repository.must("-C", linked, "config", "--worktree", "filter.own.clean", "x");
    expect(await flags(linked)).toEqual(off("more", "own"));
  });

  it("so that git does not start it", async () => {
    const repository = createRepository().write("a.txt", "text\n").write(".gitattributes", "* filter=evil\n");
    repository.commit();
    const ran = join(repository.root, ".git/ran");
    repository.must("config", "filter.evil.clean", `touch '${ran}'; cat`);
    utimesSync(join(repository.root, "a.txt"), 1, 1);
    await askStatus(await findRepository(repository.root));
    expect(existsSync(ran)).toBe(false);
    repository.must("status");
    expect(existsSync(ran)).toBe(true);
  });
});

it("a filter of the user's own config stays", async () => {
  const own = join(temporaryFolder(), "config");
  writeFileSync(own, '[filter "own"]\n\tclean = x\n');
  vi.stubEnv("GIT_CONFIG_GLOBAL", own);
  expect(await flags(configured("filter.a.clean").root)).toEqual(off("a"));
});

it("keys that only resemble a filter's name none", async () => {
  const { root } = configured("filter.a.cleaner", "my.filter.b.clean", "filter.clean");
  expect(await flags(root)).toEqual([]);
});

it.each(["a=b", "a\nb"])("a filter that no option can name is an error (%j)", async (name) => {
  const repository = createRepository();
  if (name.includes("=")) repository.must("config", `filter.${name}.clean`, "x");
  // git takes no such name on the command line, but in the file.
  else appendFileSync(join(repository.root, ".git/config"), `[filter "a\\\nb"]\n\tclean = x\n`);
  await expect(flags(repository.root)).rejects.toThrow();
});

it("git is asked for filters only where there may be some", async () => {
  const asks = async (repo: Repository) =>
    withoutFilters(repo).then(
      () => false,
      ({ message }) => message === "git was not found on PATH.",
    );
  const repo = await findRepository(createRepository().root);
  const others = [
    '[FILTER "a"]',
    "[include]",
    '[includeIf "gitdir:x"]',
    "[extensions]\nworktreeConfig = 1",
  ].map((section) => {
    const { root } = createRepository();
    appendFileSync(join(root, ".git/config"), `${section}\n`);
    return { ...repo, gitDir: join(root, ".git"), commonDir: join(root, ".git") };
  });
  const nowhere = temporaryFolder();
  vi.stubEnv("PATH", nowhere);
  expect(await asks(repo)).toBe(false);
  appendFileSync(
    join(repo.commonDir, "config"),
    '[includeIf "gitdir:./worktrees/"]\n\tpath = tollgate/linked.gitconfig\n',
  );
  expect(await asks(repo)).toBe(false);
  expect(await asks({ ...repo, gitDir: join(repo.gitDir, "worktrees/a") })).toBe(true);
  expect(await asks({ ...repo, gitDir: nowhere, commonDir: nowhere })).toBe(true);
  for (const other of others) expect(await asks(other)).toBe(true);
});
