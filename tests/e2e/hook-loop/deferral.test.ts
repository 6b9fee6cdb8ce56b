import { chmodSync, existsSync, readdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { onDisk } from "../../support/fixers.js";
import { GOOD_MESSAGE, guardedRepository, linkPackage } from "../../support/install.js";
import { faultsOf } from "../../support/report-validators.js";
import { CLI, type Ended, TestRepository, temporaryFolder } from "../../support/repository.js";

const AGENT = ".claude/agents/reviewer.md";
const GOOD_AGENT = "---\nname: reviewer\ndescription: Reviews code when it is asked to.\n---\nReview.\n";
const OF_FILES = "frontmatter/missing";
const OF_MESSAGE = "commit-message/section-missing";
const CONFIG = "tollgate.yaml";
const LIST = ".git/tollgate/deferral";

const REPEATED = "repeated-failure";

const commitAsAgent = (tree: TestRepository, message: string): string =>
  tree.exec("git", ["commit", "--quiet", "-m", message], { env: { TOLLGATE_FORMAT: "agent" } }).output;

/** In seconds since 1970: long enough ago for what is not relied on while it is fresh. */
const EARLIER = Date.now() / 1000 - 3600;

function age(tree: TestRepository, gitDir = ".git"): void {
  const hooks = [".husky", ".husky/_", join(gitDir, "tollgate/hooks")]
    .filter((folder) => existsSync(resolve(tree.root, folder)))
    .flatMap((folder) => readdirSync(resolve(tree.root, folder)).map((name) => join(folder, name)));
  for (const path of [CONFIG, join(gitDir, "config"), ...hooks])
    utimesSync(resolve(tree.root, path), EARLIER, EARLIER);
}

/** Armed, and one commit was judged in two starts. */
function deferring(): TestRepository {
  const repository = guardedRepository();
  age(repository);
  commitGood(repository);
  expect(list(repository)).toContain(`+${CONFIG}\n`);
  return repository;
}

function putOld(tree: TestRepository, path: string, text: string): void {
  tree.write(path, text);
  utimesSync(join(tree.root, path), EARLIER, EARLIER);
}

const list = (repository: TestRepository): string => repository.exec("cat", [LIST]).stdout;

function commitGood(tree: TestRepository): void {
  expect(tree.git("commit", "--quiet", "--allow-empty", "-m", GOOD_MESSAGE)).toMatchObject({
    code: 0,
    stderr: "",
  });
}

/** A bad file and a bad message: whoever judges both at once tells of both. */
function commitBad(tree: TestRepository, ...args: string[]): Ended {
  const head = tree.head();
  tree.write(AGENT, "No front matter.\n").must("add", AGENT);
  const ended = tree.git("commit", "-m", "feat: bad", ...args);
  expect(ended).toMatchObject({ code: 1 });
  expect(tree.head()).toBe(head);
  expect(ended.output).toContain(OF_FILES);
  return ended;
}

const marks = (repository: TestRepository): string[] =>
  readdirSync(join(repository.root, ".git/tollgate")).filter((name) => name.startsWith("deferred-"));

describe("a commit that opens no editor", () => {
  it.each([[[]], [["--all"]], [[AGENT]], [["--amend"]]])(
    "is judged whole in one start once another was judged in two: %j",
    (args) => {
      const repository = deferring();
      const refused = commitBad(repository, ...args);
      expect(refused.output).toContain(OF_MESSAGE);
      expect(marks(repository)).toEqual([]);
      repository.write(AGENT, GOOD_AGENT).must("add", AGENT);
      commitGood(repository);
      expect(repository.must("show", "--name-only", "--format=")).toBe(AGENT);
    },
  );

  it.each([
    [[], ""],
    [["--amend"], " --amend"],
    [["--all"], " --all"],
  ])("is refused with the command that it was begun with: %j", (args, more) => {
    const { output } = commitBad(deferring(), ...args);
    expect(output).toMatch(new RegExp(`then git commit -F \\S+\\.txt${more}\n$`));
  });

  it("is refused in one report, which tells of files and message and what to do about each", async () => {
    const repository = deferring();
    const told = commitBad(repository).output;
    expect(told.match(/^shut: /gm)).toEqual(["shut: "]);
    expect(told).toContain("shut: commit, 5 errors in commit-message, frontmatter. Nothing was committed");
    expect(told).toMatch(/Mend the files, and stage them with `git add`\. The message is kept: .*\n$/);
    const asked = (format: string) => {
      const args = ["commit", "--quiet", "-m", "feat: bad"];
      return repository.exec("git", args, { env: { TOLLGATE_FORMAT: format } }).output;
    };
    expect(asked("agent").match(/SHUT|Retrying unchanged|The message is kept/g)).toEqual([
      "SHUT",
      "Retrying unchanged",
      "The message is kept",
    ]);
    const json = asked("json");
    expect(await faultsOf("json", json)).toEqual([]);
    const report = JSON.parse(json) as { stage: string; results: { gate: string }[] };
    expect(report.stage).toBe("commit");
    const gates = report.results.map(({ gate }) => gate);
    expect(gates).toEqual([...new Set(gates)]);
  });

  it("keeps no message that is well, and tells one that is not by itself", () => {
    const repository = deferring();
    repository.write(AGENT, "No front matter.\n").must("add", AGENT);
    const ofFiles = repository.git("commit", "-m", GOOD_MESSAGE);
    expect(ofFiles.output).not.toContain("The message is kept");
    expect(ofFiles.output).toMatch(/Mend it, stage it with `git add`, and commit again\.\n$/);
    repository.write(AGENT, GOOD_AGENT).must("add", AGENT);
    const ofMessage = repository.git("commit", "-m", "feat: bad");
    expect(ofMessage.output).toMatch(/\n {4}The message is kept: .*\n$/);
  });

  it("is counted as one refusal: a mended half makes it another one", () => {
    const repository = deferring();
    const commit = (message: string) => commitAsAgent(repository, message);
    repository.write(AGENT, "No front matter.\n").must("add", AGENT);
    expect(commit("feat: bad")).not.toContain(REPEATED);
    expect(commit("feat: bad").match(/\(attempt 2\)/g)).toEqual(["(attempt 2)"]);
    expect(commit("bad: header")).not.toContain(REPEATED);
    expect(commit(GOOD_MESSAGE)).not.toContain(REPEATED);
    expect(commit(GOOD_MESSAGE)).toContain("Unchanged since the last attempt, and");
    expect(commit(`${GOOD_MESSAGE}more\n`)).toContain("though what is judged is not (attempt 3)");
    repository.write(AGENT, GOOD_AGENT).must("add", AGENT);
    expect(commit("feat: bad")).not.toContain(REPEATED);
    expect(commit("feat: bad")).toContain("(attempt 2)");
    expect(commit(GOOD_MESSAGE)).toBe("");
  });

  it("goes on counting where the first attempt was judged in two starts", () => {
    const repository = guardedRepository();
    age(repository);
    repository.write(AGENT, "No front matter.\n").must("add", AGENT);
    expect(commitAsAgent(repository, GOOD_MESSAGE)).toContain("tollgate pre-commit: SHUT");
    const second = commitAsAgent(repository, GOOD_MESSAGE);
    expect(second).toContain("tollgate commit: SHUT");
    expect(second).toContain("Unchanged since the last attempt, and the findings are the same (attempt 2).");
  });

  it("is judged as git read it, though it is unstaged while it is judged, and that is told", () => {
    const repository = deferring();
    const slow = new TestRepository(temporaryFolder());
    const script = `#!/bin/sh\nGIT_INDEX_FILE= git reset -q\nexec '${process.execPath}' "$@"\n`;
    slow.write("node", script.replace("GIT_INDEX_FILE= ", "unset GIT_INDEX_FILE; "), 0o755);
    repository.write(AGENT, "No front matter.\n").must("add", AGENT);
    const head = repository.head();
    const env = { PATH: `${slow.root}:${process.env.PATH}` };
    const ended = repository.exec("git", ["commit", "-m", GOOD_MESSAGE], { env });
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain(OF_FILES);
    expect(ended.output).toContain("fixer-modified");
    expect(repository.head()).toBe(head);
  });

  it("is let through when it is well, as often as one likes in one second, and amended", () => {
    const repository = guardedRepository();
    age(repository);
    const env = { GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z" };
    for (const args of [
      ["-m", GOOD_MESSAGE],
      ["-m", GOOD_MESSAGE],
      ["--amend", "--no-edit"],
    ]) {
      repository.write(args[0]!, `${Math.random()}`).must("add", "--all");
      expect(repository.exec("git", ["commit", "--quiet", ...args], { env })).toMatchObject({
        code: 0,
        output: "",
      });
    }
    expect(marks(repository)).toEqual([]);
  });

  it("is judged whole in a linked work tree, by its own list", () => {
    const repository = deferring();
    const tree = new TestRepository(join(temporaryFolder(), "tree"));
    repository.must("worktree", "add", "--quiet", tree.root);
    linkPackage(tree.root);
    age(tree, `${repository.root}/.git`);
    expect(commitBad(tree).output).not.toContain(OF_MESSAGE);
    expect(commitBad(tree).output).toContain(OF_MESSAGE);
  });

  it("is judged in two starts while what decides that is fresh", () => {
    const repository = guardedRepository();
    age(repository);
    utimesSync(join(repository.root, CONFIG), EARLIER, Date.now() / 1000 + 3600);
    commitGood(repository);
    expect(list(repository)).toBe("");
  });

  it.each<[string, (repository: TestRepository) => void]>([
    ["the config was written since", (it) => it.write(CONFIG, "extends: recommended\n# more\n")],
    ["a config was added", (it) => it.write("tollgate.local.yaml", "{}\n")],
    [
      "a hook of somebody's own stands between",
      (it) => it.write(".husky/prepare-commit-msg", "true\n", 0o755),
    ],
    ["commit-msg is gone", (it) => renameSync(join(it.root, ".husky/commit-msg"), join(it.root, ".husky/x"))],
    ["commit-msg came anew with its old date", (it) => putOld(it, ".husky/commit-msg", "true\n")],
    [
      "commit-msg came anew with its old date, and ends before our line",
      (it) => putOld(it, ".husky/commit-msg", `exit 0\n${onDisk(it, ".husky/commit-msg")}`),
    ],
    [
      "what git starts at commit-msg came anew with its old date",
      (it) => putOld(it, ".husky/_/commit-msg", "#!/bin/sh\n# Nothing.\nexit 0\n"),
    ],
    ["the list has a line that says nothing", (it) => putOld(it, LIST, '{"hooks":[]}\n')],
    ["git would not call commit-msg", (it) => chmodSync(join(it.root, ".husky/_/commit-msg"), 0o644)],
  ])("is judged in two starts when %s", (_, change) => {
    const repository = deferring();
    change(repository);
    expect(commitBad(repository).output).not.toContain(OF_MESSAGE);
    expect(marks(repository)).toEqual([]);
  });

  it("is judged in two starts where the list that allows one cannot be given its time", () => {
    const repository = guardedRepository();
    const preload = join(temporaryFolder(), "full.cjs");
    writeFileSync(preload, 'require("node:fs").utimesSync = () => { throw new Error("ENOSPC"); };\n');
    const env = { NODE_OPTIONS: `--require ${preload}` };
    age(repository);
    const ended = repository.exec("git", ["commit", "--quiet", "--allow-empty", "-m", GOOD_MESSAGE], { env });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(repository.root, dirname(LIST))).join()).not.toContain("deferral");
    expect(commitBad(repository).output).not.toContain(OF_MESSAGE);
  });

  it("is judged in two starts from its first on where another hook stands between", () => {
    const repository = guardedRepository();
    repository.exec("sh", ["-c", "echo true >> .husky/prepare-commit-msg"]);
    age(repository);
    commitGood(repository);
    expect(list(repository)).toBe("");
  });

  it("is judged in two starts where git knows of hooks in its config, and names one or may by now", () => {
    const repository = guardedRepository();
    // A git of today, by its word: it calls none of them, but it is asked no more than that.
    const git = join(temporaryFolder(), "git");
    const real = repository.exec("sh", ["-c", "command -v git"]).stdout.trim();
    const script = `#!/bin/sh\ncase "$*" in *version) echo git version 2.54.0 ;; *) exec '${real}' "$@" ;; esac\n`;
    new TestRepository(dirname(git)).write("git", script, 0o755);
    const env = { PATH: `${dirname(git)}:${process.env.PATH}` };
    const hook = (...words: string[]) =>
      repository.exec(process.execPath, [CLI, "hook", "pre-commit", ...words], { env });
    age(repository);
    repository.must("config", "hook.mine.event", "prepare-commit-msg");
    age(repository);
    expect(hook("alone").code).toBe(0);
    expect(list(repository)).toBe("");
    repository.must("config", "--unset", "hook.mine.event");
    age(repository);
    expect(hook("alone").code).toBe(0);
    expect(list(repository)).toContain(`+${repository.root}/.git/config\n`);
  });

  it("comes to no verdict when a fixer was slipped in with an old date, and runs it at the next try", () => {
    const repository = deferring();
    repository.write(CONFIG, 'extends: recommended\nfixers: { mine: { run: "touch was-run" } }\n');
    repository.must("add", CONFIG);
    utimesSync(join(repository.root, CONFIG), EARLIER, EARLIER);
    const head = repository.head();
    const ended = repository.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toContain("Commit again.");
    expect(repository.head()).toBe(head);
    repository.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    expect(existsSync(join(repository.root, "was-run"))).toBe(true);
  });

  it.each(["rm -rf .git/tollgate", "rm -f .git/tollgate/deferred-*", "rm -f .git/tollgate/*"])(
    "is judged whole though state was deleted between its hooks: %s",
    (deletes) => {
      const repository = deferring();
      const bin = new TestRepository(temporaryFolder());
      bin.write("ln", `#!/bin/sh\n/bin/ln "$@"\n${deletes}\n`, 0o755);
      // Of no second in which another commit was judged.
      const env = { PATH: `${bin.root}:${process.env.PATH}`, GIT_AUTHOR_DATE: "@1700000000 +0000" };
      repository.write(AGENT, "No front matter.\n").must("add", AGENT);
      const head = repository.head();
      const ended = repository.exec("git", ["commit", "-m", GOOD_MESSAGE], { env });
      expect(ended).toMatchObject({ code: 1 });
      expect(ended.output).toContain(OF_FILES);
      expect(repository.head()).toBe(head);
    },
  );

  it.each([2 ** 30, process.pid])(
    "is judged by its own files where a killed commit of the same date left another index: process %i",
    (pid) => {
      const repository = deferring();
      repository.write(AGENT, "No front matter.\n").must("add", AGENT);
      const left = `.git/tollgate/deferred-${pid}-@1700000000 +0000`;
      repository.exec("cp", [".git/index", left]);
      repository.write(AGENT, GOOD_AGENT).must("add", AGENT);
      const env = { GIT_AUTHOR_DATE: "1700000000 +0000", GIT_EDITOR: `echo '${GOOD_MESSAGE}' >` };
      expect(repository.exec("git", ["commit", "--quiet"], { env })).toMatchObject({ code: 0 });
      expect(marks(repository)).toEqual([]);
    },
  );

  it("is refused by a tollgate that does not know of this, which then judges in two starts", () => {
    const repository = deferring();
    renameSync(join(repository.root, "node_modules/tollgate"), join(repository.root, "node_modules/new"));
    repository.write(
      "node_modules/tollgate/dist/tollgate.js",
      'const event = process.argv[3]; console.error("asked for " + event); process.exit(event === "commit" ? 2 : 0);\n',
    );
    const refused = repository.git("commit", "--allow-empty", "-m", GOOD_MESSAGE);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toBe("asked for commit\n");
    // Of no second in which another commit was judged.
    const env = { GIT_AUTHOR_DATE: "@1700000000 +0000" };
    const args = ["commit", "--quiet", "--allow-empty", "-m", GOOD_MESSAGE];
    const taken = repository.exec("git", args, { env });
    expect(taken).toMatchObject({ code: 0, stderr: "asked for pre-commit\nasked for commit-msg\n" });
  });
});

