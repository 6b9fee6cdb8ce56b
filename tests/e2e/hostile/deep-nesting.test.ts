import { describe, expect, it } from "vitest";
import { CLI, createRepository } from "../../support/repository.js";

const LEVELS = 100_000;
const LISTS = "[".repeat(LEVELS) + "]".repeat(LEVELS);
const MAPS = `${'{"a":'.repeat(LEVELS)}1${"}".repeat(LEVELS)}`;

describe("100,000 levels are refused, and end no process,", () => {
  it.each([
    ["package.json", `{"tollgate":${LISTS}}`, ["run", "quick"], 2, "package.json is too large: nesting"],
    ["tollgate.yaml", "- ".repeat(LEVELS), ["hook", "pre-commit"], 2, "tollgate.yaml is too large: nesting"],
    [".claude/settings.json", MAPS, ["init", "--dry-run"], 2, ".claude/settings.json nests too deep"],
    [".claude/settings.json", MAPS, ["doctor"], 2, ".claude/settings.json nests too deep"],
  ] as const)("in %s (%#)", (path, text, command, code, said) => {
    const repository = createRepository();
    if (path === ".claude/settings.json") repository.write("tollgate.yaml", "extends: recommended\n");
    repository.write(path, text);
    repository.must("add", "--all");
    expect(repository.tollgate(...command)).toMatchObject({ code, output: expect.stringContaining(said) });
  });

  it("in front matter", () => {
    for (const text of ["- ".repeat(30_000), "? ".repeat(30_000), "{".repeat(30_000)]) {
      const repository = createRepository()
        .write("tollgate.yaml", "extends: recommended\n")
        .write(".claude/agents/a.md", `---\n${text}\n---\nbody\n`);
      const ended = repository.tollgate("run", "quick", "--gate", "frontmatter");
      expect(ended).toMatchObject({ code: 1, output: expect.stringContaining("frontmatter/too-large") });
    }
  });

  it("in what a harness says", () => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    for (const input of [LISTS, MAPS]) {
      const ended = repository.exec(process.execPath, [CLI, "agent", "claude", "stop"], { input });
      expect(ended).toMatchObject({ code: 0, stderr: "" });
    }
  });
});
