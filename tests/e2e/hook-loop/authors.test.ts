import { describe, expect, it } from "vitest";
import { configText, inIndex, onDisk, withFixer } from "../../support/fixers.js";
import { createRepository } from "../../support/repository.js";

describe("who changed a file", () => {
  it("is the fixer, by name, when it was handed the file", () => {
    const repository = withFixer({ run: 'for f in {staged}; do echo x >> "$f"; done' }).write(
      "a.txt",
      "mine\n",
    );
    repository.must("add", "a.txt");
    const { output } = repository.tollgate("hook", "pre-commit");
    expect(output).toContain('The fixer "format" changed this file while pre-commit ran.');
  });

  it("may be somebody else when the fixer was not handed the file", () => {
    const repository = withFixer({ run: ": {staged}; echo edited > b.txt" }).write("a.txt", "mine\n");
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toContain(
      'b.txt  error  The fixer "format", or somebody meanwhile, changed this file, which was not handed to the fixer.',
    );
  });

  it("is each fixer for its own change", () => {
    const repository = createRepository().write("a.txt", "a\n").write("b.txt", "b\n");
    const fixers = { first: { run: "echo 1 >> a.txt" }, second: { run: "echo 2 >> b.txt" } };
    repository.write("tollgate.yaml", configText({ fixers })).must("add", "--all");
    const { output } = repository.tollgate("hook", "pre-commit");
    expect(output).toContain('a.txt  error  The fixer "first" changed');
    expect(output).toContain('b.txt  error  The fixer "second" changed');
    expect(output.match(/fixer-modified/g)).toHaveLength(2);
  });
});

describe("a command that writes", () => {
  const commanding = (commands: Record<string, string>) => {
    const repository = createRepository().write("a.txt", "a\n").write("b.txt", "b\n");
    const entries = Object.entries(commands).map(([name, run]) => [name, { run, stages: ["pre-commit"] }]);
    repository.write("tollgate.yaml", configText({ commands: Object.fromEntries(entries) }));
    repository.must("add", "--all");
    return repository;
  };

  it("shuts the gate and is named", () => {
    const repository = commanding({ types: "echo x >> a.txt" });
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('a.txt  error  The command "types" changed this file');
    expect(inIndex(repository, "a.txt")).toBe("a");
    expect(onDisk(repository, "a.txt")).toBe("a\nx\n");
  });

  it("is only warned of when it leaves a new file", () => {
    const ended = commanding({ cover: "echo x > coverage" }).tollgate("hook", "pre-commit");
    expect(ended.code).toBe(0);
    expect(ended.output).toContain('coverage  warning  The command "cover" created this file');
  });

  it("is one of those that ran at the same time, when nothing tells them apart", () => {
    const both = "touch .git/$0-here; while ! [ -e .git/a-here ] || ! [ -e .git/b-here ]; do :; done";
    const ended = commanding({
      one: `sh -c '${both}; echo x >> a.txt' a`,
      two: `sh -c '${both}; while [ "$(cat a.txt)" = a ]; do :; done' b`,
    }).tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toMatch(
      /a\.txt {2}error {2}(One of the commands "one", "two"|The command "one") changed/,
    );
  });

  it("is seen in CI as well", () => {
    const repository = commanding({ types: "echo x >> a.txt" });
    repository.commit();
    const ended = repository.tollgate("run", "ci-all", "--format", "agent");
    expect(ended.code).toBe(1);
    expect(ended.output).toContain("git restore -- a.txt");
  });
});
