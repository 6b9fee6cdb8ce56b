import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CLI,
  createRepository,
  isRunning,
  type TestRepository,
  temporaryFolder,
} from "../../support/repository.js";

function withFixer(run: string, more = ""): TestRepository {
  const repository = createRepository();
  repository.write("tollgate.yaml", `fixers:\n  format: { run: ${JSON.stringify(run)}${more} }\n`);
  repository.write("a.txt", "a\n").write("b.txt", "b\n");
  repository.commit();
  return repository;
}

const read = (repository: TestRepository, path: string) => readFileSync(join(repository.root, path), "utf8");
const staged = (repository: TestRepository, path: string) => repository.must("show", `:${path}`);

describe("a fixer that writes", () => {
  it("stops the commit and names itself, the file and what it did", () => {
    const repository = withFixer("printf 'fixed\\n' > a.txt; rm b.txt; printf x > new.txt").write(
      "a.txt",
      "mine\n",
    );
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toMatch(/a\.txt {2}error {2}The fixer "format" changed this file/);
    expect(ended.output).toMatch(/b\.txt {2}error {2}The fixer "format" deleted this file/);
    expect(ended.output).toMatch(/new\.txt {2}error {2}The fixer "format" created this file/);
  });

  it("fails where it fails, though it also changed something that was staged again", () => {
    const repository = withFixer("printf 'fixed\\n' > a.txt; echo 3 problems left; exit 1").write(
      "a.txt",
      "mine\n",
    );
    const config = readFileSync(join(repository.root, "tollgate.yaml"), "utf8");
    repository.write("tollgate.yaml", `${config}gates: { hook-loop: { onModify: restage } }\n`);
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain("3 problems left");
  });

  it("leaves index and work tree exactly as it left them", () => {
    const repository = withFixer("printf 'fixed\\n' > a.txt").write("a.txt", "mine\n");
    repository.must("add", "a.txt");
    repository.tollgate("hook", "pre-commit");
    expect(staged(repository, "a.txt")).toBe("mine");
    expect(read(repository, "a.txt")).toBe("fixed\n");
    expect(repository.must("stash", "list")).toBe("");
  });

  it("is seen when it changes only what was not staged", () => {
    const repository = withFixer("echo more >> a.txt").write("a.txt", "staged\n");
    repository.must("add", "a.txt");
    repository.write("a.txt", "staged\nunstaged\n");
    expect(repository.tollgate("hook", "pre-commit").code).toBe(1);
    expect(staged(repository, "a.txt")).toBe("staged");
    expect(read(repository, "a.txt")).toBe("staged\nunstaged\nmore\n");
  });

  it("is seen when it stages, and when it changes a mode", () => {
    const staging = withFixer("git add a.txt").write("a.txt", "x\n").write("b.txt", "y\n");
    staging.must("add", "b.txt");
    expect(staging.tollgate("hook", "pre-commit").output).toMatch(/a\.txt.*"format" staged this file/);
    const mode = withFixer("chmod +x a.txt").write("b.txt", "y\n");
    mode.must("add", "b.txt");
    expect(mode.tollgate("hook", "pre-commit").output).toMatch(/a\.txt.*"format" changed this file/);
  });

  it("is seen when it commits", () => {
    const repository = withFixer("git commit --quiet --no-verify -m sneaky").write("a.txt", "x\n");
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toContain("A fixer must not commit");
  });
});

describe("a fixer that writes nothing new", () => {
  it("lets the commit pass, even when it writes the same bytes again", () => {
    const repository = withFixer("cat a.txt > t && cat t > a.txt && rm t").write("a.txt", "mine\n");
    repository.must("add", "a.txt");
    expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0, output: "" });
  });

  it("lets a partially staged file pass untouched", () => {
    const repository = withFixer("cat a.txt > t && cat t > a.txt && rm t").write("a.txt", "staged\n");
    repository.must("add", "a.txt");
    repository.write("a.txt", "staged\nunstaged\n");
    expect(repository.tollgate("hook", "pre-commit").code).toBe(0);
    expect(read(repository, "a.txt")).toBe("staged\nunstaged\n");
  });
});

