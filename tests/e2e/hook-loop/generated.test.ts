import { readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { configText, onDisk } from "../../support/fixers.js";
import { createRepository, type TestRepository } from "../../support/repository.js";

const RENDER = "node render.mjs";
const SCRIPT = `import { readdirSync, readFileSync, writeFileSync } from "node:fs";
writeFileSync("out/CLAUDE.md", readdirSync("parts").map((name) => readFileSync("parts/" + name, "utf8")).join(""));
`;

function rendered(run = RENDER, from = ["parts/**", "render.mjs"]): TestRepository {
  const repository = createRepository().write("render.mjs", SCRIPT);
  repository
    .write("parts/1 one.md", "one\n")
    .write("parts/2.md", "two\n")
    .write("out/CLAUDE.md", "one\ntwo\n");
  const generated = [{ path: "out/CLAUDE.md", from, run }];
  repository.write("tollgate.yaml", configText({ gates: { "hook-loop": { generated } } })).commit();
  return repository;
}

const judge = (repository: TestRepository, stage = "pre-commit") =>
  repository.tollgate("run", stage, "--gate", "hook-loop", "--format", "agent");

it("names the sources when the output was edited without them", () => {
  const repository = rendered().write("out/CLAUDE.md", "by hand\n");
  repository.must("add", "--all");
  const ended = judge(repository);
  expect(ended.code).toBe(1);
  expect(ended.output).toContain(
    "it was edited, and its sources were not. Fix: Edit parts/1 one.md, parts/2.md, render.mjs instead.",
  );
});

it("asks for another rendering when a source was edited, and passes when that was done as it says", () => {
  const repository = rendered().write("parts/2.md", "three\n");
  repository.must("add", "--all");
  const ended = judge(repository);
  expect(ended.code).toBe(1);
  const [, command] = /Render it again: (.*)$/m.exec(ended.output)!;
  expect(repository.exec("sh", ["-c", command!]).code).toBe(0);
  expect(judge(repository)).toMatchObject({ code: 0 });
});

it("never advises to write through a link that stands in its place", () => {
  const repository = rendered();
  rmSync(join(repository.root, "out/CLAUDE.md"));
  symlinkSync("../parts/2.md", join(repository.root, "out/CLAUDE.md"));
  repository.must("add", "--all");
  const ended = judge(repository);
  expect(ended.code).toBe(1);
  const [, command] = /a link stands in its place\. Fix: Remove that first: (.*)$/m.exec(ended.output)!;
  expect(repository.exec("sh", ["-c", command!]).code).toBe(0);
  expect(onDisk(repository, "parts/2.md")).toBe("two\n");
  expect(judge(repository)).toMatchObject({ code: 0 });
});

it("renders from what is staged, not from the work tree, and writes neither", () => {
  const repository = rendered().write("parts/2.md", "staged\n").write("out/CLAUDE.md", "one\nstaged\n");
  repository.must("add", "--all");
  repository.write("parts/2.md", "unstaged\n").write("out/CLAUDE.md", "unstaged\n");
  expect(judge(repository)).toMatchObject({ code: 0 });
  expect(onDisk(repository, "out/CLAUDE.md")).toBe("unstaged\n");
  expect(judge(repository, "quick").output).toContain("generated-stale");
  expect(
    readdirSync(join(repository.root, ".git/tollgate")).filter((name) => name.startsWith("render")),
  ).toEqual([]);
});

it("judges the tip's tree in CI and at a push", () => {
  const repository = rendered().write("parts/2.md", "three\n");
  const base = repository.head();
  repository.commit();
  repository.write("out/CLAUDE.md", "one\nthree\n");
  expect(judge(repository, "ci-all").output).toContain("its sources give something else");
  const refs = `refs/heads/main ${repository.head()} refs/heads/main ${base}\n`;
  const hook = repository.exec(
    process.execPath,
    ["dist/tollgate.js", "hook", "pre-push", "origin", "x"].map((arg, at) =>
      at === 0 ? join(process.cwd(), arg) : arg,
    ),
    { input: refs },
  );
  expect(hook.output).toContain("generated-stale");
});

it("cannot judge, and says what is missing, when a file that it needs is not named", () => {
  const repository = rendered(RENDER, ["parts/**"]).write("parts/2.md", "three\n");
  repository.must("add", "--all");
  const ended = judge(repository);
  expect(ended.code).toBe(2);
  expect(ended.output).toContain("Name every file there that it reads, its script too.");
});

it("cannot judge when nothing was written, and ends what takes too long", () => {
  const silent = rendered("true").write("parts/2.md", "three\n");
  silent.must("add", "--all");
  const unwritten = judge(silent);
  expect(unwritten).toMatchObject({ code: 2 });
  expect(unwritten.output).toContain("did not write it");
  expect(unwritten.output).not.toContain("ENOENT");
  const endless = rendered("sleep 300").write("parts/2.md", "three\n");
  const config = JSON.parse(onDisk(endless, "tollgate.yaml"));
  config.gates["hook-loop"].timeout = "500ms";
  endless.write("tollgate.yaml", configText(config)).must("add", "--all");
  const ended = judge(endless);
  expect(ended.code).toBe(3);
  expect(ended.output).toContain("did not end within 0.5 s");
});

it("sees no repository from where it renders", () => {
  const repository = rendered("git rev-parse --show-toplevel > out/CLAUDE.md || echo none > out/CLAUDE.md");
  repository.write("out/CLAUDE.md", "none\n").must("add", "--all");
  expect(judge(repository)).toMatchObject({ code: 0 });
});

it.each(["../x", "/etc/x", "a/../../x"])("refuses %s as a generated path", (path) => {
  const repository = createRepository().write("a.txt", "a\n");
  const generated = [{ path, from: ["a.txt"], run: "true" }];
  repository.write("tollgate.yaml", configText({ gates: { "hook-loop": { generated } } }));
  expect(judge(repository)).toMatchObject({ code: 2 });
});
