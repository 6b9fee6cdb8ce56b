import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { configText, onDisk } from "../../support/fixers.js";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import { type Ended, initRepository, TestRepository, temporaryFolder } from "../../support/repository.js";
import { suggested } from "../../support/suggested.js";

const AGENT = { env: { TOLLGATE_FORMAT: "agent" } };
const SUM = "cat parts/*.md > CLAUDE.md";
/** Linked work trees have it too. */
const FORMAT = "$(git rev-parse --git-common-dir)/format";
const CONFIG = {
  fixers: { format: { run: `if [ -x "${FORMAT}" ]; then "${FORMAT}"; fi` } },
  gates: {
    frontmatter: { files: { ".claude/agents/*.md": "claude-agent" } },
    "hook-loop": {
      logs: ["run.log"],
      generated: [{ path: "CLAUDE.md", from: ["parts/*.md"], run: SUM }],
    },
  },
};

/** An armed repository with a generated file, a log, and a fixer that does what `.git/format` says. */
function prepared(format = ""): TestRepository {
  const repository = guardedRepository().write("tollgate.yaml", configText(CONFIG));
  repository.write("a.txt", "a\n").write("b.txt", "b\n").write("run.log", "ran\n");
  repository.write("parts/one.md", "one\n").write("CLAUDE.md", "one\n").commit(GOOD_MESSAGE);
  if (format) repository.write(".git/format", `#!/bin/sh\n${format}\n`, 0o755);
  return repository;
}

const commit = (repository: TestRepository, cwd = repository.root): Ended =>
  repository.exec("git", ["commit", "--quiet", "-m", GOOD_MESSAGE], { ...AGENT, cwd });

/** A work tree of its own, without node_modules. */
function linked(repository: TestRepository): TestRepository {
  const tree = new TestRepository(join(temporaryFolder(), "tree"));
  repository.must("worktree", "add", "--quiet", "-b", "linked", tree.root);
  return tree;
}

