import { describe, expect, it } from "vitest";
import { configText, onDisk } from "../../support/fixers.js";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import {
  type Ended,
  initRepository,
  type TestRepository,
  temporaryFolder,
} from "../../support/repository.js";
import { suggested, WITH_TOLLGATE } from "../../support/suggested.js";

const AGENT = { env: { TOLLGATE_FORMAT: "agent" } };
const SUM = "cat parts/*.md > CLAUDE.md";
const CONFIG = {
  fixers: { format: { run: "if [ -x .git/format ]; then .git/format; fi" } },
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

const commit = (repository: TestRepository): Ended =>
  repository.exec("git", ["commit", "--quiet", "-m", GOOD_MESSAGE], AGENT);

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
    format: "git add --intent-to-add extra.txt; git add extra.txt; mv .git/format .git/done",
    change: (repository) => {
      repository.write("extra.txt", "x\n");
      stage("a.txt", "more\n")(repository);
    },
    mend: "git restore --staged -- extra.txt",
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

describe("an agent that reads gets through in one round when", () => {
  it.each(FAILURES.map((failure) => [failure.name, failure] as const))("%s", (_name, failure) => {
    const repository = prepared(failure.format);
    const head = repository.head();
    failure.change(repository);
    const refused = commit(repository);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("Nothing was committed");
    const ran = repository.exec("sh", ["-c", suggested(refused, failure.mend)]);
    expect(ran).toMatchObject({ code: 0 });
    expect(commit(repository)).toMatchObject({ code: 0 });
    expect(repository.must("rev-parse", "HEAD~1")).toBe(head);
  });

  it("a field has a value that is written in another case", () => {
    const repository = prepared();
    const path = ".claude/agents/reviewer.md";
    stage(path, "---\nname: reviewer\ndescription: Use when: ready\ncolor: Red\n---\n")(repository);
    const refused = commit(repository);
    expect(refused.code).toBe(1);
    const mend = /`(npx --no tollgate fix -- [^`]*)` mends \d of them/.exec(refused.output)![1]!;
    expect(repository.exec("sh", ["-c", WITH_TOLLGATE + mend], AGENT)).toMatchObject({ code: 0 });
    expect(commit(repository)).toMatchObject({ code: 0 });
    expect(repository.must("show", `HEAD:${path}`)).toContain("description: 'Use when: ready'\ncolor: red");
  });

  it("a section of the message is missing, which it writes into the kept message", () => {
    const repository = prepared();
    stage("a.txt", "more\n")(repository);
    const without = GOOD_MESSAGE.replace(/^Impact:.*\n/m, "");
    const refused = repository.exec("git", ["commit", "--quiet", "-m", without], AGENT);
    expect(refused.output).toContain("commit-message/section-missing");
    const again = suggested(refused, "git commit -F ");
    const kept = again.slice("git commit -F ".length);
    repository.write(kept, `${onDisk(repository, kept).trimEnd()}\nImpact: 3 reviews less a week.\n`);
    expect(repository.exec("sh", ["-c", again], AGENT)).toMatchObject({ code: 0 });
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
