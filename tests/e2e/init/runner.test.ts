import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository } from "../../support/install.js";
import type { TestRepository } from "../../support/repository.js";

const commit = (repository: TestRepository, message: string, env: NodeJS.ProcessEnv = {}) =>
  repository.exec("git", ["commit", "--allow-empty", "-m", message], { env });

describe("what git starts for a hook", () => {
  it.each<[string, (repository: TestRepository) => void]>([
    ["as it was installed", () => {}],
    ["without the branch's hook", ({ root }) => rmSync(join(root, ".husky/commit-msg"))],
    [
      "on a branch with a hook from before tollgate",
      (repository) => void repository.write(".husky/commit-msg", "true\n"),
    ],
    [
      "with tollgate's line made a comment",
      (repository) => {
        const hook = readFileSync(join(repository.root, ".husky/commit-msg"), "utf8");
        repository.write(".husky/commit-msg", hook.replace(/^\./m, "  # ."));
      },
    ],
  ])("judges %s", (_how, prepare) => {
    const repository = guardedRepository();
    prepare(repository);
    const head = repository.head();
    expect(commit(repository, "bad")).toMatchObject({ code: 1 });
    expect(repository.head()).toBe(head);
    expect(commit(repository, GOOD_MESSAGE)).toMatchObject({ code: 0 });
  });

  it("runs the branch's own hook after the judgement, with what git gave, and listens to it", () => {
    const repository = guardedRepository();
    repository.write(".husky/commit-msg", 'cat "$1" > seen\nexit 3\n');
    expect(commit(repository, GOOD_MESSAGE)).toMatchObject({ code: 1 });
    expect(readFileSync(join(repository.root, "seen"), "utf8")).toContain("describe the reviewer");
    repository.write(".husky/post-commit", "touch after\n");
    rmSync(join(repository.root, ".husky/commit-msg"));
    expect(commit(repository, GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(readFileSync(join(repository.root, "after"), "utf8")).toBe("");
  });

  it("stays shut where the git directory lost what it needs, and says how to mend it", () => {
    const repository = guardedRepository();
    rmSync(join(repository.root, ".husky/commit-msg"));
    rmSync(join(repository.root, ".git/tollgate"), { recursive: true });
    const refused = commit(repository, GOOD_MESSAGE);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain("The commit-msg hook stays shut.");
    expect(refused.output).toContain("npx --no tollgate init --hooks-only");
    expect(commit(repository, "bad", { TOLLGATE: "0" })).toMatchObject({ code: 0 });
    expect(repository.tollgate("init", "--hooks-only")).toMatchObject({ code: 0 });
    expect(commit(repository, "bad")).toMatchObject({ code: 1 });
  });

  it("works as before where husky wrote its own again", () => {
    const repository = guardedRepository();
    for (const event of ["pre-commit", "commit-msg"])
      repository.write(`.husky/_/${event}`, '#!/usr/bin/env sh\n. "$(dirname "$0")/h"', 0o755);
    expect(commit(repository, "bad")).toMatchObject({ code: 1 });
    expect(commit(repository, GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(repository.tollgate("init", "--hooks-only")).toMatchObject({ code: 0 });
    expect(readFileSync(join(repository.root, ".husky/_/commit-msg"), "utf8")).toContain(
      "Written by tollgate",
    );
  });

  it("is husky's own again after uninstall, where husky was there before or has others to run", () => {
    const repository = guardedRepository();
    repository.write(".husky/post-merge", "true\n");
    expect(repository.tollgate("uninstall")).toMatchObject({ code: 0 });
    repository.write(".husky/pre-commit", "touch own\n");
    expect(commit(repository, "bad")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(repository.root, "own"), "utf8")).toBe("");
  });

  it("says how to get out where the repository gave tollgate up", () => {
    const repository = guardedRepository();
    for (const path of [".husky/pre-commit", "tollgate.yaml", "node_modules", "package.json"])
      rmSync(join(repository.root, path), { recursive: true });
    const refused = commit(repository, GOOD_MESSAGE);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain("git config --unset core.hooksPath");
    repository.must("config", "--unset", "core.hooksPath");
    expect(commit(repository, "bad")).toMatchObject({ code: 0 });
  });
});
