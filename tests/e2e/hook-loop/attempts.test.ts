import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import type { Ended, TestRepository } from "../../support/repository.js";

const AGENT = { env: { TOLLGATE_FORMAT: "agent" } };
const BAD = "---\nname: reviewer\n---\nLook.\n";
const GOOD = "---\nname: reviewer\ndescription: Reviews changes\n---\nLook.\n";
const PATH = ".claude/agents/reviewer.md";
const STATE = ".git/tollgate/attempts-commit.json";

function withBadAgent(): TestRepository {
  const repository = guardedRepository().write(PATH, BAD);
  repository.must("add", "--all");
  return repository;
}

const commit = (repository: TestRepository, ...args: string[]): Ended =>
  repository.exec("git", ["commit", "-m", GOOD_MESSAGE, ...args], AGENT);

describe("an agent that retries blindly", () => {
  it("is told three different, true things, and its way round ends in CI", () => {
    const repository = withBadAgent();
    const base = repository.head();
    const first = commit(repository);
    expect(first.output).toContain("frontmatter/missing-field");
    expect(first.output).not.toContain("repeated-failure");
    const second = commit(repository);
    expect(second.output).toContain(
      "Unchanged since the last attempt, and the findings are the same (attempt 2).",
    );
    expect(second.output).toContain("Retrying gives the same.");
    repository.write("stray.txt", "swept in\n").must("add", ".");
    const third = commit(repository);
    expect(third.output).toContain(
      "The findings are the same as at the last attempt, though what is judged is not",
    );
    expect(third.output).toContain("Stop here and ask a person");
    for (const { code } of [first, second, third]) expect(code).toBe(1);
    expect(repository.head()).toBe(base);
    expect(commit(repository, "--no-verify").code).toBe(0);
    const ci = repository.tollgate("run", "ci-all", "--format", "agent");
    expect(ci.code).toBe(1);
    expect(ci.output).toContain("frontmatter/missing-field");
  });
});

describe("what is remembered of a refusal", () => {
  it("is forgotten at success", () => {
    const repository = withBadAgent();
    commit(repository);
    repository.write(PATH, GOOD).must("add", ".");
    commit(repository);
    repository.write(PATH, BAD).must("add", ".");
    expect(commit(repository).output).not.toContain("repeated-failure");
  });

  it("is not taken for the same when the findings differ", () => {
    const repository = withBadAgent();
    commit(repository);
    repository.write(PATH, "---\nname: reviewer\n").must("add", ".");
    expect(commit(repository).output).not.toContain("repeated-failure");
  });

  it("is not taken for the same when another field of the file is at fault", () => {
    const repository = withBadAgent();
    const agent = (field: string) => `---\nname: reviewer\ndescription: Reviews\n${field}\n---\n`;
    repository.write(PATH, agent("color: none")).must("add", ".");
    expect(commit(repository).output).toContain("bad-value");
    repository.write(PATH, agent("memory: none")).must("add", ".");
    const next = commit(repository).output;
    expect(next).toContain("bad-value");
    expect(next).not.toContain("repeated-failure");
  });

  it("is each work tree's own", () => {
    const repository = withBadAgent();
    commit(repository);
    repository.must("worktree", "add", "--quiet", "linked");
    repository.write(`linked/${PATH}`, BAD);
    repository.must("-C", "linked", "add", ".");
    const there = repository.exec("git", ["-C", "linked", "commit", "-m", GOOD_MESSAGE], AGENT);
    expect(there.output).toContain("frontmatter/missing-field");
    expect(there.output).not.toContain("repeated-failure");
  });

  it("is one small private file for commits, however often they are refused", () => {
    const repository = withBadAgent();
    for (let attempt = 0; attempt < 4; attempt++) commit(repository);
    const { mode, size } = statSync(join(repository.root, STATE));
    expect(mode & 0o077).toBe(0);
    expect(size).toBeLessThan(300);
    const kept = readdirSync(join(repository.root, ".git/tollgate")).filter((name) =>
      name.startsWith("attempts"),
    );
    expect(kept).toEqual(["attempts-commit.json"]);
  });

  it.each(["{", "null", "[]", '{"findings":1}', '{"findings":"x","files":"y","message":null,"attempt":-1}'])(
    "is nothing where %s lies",
    (text) => {
      const repository = withBadAgent().write(STATE, text);
      const ended = commit(repository);
      expect(ended.code).toBe(1);
      expect(ended.output).not.toContain("repeated-failure");
    },
  );

  it("counts a message that is refused again", () => {
    const repository = guardedRepository().write("a.txt", "a\n");
    repository.must("add", "a.txt");
    const say = (message: string) => repository.exec("git", ["commit", "-m", message], AGENT);
    say("chore: try");
    expect(say("chore: try").output).toContain("Unchanged since the last attempt");
    const other = say("chore: try harder");
    expect(other.output).toContain("though what is judged is not (attempt 3)");
  });
});
