import { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fixFile } from "../../src/fix/fix-file.js";
import { diffLines } from "../../src/fix/line-diff.js";
import { findRepository } from "../../src/git/repository.js";
import { CALLED, createRepository, type TestRepository } from "../support/repository.js";

const BAD = "---\nname: a\ndescription: Use when: ready\nModel: Opus\n---\nText\n";
const GOOD = "---\nname: a\ndescription: 'Use when: ready'\nmodel: opus\n---\nText\n";
const A = ".claude/agents/a.md";

const guarded = (): TestRepository =>
  createRepository().write("tollgate.yaml", "extends: recommended\n").write(A, BAD);
const read = (repository: TestRepository, path = A): string =>
  readFileSync(join(repository.root, path), "utf8");

it("mends changed files in as many rounds as it takes, and shows each line", () => {
  const repository = guarded();
  const ended = repository.tollgate("fix");
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(ended.stdout).toContain(
    "    3 - description: Use when: ready\n    3 + description: 'Use when: ready'\n",
  );
  expect(ended.stdout).toContain("Mended 3 places in 1 file; look at them, and stage them.");
  expect(read(repository)).toBe(GOOD);
  expect(repository.must("status", "--porcelain", A)).toBe(`?? ${A}`);
  expect(repository.tollgate("fix").stdout).toBe("There is nothing that can be mended without you.\n");
});

it("writes nothing when it is only asked what it would do", () => {
  const repository = guarded();
  expect(repository.tollgate("fix", "--dry-run").stdout).toContain(
    "1 place in 1 file can be mended; nothing was written",
  );
  expect(read(repository)).toBe(BAD);
});

it("mends the files that are named, or all, and no others", () => {
  const repository = guarded().write(".claude/agents/b.md", BAD.replace("name: a", "name: b"));
  repository.commit();
  expect(repository.tollgate("fix").stdout).toContain("nothing that can be mended");
  expect(repository.tollgate("fix", ".claude/agents/b.md").code).toBe(0);
  expect(read(repository)).toBe(BAD);
  expect(repository.tollgate("fix", "--all").stdout).toContain("Mended 3 places in 1 file");
  expect(read(repository)).toBe(GOOD);
});

it("says what is left, and ends as the gate would", () => {
  const repository = guarded().write(A, BAD.replace("name: a\n", ""));
  const ended = repository.tollgate("fix");
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain(`1 finding is left: \`${CALLED} run quick\``);
});

it("touches neither the index nor what is staged", () => {
  const repository = guarded();
  repository.must("add", ".");
  repository.tollgate("fix");
  expect(repository.must("show", `:${A}`)).toBe(BAD.trimEnd());
  expect(read(repository)).toBe(GOOD);
});

it("keeps the mode of a file, mends odd names, and leaves no draft", () => {
  const repository = guarded().write(".claude/agents/-o \n'é.md", BAD, 0o755);
  repository.tollgate("fix", "--all");
  const folder = join(repository.root, ".claude/agents");
  expect(read(repository, ".claude/agents/-o \n'é.md")).toBe(GOOD);
  expect(lstatSync(join(folder, "-o \n'é.md")).mode & 0o777).toBe(0o755);
  expect(readdirSync(folder).sort()).toEqual(["-o \n'é.md", "a.md"]);
});

it("does not follow a link out of the repository", () => {
  const repository = guarded();
  const outside = createRepository().write("a.md", BAD);
  repository.exec("ln", ["-s", join(outside.root, "a.md"), join(repository.root, ".claude/agents/link.md")]);
  repository.tollgate("fix", "--all");
  expect(read(outside, "a.md")).toBe(BAD);
});

it("does not look behind a folder that is a link", () => {
  const repository = guarded();
  const outside = createRepository().write("agents/a.md", BAD);
  repository.commit();
  repository.exec("rm", ["-r", ".claude/agents"]);
  repository.exec("ln", ["-s", join(outside.root, "agents"), join(repository.root, ".claude/agents")]);
  repository.tollgate("fix", "--all");
  repository.tollgate("fix", A);
  expect(read(outside, "agents/a.md")).toBe(BAD);
  expect(repository.tollgate("run", "quick", "--all", "--gate", "frontmatter").code).toBe(0);
});

it.each([
  ["read-only", (path: string) => chmodSync(path, 0o444), "it is read-only"],
  ["known by two names", (path: string) => linkSync(path, `${path}.other`), "hard links"],
])("leaves a file that is %s as it is, and says so", (_name, prepare, said) => {
  const repository = guarded();
  prepare(join(repository.root, A));
  const ended = repository.tollgate("fix");
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(said);
  expect(read(repository)).toBe(BAD);
});

it("says so when a file is named that is not there, or that --all means already", () => {
  const repository = guarded();
  expect(repository.tollgate("fix", "gone.md")).toMatchObject({ code: 2 });
  expect(repository.tollgate("fix", "gone.md").stderr).toContain('there is no file "gone.md"');
  expect(repository.tollgate("fix", "--all", A)).toMatchObject({ code: 2 });
});

it("never writes a file that is not what was judged", async () => {
  const repository = guarded();
  const repo = await findRepository(repository.root);
  const edits = [{ path: A, start: 0, end: 3, text: "X" }];
  expect(fixFile(repo, A, "0".repeat(40), edits, true)).toBeNull();
  expect(read(repository)).toBe(BAD);
});

it("loses nothing where its draft cannot be written", async () => {
  const repository = guarded();
  mkdirSync(join(repository.root, `${A}.tollgate-${process.pid}`));
  const repo = await findRepository(repository.root);
  const id = repository.must("hash-object", A);
  expect(() => fixFile(repo, A, id, [{ path: A, start: 0, end: 3, text: "X" }], true)).toThrow(
    "cannot be mended",
  );
  expect(read(repository)).toBe(BAD);
});

it.each([
  ["a line", "a\nb\nc\n", "a\nX\nc\n", ["2 - b", "2 + X"]],
  ["two lines apart", "a\nb\nc\n", "X\nb\nY\n", ["1 - a", "1 + X", "3 - c", "3 + Y"]],
  ["a line more", "a\nc\n", "a\nb\nc\n", ["2 + b"]],
  ["a line less", "a\nb\nc\n", "a\nc\n", ["2 - b"]],
  ["nothing", "a\n", "a\n", []],
])("tells %s of two texts", (_name, before, after, expected) => {
  expect(diffLines(before, after).map(({ sign, number, text }) => `${number} ${sign} ${text}`)).toEqual(
    expected,
  );
});

it.each([
  ["what fixes do not reach", "", "Mend the others, and commit again."],
  ["nothing else", "description: b\n", "Look at it, and commit again."],
])("is named in the report with what is left to do by hand: %s", (_name, more, said) => {
  const repository = guarded().write(A, `---\nname: a\n${more}color: Red\n---\nText\n`);
  repository.must("add", ".");
  expect(repository.tollgate("run", "pre-commit").stdout).toContain(`mends 1 of them. ${said}`);
});
