import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guardedWith, guardedWithFixer, inIndex, onDisk } from "../../support/fixers.js";

const attempt = (run: string) => {
  const repository = guardedWithFixer({ run }).write("a.txt", "mine\n");
  repository.must("add", "a.txt");
  const head = repository.head();
  const ended = repository.git("commit", "--quiet", "-m", "chore: try");
  expect(ended.code).toBe(1);
  return { repository, output: ended.output, head };
};

describe("a fixer is named, and its work left as it is, when it", () => {
  it("creates", () => {
    const { repository, output } = attempt("mkdir -p new && echo x > new/file");
    expect(output).toContain('new/file  error  The fixer "format" created this file');
    expect(repository.must("ls-files", "new")).toBe("");
  });

  it("deletes", () => {
    const { repository, output } = attempt("rm b.txt");
    expect(output).toContain('b.txt  error  The fixer "format" deleted this file');
    expect(inIndex(repository, "b.txt")).toBe("b");
  });

  it("renames", () => {
    const { output } = attempt("mv b.txt c.txt");
    expect(output).toContain('b.txt  error  The fixer "format" deleted this file');
    expect(output).toContain('c.txt  error  The fixer "format" created this file');
  });

  it("changes a mode", () => {
    const { repository, output } = attempt("chmod +x a.txt");
    expect(output).toContain('a.txt  error  The fixer "format" changed this file');
    expect(repository.must("ls-files", "--stage", "a.txt")).toMatch(/^100644/);
    expect(statSync(join(repository.root, "a.txt")).mode & 0o111).not.toBe(0);
  });

  it("runs `git add`", () => {
    const { repository, output } = attempt("echo x > b.txt && git add b.txt");
    expect(output).toMatch(/b\.txt {2}error {2}The fixer "format" changed and staged this file/);
    expect(repository.must("show", "HEAD:b.txt")).toBe("b");
  });

  it("runs `git rm --cached`", () => {
    const { repository, output } = attempt("git rm --quiet --cached b.txt");
    expect(output).toMatch(/b\.txt {2}error {2}The fixer "format" staged this file/);
    expect(onDisk(repository, "b.txt")).toBe("b\n");
  });

  it("commits", () => {
    const { repository, output, head } = attempt("git commit --quiet --no-verify -m sneaky");
    expect(output).toContain('HEAD  error  The fixer "format" moved HEAD while pre-commit ran');
    expect(output).toContain("A commit was made on the way, not the one that was asked for");
    expect(output).not.toContain("Nothing was committed");
    expect(repository.must("rev-parse", "HEAD~1")).toBe(head);
  });
});

describe("onModify: allow-listed", () => {
  it("lets listed files change, and stops for any other", () => {
    const options = { onModify: "allow-listed", allow: ["metrics.json"] };
    const only = guardedWithFixer({ run: "echo x >> metrics.json" }, options).write("metrics.json", "x\n");
    only.commit();
    only.write("a.txt", "mine\n").must("add", "a.txt");
    const passed = only.git("commit", "--quiet", "-m", "chore: try");
    expect(passed.code).toBe(0);
    expect(passed.output).toContain("metrics.json  info");
    expect(only.must("status", "--porcelain")).toBe(" M metrics.json");
    const other = guardedWithFixer({ run: "echo x >> metrics.json; echo x >> a.txt" }, options);
    other.write("a.txt", "mine\n").must("add", "a.txt");
    expect(other.git("commit", "--quiet", "-m", "chore: try").output).toContain("a.txt  error");
  });
});

describe("a prepare-commit-msg hook that renders and stages CLAUDE.md", () => {
  it("leaves a change behind, which the generated file's rule finds with its source", () => {
    const generated = [{ path: "CLAUDE.md", from: ["parts/*.md"], run: "cat parts/*.md > CLAUDE.md" }];
    const repository = guardedWith({ gates: { "hook-loop": { generated } } });
    repository.write("parts/one.md", "one\n").write("CLAUDE.md", "one\n").commit();
    repository.exec("sh", [
      "-c",
      "echo 'cat parts/*.md > CLAUDE.md; git add CLAUDE.md' >> .husky/prepare-commit-msg",
    ]);
    repository.commit();
    repository.write("parts/one.md", "two\n").must("add", "parts");
    const stopped = repository.git("commit", "-m", "docs: say two");
    expect(stopped.code).toBe(1);
    expect(stopped.output).toContain(
      "CLAUDE.md  error  This file is generated, and is not what its sources give",
    );
    // Without tollgate's word the file misses the commit and stays staged; CI finds it.
    repository.must("commit", "--quiet", "--no-verify", "-m", "docs: say two");
    expect(repository.must("status", "--porcelain")).toBe("M  CLAUDE.md");
    expect(repository.tollgate("run", "ci-all", "--gate", "hook-loop").output).toContain("generated-stale");
  });
});