describe("a fixer that fails", () => {
  it("is not said to have left output where it printed nothing", () => {
    const repository = withFixer("exit 4").write("a.txt", "x\n");
    repository.must("add", "a.txt");
    const { output } = repository.tollgate("hook", "pre-commit");
    expect(output).toContain("It printed nothing: run it by hand to see why.");
    expect(output).not.toContain("format.log");
  });

  it("shuts the gate with the end of its output, all of which is kept", () => {
    const repository = withFixer("seq 1 50; exit 4").write("a.txt", "x\n");
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toContain("ended with exit code 4");
    expect(ended.output).not.toMatch(/^ *30$/m);
    expect(read(repository, ".git/tollgate/output/format.log")).toMatch(/^1\n2\n/);
  });

  it("is ended with all that it started when it takes too long", () => {
    const repository = withFixer("sleep 300 & echo $! > pid; wait", ", timeout: 500ms").write("a.txt", "x\n");
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(3);
    expect(ended.output).toContain("did not end within 0.5 s");
    expect(isRunning(Number(read(repository, "pid")))).toBe(false);
  });

  it("is the environment's fault when it cannot be found", () => {
    const repository = withFixer("no-such-formatter").write("a.txt", "x\n");
    repository.must("add", "a.txt");
    expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 2 });
  });
});

describe("onModify: restage", () => {
  const restaging = (repository: TestRepository) => {
    const config = `${read(repository, "tollgate.yaml")}gates: { hook-loop: { onModify: restage } }\n`;
    repository.write("tollgate.yaml", config).must("add", "tollgate.yaml");
    return repository;
  };

  it("stages again what was wholly staged, and says so", () => {
    const repository = restaging(withFixer("echo fixed >> a.txt")).write("a.txt", "mine\n");
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(0);
    expect(ended.output).toContain("it was staged again");
    expect(staged(repository, "a.txt")).toBe("mine\nfixed");
  });

  it("what the first of two fixers did to a file that is not staged is not laid at the second's door", () => {
    const fixers = { first: { run: "echo fixed > b.txt" }, second: { run: "echo fixed > c.txt" } };
    const repository = createRepository();
    const config = JSON.stringify({ fixers, gates: { "hook-loop": { onModify: "restage" } } });
    repository.write("tollgate.yaml", config).write("b.txt", "b\n").write("c.txt", "c\n").commit();
    repository.write("a.txt", "mine\n").must("add", "a.txt");
    // As git does before it calls the hook.
    repository.must("write-tree");
    const { output } = repository.tollgate("hook", "pre-commit", "--format", "json");
    const findings = JSON.parse(output).results.flatMap((result: { findings: unknown[] }) => result.findings);
    expect(findings).toMatchObject([
      { path: "b.txt", message: expect.stringContaining('"first"') },
      { path: "c.txt", message: expect.stringContaining('"second"') },
    ]);
  });

  it("never stages a partially staged or an untracked file", () => {
    const repository = restaging(withFixer("echo fixed >> a.txt; echo x > new.txt")).write(
      "a.txt",
      "staged\n",
    );
    repository.must("add", "a.txt");
    repository.write("a.txt", "staged\nunstaged\n");
    expect(repository.tollgate("hook", "pre-commit").code).toBe(1);
    expect(staged(repository, "a.txt")).toBe("staged");
    expect(repository.must("ls-files", "new.txt")).toBe("");
  });

  it("stops instead where git commits from another index", () => {
    const repository = restaging(withFixer("echo fixed >> a.txt")).write("a.txt", "mine\n");
    repository.must("add", "a.txt");
    const other = repository.exec("sh", [
      "-c",
      `cp .git/index .git/other && GIT_INDEX_FILE=.git/other exec ${process.execPath} ${resolve("dist/tollgate.js")} hook pre-commit`,
    ]);
    expect(other.code).toBe(1);
    expect(staged(repository, "a.txt")).toBe("mine");
  });
});

