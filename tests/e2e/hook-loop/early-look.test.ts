import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hearsAll } from "../../../src/git/mounts.js";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import { CLI, createRepository, type TestRepository } from "../../support/repository.js";

const MARK = ".git/tollgate/fenced.json";
const CONFIG = "fixers:\n  format: { run: \"printf 'fixed\\\\n' > a.txt\" }\n";

function withFixer(): TestRepository {
  const repository = createRepository().write("tollgate.yaml", CONFIG).write("a.txt", "a\n");
  repository.commit();
  repository.write("a.txt", "mine\n").must("add", "a.txt");
  return repository;
}

const isMarked = ({ root }: TestRepository): boolean => existsSync(join(root, MARK));

/** What pre-commit said, and how many times git was asked for its status. */
function preCommit(repository: TestRepository): { code: number | null; output: string; asked: number } {
  const trace = join(repository.root, ".git/trace");
  writeFileSync(trace, "");
  const { code, output } = repository.exec(process.execPath, [CLI, "hook", "pre-commit"], {
    env: { GIT_TRACE2_EVENT: trace },
  });
  const asked = readFileSync(trace, "utf8").match(/"event":"start".*"status"/g)?.length ?? 0;
  return { code, output, asked };
}

it("the hook after one that ran fixers asks git early, as often as it did, and says the same", () => {
  const repository = withFixer();
  const first = preCommit(repository);
  expect(first).toMatchObject({ code: 1, asked: 2 });
  expect(isMarked(repository)).toBe(true);
  repository.write("a.txt", "mine again\n").must("add", "a.txt");
  const second = preCommit(repository);
  expect(second).toMatchObject({ code: 1, asked: 2 });
  expect(second.output).toMatch(/a\.txt {2}error {2}The fixer "format" changed this file/);
});

it("what somebody had changed before the fixer is not laid at its door when git was asked early", () => {
  const repository = withFixer();
  preCommit(repository);
  repository.write("b.txt", "of a person\n");
  const { output } = preCommit(repository);
  expect(output).not.toContain("b.txt");
});

it("a repository whose fixers have gone is asked early once more and never again", () => {
  const repository = withFixer();
  preCommit(repository);
  repository.write("tollgate.yaml", "extends: []\n").write("a.txt", "free\n").must("add", "--all");
  expect(preCommit(repository)).toMatchObject({ asked: 1 });
  expect(isMarked(repository)).toBe(false);
  expect(preCommit(repository)).toMatchObject({ asked: 0 });
});

it("a config that cannot be read is told, whatever git was asked before", () => {
  const repository = withFixer();
  preCommit(repository);
  repository.write("tollgate.yaml", "fixers: [").must("add", "--all");
  expect(preCommit(repository)).toMatchObject({ code: 2 });
});

