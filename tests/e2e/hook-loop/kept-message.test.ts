import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import type { TestRepository } from "../../support/repository.js";
import { suggested } from "../../support/suggested.js";

/** a.txt and b.txt are in HEAD, changed since, and a.txt is staged; HEAD has another author, and a commit before it. */
function prepared(): TestRepository {
  const repository = guardedRepository()
    .write("a.txt", "a\n")
    .write("b.txt", "b\n")
    .write("deep/c.txt", "c\n");
  repository.commit(GOOD_MESSAGE);
  repository.must(
    "-c",
    "core.hooksPath=/dev/null",
    "commit",
    "-q",
    "--amend",
    "--no-edit",
    "--author=Ada <a@b.c>",
  );
  repository.write("a.txt", "a2\n").write("b.txt", "b2\n").write("deep/c.txt", "c2\n").must("add", "a.txt");
  return repository;
}

interface Begun {
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Of the commit that is made in the end. */
  readonly files: string;
  readonly amends?: boolean;
  readonly author?: string;
}

const WAYS: readonly Begun[] = [
  { args: ["commit"], files: "a.txt" },
  { args: ["commit", "-a"], files: "a.txt b.txt deep/c.txt" },
  { args: ["commit", "b.txt"], files: "b.txt" },
  { args: ["commit", "-i", "b.txt"], files: "a.txt b.txt" },
  { args: ["commit", "--", "c.txt"], cwd: "deep", files: "deep/c.txt" },
  { args: ["-C", "deep", "commit", "c.txt"], files: "deep/c.txt" },
  { args: ["-C", "..", "commit"], cwd: "deep", files: "a.txt" },
  { args: ["commit", "--amend"], files: "a.txt", amends: true, author: "Ada" },
  { args: ["commit", "--author", "Bea B <b@c.d>"], files: "a.txt", author: "Bea B" },
];

describe("what is told after a refused message commits what was asked for, begun with", () => {
  it.each(WAYS.map((way) => [`${way.cwd ?? "."}: git ${way.args.join(" ")}`, way] as const))(
    "%s",
    (_name, { args, cwd = "", files, amends = false, author = "Test" }) => {
      const repository = prepared();
      const at = join(repository.root, cwd);
      const head = repository.head();
      const parent = repository.must("rev-parse", "HEAD~1");
      const message = args.indexOf("commit") + 1;
      const all = [...args.slice(0, message), "-m", "feat: bad", ...args.slice(message)];
      const refused = repository.exec("git", all, { cwd: at, env: { CLAUDECODE: "1" } });
      expect(refused.code).toBe(1);
      const command = suggested(refused, /then (git )/.exec(refused.output)![1]!);
      const kept = resolve(at, / -F (\S+)/.exec(command)![1]!);
      writeFileSync(kept, GOOD_MESSAGE);
      const done = repository.exec("sh", ["-c", command], { cwd: at });
      expect(done, `${command}\n${done.output}`).toMatchObject({ code: 0 });
      expect(repository.must("rev-parse", "HEAD~1")).toBe(amends ? parent : head);
      expect(repository.must("log", "-1", "--format=%an")).toBe(author);
      const made = repository.must("diff", "--name-only", "HEAD~1", "HEAD").split("\n");
      if (!amends) expect(made.join(" ")).toBe(files);
      expect(repository.must("show", "HEAD:a.txt")).toBe(files.startsWith("a.txt") ? "a2" : "a");
    },
  );

  it("an environment of its own, of which nothing is said that may be wrong", () => {
    const repository = prepared();
    const env = { GIT_INDEX_FILE: join(repository.root, ".git/mine"), CLAUDECODE: "1" };
    repository.exec("git", ["read-tree", "HEAD"], { env });
    const refused = repository.exec("git", ["commit", "--allow-empty", "-m", "feat: bad"], { env });
    expect(refused.output).toMatch(
      /then git commit -F \S+\. Add --amend, -a and paths where they were there\./,
    );
  });
});
