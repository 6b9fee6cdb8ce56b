import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { GOOD_MESSAGE } from "../../support/install.js";
import { createRepository } from "../../support/repository.js";

it("the plan tells what would be refused today, and nothing of that stays", () => {
  const repository = createRepository()
    .write(".claude/agents/a.md", "no front matter\n")
    .write(".claude/agents/b.md", "---\nname: b\ndescription: Looks\n---\n")
    .write("CLAUDE.md", "word ".repeat(20_000));
  for (const message of ["one", "two", GOOD_MESSAGE]) repository.commit(message);
  const shown = repository.tollgate("init").stdout;
  expect(shown).toContain("2 of the last 3 commits would be refused today: left out, by `since`.");
  expect(shown).toContain(
    "2 files would be refused today (frontmatter 1, token-budget 1): left out, by .tollgate-baseline.json.",
  );
  expect(existsSync(join(repository.root, ".git/tollgate"))).toBe(false);
  expect(repository.must("status", "--porcelain")).toBe("");
  expect(repository.tollgate("init", "--no-baseline").stdout).toContain(
    "2 of the last 3 commits would be refused today.\n",
  );
});

it("the plan says nothing of the kind where nothing would be refused, or there is no commit", () => {
  const repository = createRepository();
  expect(repository.tollgate("init").stdout).not.toContain("today");
  repository.commit(GOOD_MESSAGE);
  expect(repository.tollgate("init").stdout).not.toContain("today");
});

it("--no-baseline lets the history that is there be judged", () => {
  const repository = createRepository();
  repository.commit("no header");
  expect(repository.tollgate("init", "--yes", "--no-baseline").code).toBe(0);
  const judged = () => repository.tollgate("run", "ci-all", "--gate", "commit-message").stdout;
  expect(judged()).toContain("header-format");
  repository.tollgate("baseline");
  expect(judged()).not.toContain("header-format");
});