describe("lint-staged as a fixer", () => {
  function withLintStaged(task: string, run = "lint-staged"): TestRepository {
    const repository = withFixer(run);
    repository.write("package.json", JSON.stringify({ "lint-staged": { "*.txt": task } }));
    repository.write(".gitignore", "node_modules\n");
    repository.commit();
    repository.exec("mkdir", ["-p", "node_modules/.bin"]);
    repository.exec("ln", ["-s", resolve("node_modules/lint-staged"), "node_modules/lint-staged"]);
    repository.exec("ln", ["-s", "../lint-staged/bin/lint-staged.js", "node_modules/.bin/lint-staged"]);
    return repository;
  }

  it.each([
    "lint-staged",
    "npx --no lint-staged",
    "npx --no -- lint-staged --quiet",
    "npm exec lint-staged",
    "node_modules/.bin/lint-staged",
    "node node_modules/lint-staged/bin/lint-staged.js",
    "FORCE_COLOR=0 lint-staged --concurrent false",
    "sh -c 'lint-staged --quiet'",
    'sh -c "true && lint-staged"',
  ])("as `%s` neither stashes, stages nor reverts; a change that it makes stops the commit", (run) => {
    const repository = withLintStaged("sed -i s/mine/fixed/", run).write("a.txt", "mine\n");
    repository.must("add", "a.txt");
    repository.write("b.txt", "not staged\n");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended.code).toBe(1);
    expect(ended.output).toMatch(/a\.txt {2}error {2}The fixer "format" changed this file/);
    expect(staged(repository, "a.txt")).toBe("mine");
    expect(read(repository, "a.txt")).toBe("fixed\n");
    expect(repository.must("stash", "list")).toBe("");
    expect(read(repository, "b.txt")).toBe("not staged\n");
    expect(staged(repository, "b.txt")).toBe("b");
  });

  it.each([
    "npm run fix",
    "pnpm -s fix",
    "yarn outer",
    "true && npm run --silent outer -- x",
    "sh -c 'bun fix'",
  ])("is refused before it runs where `%s` hides it, which doctor says too", (run) => {
    const repository = withLintStaged("sed -i s/mine/fixed/", run).write("a.txt", "mine\n");
    const scripts = {
      fix: "tsc && lint-staged",
      outer: "npm run inner",
      preinner: "pnpm fix",
      inner: "true",
    };
    const manifest = JSON.parse(read(repository, "package.json"));
    repository.write("package.json", JSON.stringify({ ...manifest, scripts }));
    repository.must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended).toMatchObject({ code: 2 });
    const says = 'The fixer "format" runs lint-staged, behind the script "fix" of package.json';
    expect(ended.output).toContain(says);
    expect(ended.output).toContain("run: lint-staged");
    expect(read(repository, "a.txt")).toBe("mine\n");
    expect(repository.tollgate("doctor").stdout).toContain(says);
  });

  it("is refused as a command, which has nothing to write", () => {
    const repository = withLintStaged("sed -i s/mine/fixed/").write("a.txt", "mine\n");
    const command = { run: "npx --no lint-staged", stages: ["pre-commit"] };
    repository.write("tollgate.yaml", JSON.stringify({ commands: { format: command } })).must("add", "a.txt");
    const ended = repository.tollgate("hook", "pre-commit");
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.output).toContain("Make it a fixer");
    expect(read(repository, "a.txt")).toBe("mine\n");
  });

  it("leaves an intent-to-add file and unstaged work alone", () => {
    const repository = withLintStaged("true").write("a.txt", "staged\n").write("later.txt", "later\n");
    repository.must("add", "a.txt");
    repository.must("add", "--intent-to-add", "later.txt");
    repository.write("a.txt", "staged\nunstaged\n");
    expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
    expect(read(repository, "a.txt")).toBe("staged\nunstaged\n");
    expect(read(repository, "later.txt")).toBe("later\n");
  });

  it("shuts the gate when a task fails", () => {
    const repository = withLintStaged("false").write("a.txt", "x\n");
    repository.must("add", "a.txt");
    expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 1 });
  });
});

it("looks once where no staged file is for the fixer, so that nothing runs", () => {
  const looks = (path: string): number => {
    const repository = withFixer("true {staged}", ', files: ["*.css"]');
    repository.write(path, "x\n").must("add", "--all");
    const trace = join(temporaryFolder(), "trace");
    const run = { env: { GIT_TRACE: trace } };
    expect(repository.exec(process.execPath, [CLI, "run", "pre-commit"], run)).toMatchObject({ code: 0 });
    return readFileSync(trace, "utf8").match(/ built-in: git status /g)?.length ?? 0;
  };
  expect(looks("a.txt")).toBe(1);
  expect(looks("a.css")).toBe(2);
});
