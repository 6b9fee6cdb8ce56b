import { describe, expect, it } from "vitest";
import type { View } from "../../src/gate/contract.js";
import { Objects } from "../../src/git/objects.js";
import { findRepository } from "../../src/git/repository.js";
import { rangeView, stagedView, workTreeView } from "../../src/view/capture.js";
import { pushViews } from "../../src/view/push-views.js";
import { createRepository, type TestRepository } from "../support/repository.js";

async function open(repository: TestRepository) {
  const repo = await findRepository(repository.root);
  return { repo, objects: new Objects(repo) };
}

const listed = async (view: View) => (await view.files()).map(({ status, path }) => `${status} ${path}`);

async function textOf(view: View, path: string): Promise<string> {
  const entry = (await view.files()).find((file) => file.path === path)!;
  return (await view.read(entry)).bytes!.toString("utf8");
}

describe("the staged view", () => {
  it("has the staged bytes of a partially staged file", async () => {
    const repository = createRepository().write("a.md", "one\n");
    repository.must("add", "a.md");
    repository.write("a.md", "two\n");
    const { repo, objects } = await open(repository);
    const view = stagedView(repo, objects, null);
    expect(await listed(view)).toEqual(["A a.md"]);
    expect(await textOf(view, "a.md")).toBe("one\n");
    objects.close();
  });

  it("tells added, changed, deleted and retyped files, and leaves intent-to-add out", async () => {
    const repository = createRepository()
      .write("change", "1")
      .write("gone", "1")
      .write("link", "1")
      .write("run", "1");
    repository.commit();
    repository.write("change", "2").write("new", "1").write("later", "1");
    repository.must("rm", "--quiet", "gone", "link");
    repository.exec("ln", ["-s", "change", "link"]);
    repository.exec("chmod", ["+x", "run"]);
    repository.must("add", "change", "new", "link", "run");
    repository.must("add", "--intent-to-add", "later");
    const { repo, objects } = await open(repository);
    const view = stagedView(repo, objects, null);
    expect(await listed(view)).toEqual(["M change", "D gone", "T link", "A new", "M run"]);
    expect((await view.files()).find(({ path }) => path === "link")?.mode).toBe("120000");
    objects.close();
  });

  it("keeps names with newlines, tabs, quotes, leading dashes and foreign bytes apart", async () => {
    const repository = createRepository();
    const names = ["-dash", 'quo"te', "new\nline", "ta\tb", "trail ", "ü", ":(glob)x"];
    for (const name of names) repository.write(name, name);
    repository.exec("sh", ["-c", "printf raw > \"$(printf 'a\\377b')\""]);
    repository.must("add", "--all");
    const { repo, objects } = await open(repository);
    const view = stagedView(repo, objects, null);
    const paths = (await view.files()).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set([...names, "a\udcffb"]));
    for (const name of names) expect(await textOf(view, name)).toBe(name);
    expect((await view.snapshot.read("new\nline"))?.bytes?.toString()).toBe("new\nline");
    objects.close();
  });

  it("reads an object over the limit as its size alone", async () => {
    const repository = createRepository().write("big", Buffer.alloc(300_000, 97)).write("small", "s");
    repository.must("add", ".");
    const { repo, objects } = await open(repository);
    const view = stagedView(repo, objects, null);
    const [big, small] = await view.files();
    const contents = await Promise.all([view.read(big!, 1000), view.read(small!, 1000)]);
    expect(contents).toEqual([
      { oid: big!.oid, size: 300_000, bytes: null },
      { oid: small!.oid, size: 1, bytes: Buffer.from("s") },
    ]);
    objects.close();
  });

  it("does not follow a symlink out of the repository", async () => {
    const repository = createRepository();
    repository.exec("ln", ["-s", "/etc/passwd", "link"]);
    repository.must("add", ".");
    const { repo, objects } = await open(repository);
    expect(await stagedView(repo, objects, null).snapshot.read("link")).toBeNull();
    expect(await workTreeView(repo, objects, null).snapshot.read("link")).toBeNull();
    objects.close();
  });
});

describe("the work tree view", () => {
  it("has what changed since HEAD and what is untracked, but not what is ignored", async () => {
    const repository = createRepository().write("a", "1").write("b", "1").write(".gitignore", "skip\n");
    repository.commit();
    repository.write("a", "2").write("new", "1").write("skip", "1");
    repository.exec("rm", ["b"]);
    const { repo, objects } = await open(repository);
    const view = workTreeView(repo, objects, repository.head());
    expect(await listed(view)).toEqual(["M a", "D b", "A new"]);
    expect(await textOf(view, "a")).toBe("2");
    expect((await view.snapshot.list()).map(({ path }) => path)).toEqual([".gitignore", "a", "new"]);
  });
});

