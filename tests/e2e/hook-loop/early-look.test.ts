import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
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