describe("in a commit, before Node starts", () => {
  const CHANGES = "printf 'fixed\\\\n' > a.txt";

  function guarded(run: string): TestRepository {
    const repository = guardedRepository();
    repository.write("tollgate.yaml", `fixers:\n  format: { run: "${run}" }\n`).write("a.txt", "a\n");
    repository.commit();
    return repository;
  }

  /** Commits, and gives what git was asked of its status, each with all its words. */
  function commit(
    repository: TestRepository,
    text: string,
  ): { code: number | null; output: string; asked: string[][] } {
    repository.write("a.txt", text).must("add", "a.txt");
    const trace = join(repository.root, ".git/trace");
    writeFileSync(trace, "");
    const env = { GIT_TRACE2_EVENT: trace };
    const { code, output } = repository.exec("git", ["commit", "-m", GOOD_MESSAGE], { env });
    const asked = readFileSync(trace, "utf8")
      .split("\n")
      .filter((line) => line.includes('"event":"start"') && line.includes('"status"'))
      .map((line) => JSON.parse(line).argv.slice(1));
    return { code, output, asked };
  }

  it("git is asked by the hook itself, and just what tollgate asks", () => {
    const repository = guarded(CHANGES);
    const first = commit(repository, "one\n");
    expect(first).toMatchObject({ code: 1 });
    const second = commit(repository, "two\n");
    expect(second).toMatchObject({ code: 1 });
    const [early, late] = first.asked;
    expect(second.asked).toEqual([["-c", "core.preloadIndex=false", ...early!], late]);
    expect(second.output).toMatch(/a\.txt {2}error {2}The fixer "format" changed this file/);
  });

  it.each([
    ["of few files twice", 10, 2],
    // Elsewhere no system tells of it in time.
    ["of many files once", 2000, hearsAll(tmpdir()) ? 1 : 2],
  ])("git is asked %s where the fixer touches nothing", (_, files, times) => {
    const repository = guarded("true");
    for (let at = 0; at < files; at++) repository.write(`many/${at}.txt`, "x\n");
    repository.commit();
    expect(commit(repository, "one\n")).toMatchObject({ code: 0 });
    const { code, asked } = commit(repository, "two\n");
    expect({ code, times: asked.length }).toEqual({ code: 0, times });
  });

  it("git takes several threads where tollgate saw very many files", () => {
    const repository = guarded("true");
    repository.write(".git/tollgate/fenced.json", '{"many":true}');
    const { asked } = commit(repository, "one\n");
    expect(asked[0]!.slice(0, 2)).toEqual(["-c", "core.preloadIndex=true"]);
  });

  it.each([
    ["names a filter", "filter.own.clean", false],
    ["names a filter and has its old date", "filter.own.clean", true],
    ["includes another file, which may name one", "include.path", false],
  ])("the hook leaves it to tollgate, which turns filters off, where the git config %s", (_, key, isOld) => {
    const repository = guarded("true");
    commit(repository, "one\n");
    const config = join(repository.root, ".git/config");
    const { atime, mtime } = statSync(config);
    repository
      .write(".git/other", '[filter "own"]\nclean = cat\n')
      .write(".gitattributes", "*.txt filter=own\n");
    repository.must("config", key, key === "include.path" ? "other" : "cat");
    if (isOld) utimesSync(config, atime, mtime);
    repository.must("add", ".gitattributes");
    const { code, asked } = commit(repository, "two\n");
    expect(code).toBe(0);
    expect(asked.length).toBeGreaterThan(0);
    for (const words of asked) expect(words).toContain("filter.own.clean=");
  });

  it("under pipefail a commit whose fixers have gone passes, though git then has nobody to tell", () => {
    const repository = guarded("true");
    commit(repository, "one\n");
    repository.write("tollgate.yaml", "extends: []\n").must("add", "tollgate.yaml");
    const own = 'case "$*" in *=v2*) until [ -f ended ]; do sleep 0.1; done; sleep 1; exit 0 ;; esac';
    repository.write("bin/git", `#!/bin/sh\n${own}\nPATH=$REAL exec git "$@"\n`, 0o755);
    repository.write("bin/judge", `#!/bin/sh\n"$NODE" "$@" && : >ended\n`, 0o755);
    const line =
      "set -eo pipefail; . ./shim; tollgate_state=.git/tollgate tollgate_node=judge tollgate_cli=$1; tollgate_judge pre-commit";
    repository.write("shim", readFileSync("hooks/shim.sh"));
    const env = { NODE: process.execPath, REAL: process.env.PATH!, PATH: `bin:${process.env.PATH}` };
    expect(repository.exec("bash", ["-c", line, "bash", CLI], { env })).toMatchObject({ code: 0 });
  });

  it.each([
    ["nothing", ""],
    ["half of it", "# branch.oid 0000\0"],
  ])("tollgate asks where git came to no end and said %s", (_, input) => {
    const repository = withFixer();
    preCommit(repository);
    repository.write("a.txt", "mine again\n").must("add", "a.txt");
    const told = repository.exec(process.execPath, [CLI, "hook", "pre-commit", "looked"], { input });
    expect(told.code).toBe(1);
    expect(told.output).toMatch(/a\.txt {2}error {2}The fixer "format" changed this file/);
  });

  /** Gives pre-commit what `first`, a line of sh, writes, and counts what tollgate itself asks. */
  function piped(repository: TestRepository, first: string): { code: number | null; asked: number } {
    const trace = join(repository.root, ".git/trace");
    const line = `{ ${first}; } | GIT_TRACE2_EVENT="$1" "$2" "$3" hook pre-commit looked`;
    const { code } = repository.exec("sh", ["-c", line, "sh", trace, process.execPath, CLI]);
    return { code, asked: readFileSync(trace, "utf8").match(/"event":"start".*"status"/g)?.length ?? 0 };
  }

  it("git is not asked again where it takes longer than all that tollgate loads meanwhile", () => {
    const repository = withFixer();
    const look = "sleep 1; git status --porcelain=v2 --branch -z; sleep 1; printf '# whole\\000'";
    expect(piped(repository, look)).toEqual({ code: 1, asked: 1 });
  });

  it("nobody waits for what git says where there are no fixers any more", () => {
    const repository = withFixer();
    repository.write("tollgate.yaml", "extends: []\n").must("add", "tollgate.yaml");
    // Ends when tollgate has.
    const first = "while kill -0 $PPID && ! grep -q '\"exit\"' .git/exit; do sleep 0.1; done 2>/dev/null";
    const line = `{ ${first}; } | { "$1" "$2" hook pre-commit looked; echo '"exit"' >.git/exit; }`;
    const { code } = repository.exec("sh", ["-c", line, "sh", process.execPath, CLI]);
    expect({ code, ended: existsSync(join(repository.root, ".git/exit")) }).toEqual({ code: 0, ended: true });
  });
});