describe("a commit that opens an editor", () => {
  it("is told of its files before anybody writes a message", () => {
    const repository = deferring();
    repository.write(AGENT, "No front matter.\n").must("add", AGENT);
    const env = { GIT_EDITOR: "touch opened; false" };
    const ended = repository.exec("git", ["commit"], { env });
    expect(ended.output).toContain(OF_FILES);
    expect(existsSync(join(repository.root, "opened"))).toBe(false);
  });
});

describe("a hook that is called by other means", () => {
  const COMMIT = { GIT_EDITOR: ":", GIT_AUTHOR_DATE: "@1700000000 +0000" };
  const bad = () => {
    const repository = deferring();
    repository.write(AGENT, "No front matter.\n").must("add", AGENT);
    repository.write(".git/MESSAGE", `${GOOD_MESSAGE}\n`);
    return repository;
  };
  const call = (repository: TestRepository, hook: string, args: string[], env: NodeJS.ProcessEnv) =>
    repository.exec(hook, args, { env });

  it("judges at once when no commit of git's called it", () => {
    const ended = call(bad(), ".husky/_/pre-commit", [], COMMIT);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain(OF_FILES);
  });

  it("judges the files that were left to it, also by way of husky's own runner", () => {
    const repository = bad();
    const env = { ...COMMIT, GIT_INDEX_FILE: ".git/index" };
    expect(call(repository, ".husky/_/pre-commit", [], env)).toMatchObject({ code: 0, output: "" });
    expect(marks(repository)).toHaveLength(1);
    const ended = call(repository, "sh", ["-e", ".husky/commit-msg", ".git/MESSAGE"], env);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.output).toContain(OF_FILES);
    expect(marks(repository)).toEqual([]);
  });

  it("leaves alone what another commit left", () => {
    const repository = bad();
    const env = { ...COMMIT, GIT_INDEX_FILE: ".git/index" };
    call(repository, ".husky/_/pre-commit", [], env);
    const other = { ...env, GIT_AUTHOR_DATE: "@1700000001 +0000" };
    // Nobody judged the files of this one, so it is judged whole.
    expect(call(repository, ".husky/_/commit-msg", [".git/MESSAGE"], other)).toMatchObject({ code: 1 });
    expect(marks(repository)).toHaveLength(1);
  });
});