describe("a range", () => {
  it("gives its commits oldest first, with their changes, and nothing that `since` reaches", async () => {
    const repository = createRepository();
    const first = repository.write("a", "1").commit("one\n\nbody with ünicode");
    repository.write("b", "1").commit("two");
    repository.commit("empty");
    const tip = repository.write("a", "2").commit("three");
    const { repo, objects } = await open(repository);
    const view = rangeView("ci-all", repo, objects, { tip, exclude: [], net: false });
    const all: unknown[] = [];
    for await (const commit of view.commits()) {
      all.push([commit.message, (await commit.changes()).map(({ status, path }) => `${status} ${path}`)]);
    }
    expect(all).toEqual([
      ["one\n\nbody with ünicode\n", ["A a"]],
      ["two\n", ["A b"]],
      ["empty\n", []],
      ["three\n", ["M a"]],
    ]);
    const later: string[] = [];
    for await (const commit of view.commits(first)) later.push(commit.message.trim());
    expect(later).toEqual(["two", "empty", "three"]);
  });

  it("reads changes of a file whose name imitates the mark between answers", async () => {
    const repository = createRepository();
    const name = "x\n.\ny";
    const tip = repository.write(name, "1").write("z", "1").commit("odd");
    const { repo, objects } = await open(repository);
    for await (const commit of rangeView("ci-all", repo, objects, {
      tip,
      exclude: [],
      net: false,
    }).commits()) {
      expect((await commit.changes()).map(({ path }) => path)).toEqual([name, "z"]);
    }
  });

  it("streams a thousand commits", async () => {
    const repository = createRepository();
    const stream = Array.from(
      { length: 1000 },
      (_, at) =>
        `commit refs/heads/main\ncommitter T <t@example.org> ${at} +0000\ndata 5\nc${String(at).padStart(4, "0")}\n`,
    );
    repository.exec("git", ["fast-import", "--quiet"], { input: stream.join("\n") });
    const { repo, objects } = await open(repository);
    let count = 0;
    for await (const commit of rangeView("ci-all", repo, objects, {
      tip: repository.head(),
      exclude: [],
      net: false,
    }).commits()) {
      expect(commit.message).toBe(`c${String(count++).padStart(4, "0")}`);
    }
    expect(count).toBe(1000);
  });
});

describe("a push", () => {
  const zero = "0".repeat(40);

  async function pushed(repository: TestRepository, remoteOid: string) {
    const { repo, objects } = await open(repository);
    const [view] = await pushViews(repo, objects, "origin", [{ localOid: repository.head(), remoteOid }]);
    const commits: string[] = [];
    for await (const commit of view!.commits()) commits.push(commit.message.trim());
    return { commits, files: await listed(view!) };
  }

  it("of a branch that merged another leaves out what that brought, and keeps what the merge itself changed", async () => {
    const repository = createRepository();
    repository.write("a", "1").commit("base");
    repository.must("checkout", "--quiet", "-b", "feature");
    repository.write("mine", "1").commit("mine");
    repository.must("update-ref", "refs/remotes/origin/feature", repository.head());
    repository.must("checkout", "--quiet", "main");
    repository.write("theirs", "1").commit("theirs");
    repository.must("update-ref", "refs/remotes/origin/main", repository.head());
    repository.must("checkout", "--quiet", "feature");
    repository.must("merge", "--quiet", "--no-commit", "main");
    repository.write("both", "1").commit("merge");
    expect(await pushed(repository, repository.must("rev-parse", "origin/feature"))).toEqual({
      commits: ["merge"],
      files: ["A both"],
    });
  });

  it("of a new branch brings what no ref of the remote has", async () => {
    const repository = createRepository();
    const base = repository.write("a", "1").commit("base");
    repository.must("update-ref", "refs/remotes/origin/main", base);
    repository.write("b", "1").commit("mine");
    expect(await pushed(repository, zero)).toEqual({ commits: ["mine"], files: ["A b"] });
  });

  it("into an empty remote brings everything", async () => {
    const repository = createRepository();
    repository.write("a", "1").commit("base");
    expect(await pushed(repository, zero)).toEqual({ commits: ["base"], files: ["A a"] });
  });

  it("that is forced brings what the remote did not have", async () => {
    const repository = createRepository();
    const base = repository.write("a", "1").commit("base");
    const theirs = repository.write("t", "1").commit("theirs");
    repository.must("reset", "--quiet", "--hard", base);
    repository.write("m", "1").commit("mine");
    expect(await pushed(repository, theirs)).toEqual({ commits: ["mine"], files: ["A m"] });
  });

  it("that deletes brings nothing", async () => {
    const repository = createRepository();
    repository.write("a", "1").commit("base");
    const { repo, objects } = await open(repository);
    expect(
      await pushViews(repo, objects, "origin", [{ localOid: zero, remoteOid: repository.head() }]),
    ).toEqual([]);
  });

  it("of a remote tip that this clone does not have falls back to its tracking refs", async () => {
    const repository = createRepository();
    const base = repository.write("a", "1").commit("base");
    repository.must("update-ref", "refs/remotes/origin/main", base);
    repository.write("b", "1").commit("mine");
    expect(await pushed(repository, "9".repeat(40))).toEqual({ commits: ["mine"], files: ["A b"] });
  });
});

describe("finding the repository", () => {
  it("reads the usual layouts as git does", async () => {
    const repository = createRepository().write("deep/er/x", "1");
    repository.commit();
    repository.must("worktree", "add", "--quiet", "-b", "other", "linked tree");
    for (const folder of [".", "deep/er", "linked tree"]) {
      const cwd = `${repository.root}/${folder}`;
      const [root, gitDir, common] = repository
        .exec(
          "git",
          ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-dir", "--git-common-dir"],
          { cwd },
        )
        .stdout.split("\n");
      expect(await findRepository(cwd)).toEqual({ root, gitDir, commonDir: common });
    }
  });
});