/** Where a person stands who works in a repository, and how advice there names what a mend at its top names. */
const PLACES: readonly (readonly [
  string,
  (at: TestRepository) => [TestRepository, string],
  (mend: string) => string,
])[] = [
  ["at the top", (at) => [at, at.root], (mend) => mend],
  ["in a linked work tree", (at) => [linked(at), ""], (mend) => mend],
  [
    "in a folder below",
    (at) => [at, join(at.write("deep/er/x.txt", "x\n").root, "deep/er")],
    (mend) => (mend.startsWith(SUM) ? '(cd "$(git rev-parse' : mend.replace(/-- ('?)/, "-- $1:/")),
  ],
];

interface Failure {
  readonly name: string;
  /** What the fixer does. */
  readonly format?: string;
  readonly change: (repository: TestRepository) => void;
  /** What the mend begins with, which the agent looks for in the output. */
  readonly mend: string;
}

const stage = (path: string, text: string) => (repository: TestRepository) => {
  repository.write(path, text).must("add", "--all", "--", path);
};

const FAILURES: readonly Failure[] = [
  {
    name: "a fixer changed what is staged",
    format: "sed -i s/dirty/clean/ a.txt",
    change: stage("a.txt", "dirty\n"),
    mend: "git add -- a.txt",
  },
  {
    name: "a fixer changed another file",
    format: "sed -i s/^b/B/ b.txt",
    change: stage("a.txt", "more\n"),
    mend: "git add -- b.txt",
  },
  {
    name: "a fixer created a file",
    format: "echo x > 'new file'",
    change: stage("a.txt", "more\n"),
    mend: "git add -- 'new file'",
  },
  {
    name: "a fixer deleted a file",
    format: "rm -f b.txt",
    change: stage("a.txt", "more\n"),
    mend: "git rm -- b.txt",
  },
  {
    name: "a fixer staged a file",
    format: "git add --intent-to-add extra.txt; git add extra.txt; rm $0",
    change: (repository) => {
      repository.write("extra.txt", "x\n");
      stage("a.txt", "more\n")(repository);
    },
    mend: "git reset -q -- extra.txt",
  },
  {
    name: "a fixer changed a mode",
    format: "chmod +x a.txt",
    change: stage("a.txt", "more\n"),
    mend: "git add -- a.txt",
  },
  {
    name: "a log is staged with other things",
    change: (repository) => {
      stage("run.log", "ran twice\n")(repository);
      stage("a.txt", "more\n")(repository);
    },
    mend: "git reset -q -- run.log",
  },
  {
    name: "a generated file was not rendered again",
    change: stage("parts/one.md", "two\n"),
    mend: `${SUM} && git add`,
  },
  {
    name: "a generated file was edited by itself",
    change: (repository) => {
      stage("CLAUDE.md", "by hand\n")(repository);
      stage("a.txt", "more\n")(repository);
    },
    mend: `${SUM} && git add`,
  },
  {
    name: "a generated file was deleted",
    change: (repository) => {
      repository.must("rm", "--quiet", "CLAUDE.md");
      stage("a.txt", "more\n")(repository);
    },
    mend: `${SUM} && git add`,
  },
];

describe.each(PLACES)("an agent that reads %s gets through in one round when", (_place, enter, called) => {
  it.each(FAILURES.map((failure) => [failure.name, failure] as const))("%s", (_name, failure) => {
    const [repository, folder] = enter(prepared(failure.format));
    const cwd = folder || repository.root;
    const head = repository.head();
    failure.change(repository);
    const refused = commit(repository, cwd);
    expect(refused.code, refused.output).toBe(1);
    expect(refused.output).toContain("Nothing was committed");
    const ran = repository.exec("sh", ["-c", suggested(refused, called(failure.mend))], { cwd });
    expect(ran, ran.output).toMatchObject({ code: 0 });
    expect(commit(repository, cwd)).toMatchObject({ code: 0 });
    expect(repository.must("rev-parse", "HEAD~1")).toBe(head);
  });

  it("a field has a value that is written in another case", () => {
    const [repository, folder] = enter(prepared());
    const cwd = folder || repository.root;
    const path = ".claude/agents/reviewer.md";
    stage(path, "---\nname: reviewer\ndescription: Use when: ready\ncolor: Red\n---\n")(repository);
    const refused = commit(repository, cwd);
    expect(refused.code).toBe(1);
    const mend = suggested(refused, "tollgate fix -- ");
    const ran = repository.exec("sh", ["-c", mend], { ...AGENT, cwd });
    expect(ran, ran.output).toMatchObject({ code: 0 });
    expect(commit(repository, cwd)).toMatchObject({ code: 0 });
    expect(repository.must("show", `HEAD:${path}`)).toContain("description: 'Use when: ready'\ncolor: red");
  });

  it("a section of the message is missing, which it writes into the kept message", () => {
    const [repository, folder] = enter(prepared());
    const cwd = folder || repository.root;
    stage("a.txt", "more\n")(repository);
    const without = GOOD_MESSAGE.replace(/^Impact:.*\n/m, "");
    const refused = repository.exec("git", ["commit", "--quiet", "-m", without], { ...AGENT, cwd });
    expect(refused.output).toContain("commit-message/section-missing");
    const again = suggested(refused, "git commit -F ");
    const kept = resolve(cwd, again.slice("git commit -F ".length));
    writeFileSync(kept, `${readFileSync(kept, "utf8").trimEnd()}\nImpact: 3 reviews less a week.\n`);
    expect(repository.exec("sh", ["-c", again], { ...AGENT, cwd })).toMatchObject({ code: 0 });
  });

  it("a fixer committed", () => {
    const [repository, folder] = enter(
      prepared('rm "$0"; echo x > b.txt; git commit -q --no-verify -m sneaky b.txt || true'),
    );
    const cwd = folder || repository.root;
    stage("a.txt", "more\n")(repository);
    const refused = commit(repository, cwd);
    const ran = repository.exec("sh", ["-c", suggested(refused, "tollgate accept -- ")], { cwd });
    expect(ran, ran.output).toMatchObject({ code: 0 });
    expect(commit(repository, cwd)).toMatchObject({ code: 0 });
  });
});

describe("an agent that reads gets through in one round when", () => {
  it.each([
    ["made a commit", "git commit -q --no-verify -m sneaky b.txt"],
    ["amended the last one", "git commit -q --no-verify --amend -m sneaky b.txt"],
  ])("a fixer %s, which it undoes", (_name, does) => {
    const repository = prepared(`rm "$0"; echo x > b.txt; ${does} || true`);
    const head = repository.head();
    stage("a.txt", "more\n")(repository);
    const refused = commit(repository);
    expect(refused.output).toContain("A commit was made on the way");
    expect(repository.exec("sh", ["-c", suggested(refused, "git reset --soft ")])).toMatchObject({ code: 0 });
    expect(repository.head()).toBe(head);
    expect(commit(repository)).toMatchObject({ code: 0 });
    expect(repository.must("rev-parse", "HEAD~1")).toBe(head);
  });

  it("a fixer made the first commit, which it makes its own", () => {
    const repository = prepared('rm "$0"; git commit -q --no-verify -m sneaky a.txt || true');
    repository.must("checkout", "--quiet", "--orphan", "fresh");
    repository.must("rm", "--quiet", "--cached", "run.log");
    const refused = commit(repository);
    expect(refused.output).not.toContain("HEAD^");
    const sh = (line: string) =>
      repository.exec("sh", ["-c", line], { env: { GIT_EDITOR: `printf '${GOOD_MESSAGE}' >` } });
    expect(sh(suggested(refused, "tollgate accept -- "))).toMatchObject({ code: 0 });
    const mine = sh(suggested(refused, "git commit --amend"));
    expect(mine, mine.output).toMatchObject({ code: 0 });
    expect(repository.must("log", "--format=%s")).toBe("feat(agents): describe the reviewer");
  });

  it("a source of a generated file is staged in part, which the command does not read", () => {
    const repository = prepared();
    stage("parts/one.md", "two\n")(repository);
    repository.write("parts/one.md", "two\nthree\n").write("parts/new.md", "new\n");
    const refused = commit(repository);
    expect(refused.output).toContain("parts/new.md, parts/one.md are not as staged");
    expect(repository.exec("sh", ["-c", suggested(refused, `${SUM} && git add`)])).toMatchObject({ code: 0 });
    expect(commit(repository)).toMatchObject({ code: 0 });
    expect(repository.must("show", "HEAD:CLAUDE.md")).toBe("new\ntwo\nthree");
  });

  it("the rest of that source is for another commit", () => {
    const repository = prepared();
    stage("parts/one.md", "two\n")(repository);
    repository.write("parts/one.md", "two\nthree\n");
    const refused = commit(repository);
    const [aside, back] = ["git stash push --keep-index", "git stash pop"];
    const sh = (line: string) => repository.exec("sh", ["-c", line]);
    expect(sh(suggested(refused, aside).replace(/,.*/, ""))).toMatchObject({ code: 0 });
    expect(sh(`${SUM} && git add -- CLAUDE.md`)).toMatchObject({ code: 0 });
    expect(commit(repository)).toMatchObject({ code: 0 });
    expect(repository.must("show", "HEAD:CLAUDE.md")).toBe("two");
    expect(refused.output).toContain(back);
  });

  it("a generated file was made executable by hand", () => {
    const repository = prepared();
    repository.must("update-index", "--chmod=+x", "CLAUDE.md");
    stage("a.txt", "more\n")(repository);
    const told = commit(repository);
    expect(told.output).toContain("its mode is 100755, and they give 100644");
    const mended = repository.exec("sh", ["-c", suggested(told, "chmod a-x ")]);
    expect(mended).toMatchObject({ code: 0 });
    expect(repository.must("ls-files", "--stage", "CLAUDE.md")).toMatch(/^100644/);
  });

  it("a fixer changed a file that git does not have, which it looks at", () => {
    const repository = prepared("echo changed >> notes");
    repository.write("notes", "mine\n");
    stage("a.txt", "more\n")(repository);
    const shown = repository.exec("sh", ["-c", suggested(commit(repository), "cat notes")]);
    expect(shown.stdout).toBe("mine\nchanged\n");
  });

  it("a log is in the commit that it pushes", () => {
    const repository = prepared();
    const there = initRepository(temporaryFolder(), "--bare");
    repository.must("remote", "add", "origin", there.root);
    repository.must("push", "--quiet", "--no-verify", "origin", "main");
    repository.write("run.log", "ran twice\n").write("a.txt", "more\n").commit(GOOD_MESSAGE);
    const refused = repository.exec("git", ["push", "origin", "main"], AGENT);
    expect(refused.code).toBe(1);
    const mend = suggested(refused, "git reset -q --soft");
    expect(repository.exec("sh", ["-c", mend], AGENT)).toMatchObject({ code: 0 });
    expect(repository.exec("git", ["push", "origin", "main"], AGENT)).toMatchObject({ code: 0 });
    expect(onDisk(repository, "run.log")).toBe("ran twice\n");
  });
});
