import { describe, expect, it } from "vitest";
import { guardedWith, guardedWithFixer, inIndex, onDisk } from "../../support/fixers.js";
import type { Ended, TestRepository } from "../../support/repository.js";
import { suggested } from "../../support/suggested.js";

interface Writer {
  readonly name: string;
  /** Does its work once: run again, it finds it done. */
  readonly run: string;
  readonly kind?: "command";
  readonly prepare?: (repository: TestRepository) => void;
  /** What commands that the message names begin with; after each of them alone the commit passes. */
  readonly mends: readonly string[];
}

const stage = (repository: TestRepository, path: string, text: string) =>
  repository.write(path, text).must("add", "--", path);
const partly = (repository: TestRepository) => {
  stage(repository, "a.txt", "dirty\n");
  repository.write("a.txt", "dirty\nunstaged\n");
};
const FORMAT = "for f in {staged}; do sed -i 's/^dirty$/clean/' \"$f\"; done";

const WRITERS: readonly Writer[] = [
  {
    name: "changes a staged file",
    run: FORMAT,
    prepare: (repository) => stage(repository, "a.txt", "dirty\n"),
    mends: ["git add -- a.txt"],
  },
  {
    name: "changes a file that is staged in part",
    run: FORMAT,
    prepare: partly,
    mends: ["tollgate accept -- a.txt"],
  },
  {
    name: "changes a file that is not staged",
    run: "echo B > b.txt",
    mends: ["git add --", "tollgate accept"],
  },
  { name: "creates", run: "mkdir -p new && echo x > new/file", mends: ["git add -- new/file"] },
  { name: "deletes what is not staged", run: "rm -f b.txt", mends: ["git rm -- b.txt"] },
  {
    name: "deletes what git does not have",
    run: "rm -f scratch",
    prepare: (repository) => repository.write("scratch", "mine\n"),
    mends: ["tollgate accept -- scratch"],
  },
  {
    name: "brings a file back to what HEAD has",
    run: "git checkout --quiet b.txt",
    prepare: (repository) => repository.write("b.txt", "mine\n"),
    mends: ["tollgate accept -- b.txt"],
  },
  { name: "changes a mode", run: "chmod +x a.txt", mends: ["git add -- a.txt"] },
  {
    name: "runs `git add`",
    run: "echo x > b.txt && git add b.txt",
    mends: ["tollgate accept -- b.txt"],
  },
  {
    name: "runs `git add` for a new file",
    run: "echo x > 'new file' && git add 'new file'",
    mends: ["tollgate accept -- 'new file'"],
  },
  {
    name: "sweeps in unstaged work by `git add`",
    run: "sed -i 's/^dirty$/clean/' a.txt && git add a.txt",
    prepare: partly,
    mends: ["tollgate accept -- a.txt"],
  },
  {
    name: "runs `git rm --cached`",
    run: "git rm --quiet --cached --ignore-unmatch b.txt",
    mends: ["tollgate accept -- b.txt"],
  },
  {
    name: "commits a part",
    run: "echo x > b.txt; git commit --quiet --no-verify -m sneaky b.txt || true",
    mends: ["tollgate accept -- HEAD"],
  },
  {
    name: "is a command and changes a tracked file",
    kind: "command",
    run: "echo B > b.txt",
    mends: ["git add -- b.txt", "tollgate accept -- b.txt"],
  },
  {
    name: "is a command and deletes a tracked file",
    kind: "command",
    run: "rm -f b.txt",
    mends: ["git rm -- b.txt"],
  },
];

function prepared({ run, kind, prepare }: Writer): TestRepository {
  const repository =
    kind === "command"
      ? guardedWith({ commands: { format: { run, stages: ["pre-commit"] } } })
      : guardedWithFixer({ run });
  stage(repository, "a.txt", "mine\n");
  prepare?.(repository);
  return repository;
}

const commit = (repository: TestRepository, ...args: string[]): Ended =>
  repository.git("commit", "--quiet", "-m", "chore: try", ...args);
const each = WRITERS.map((writer) => [writer.name, writer] as const);

describe("a blind second attempt is stopped, and what the message names lets the commit through, when a program", () => {
  it.each(each)("%s", (_name, writer) => {
    for (const mend of writer.mends) {
      const repository = prepared(writer);
      const first = commit(repository);
      expect(first).toMatchObject({ code: 1 });
      expect(first.output).toContain("Decide on each change as it says, and commit again.");
      const [head, index] = [repository.head(), repository.must("write-tree")];
      const again = commit(repository);
      expect(again).toMatchObject({ code: 1 });
      expect(again.output).toContain("in an earlier attempt");
      expect([repository.head(), repository.must("write-tree")]).toEqual([head, index]);
      const ran = repository.exec("sh", ["-c", suggested(first, mend)]);
      expect(ran).toMatchObject({ code: 0 });
      expect(commit(repository)).toMatchObject({ code: 0 });
      expect(repository.must("rev-parse", "HEAD~1")).toBe(head);
    }
  });
});

const named = (name: string): Writer => WRITERS.find((writer) => writer.name === name)!;

describe("a change that stopped a commit waits for nobody any more when", () => {
  it.each<[string, string, (repository: TestRepository) => void]>([
    [
      "it was undone",
      "changes a file that is not staged",
      (repository) => repository.must("restore", "b.txt"),
    ],
    [
      "it was edited",
      "changes a file that is not staged",
      (repository) => repository.write("b.txt", "own\n"),
    ],
    ["it was unstaged", "runs `git add`", (repository) => repository.must("restore", "--staged", "b.txt")],
    [
      "it was unstaged, and staged again as it was",
      "runs `git add`",
      (repository) => {
        repository.must("restore", "--staged", "b.txt");
        repository.must("add", "b.txt");
      },
    ],
    [
      "it was undone, and written and staged again as it was",
      "sweeps in unstaged work by `git add`",
      (repository) => {
        repository.must("restore", "--staged", "--worktree", "a.txt");
        repository.write("a.txt", "clean\nunstaged\n").must("add", "a.txt");
      },
    ],
    [
      "its writer was taken out of the config",
      "runs `git add`",
      (repository) => repository.write("tollgate.yaml", "gates: { commit-message: { enabled: false } }\n"),
    ],
    ["the file was ignored", "creates", (repository) => repository.write(".git/info/exclude", "new\n")],
    ["the file was removed", "creates", (repository) => repository.exec("rm", ["-r", "new"])],
    [
      "it was stashed",
      "changes a file that is not staged",
      (repository) => {
        repository.must("stash", "--quiet");
        stage(repository, "c.txt", "other work\n");
      },
    ],
    [
      "another commit was checked out",
      "creates",
      (repository) => {
        repository.must("checkout", "--quiet", repository.must("commit-tree", "HEAD^{tree}", "-m", "other"));
        stage(repository, "c.txt", "other work\n");
      },
    ],
    [
      "the last commit was amended past the hooks",
      "changes a file that is not staged",
      (repository) => {
        repository.must("commit", "--amend", "--no-edit", "--quiet", "--no-verify");
        stage(repository, "c.txt", "other work\n");
      },
    ],
  ])("%s", (_name, writer, act) => {
    const repository = prepared(named(writer));
    expect(commit(repository)).toMatchObject({ code: 1 });
    act(repository);
    repository.write(
      "tollgate.yaml",
      onDisk(repository, "tollgate.yaml").replace(/"run":"[^"]*"/, '"run":":"'),
    );
    repository.must("add", "tollgate.yaml");
    expect(commit(repository)).toMatchObject({ code: 0 });
  });
});

describe("what waits for a decision", () => {
  it("waits on where the same bytes were staged under another name", () => {
    const repository = prepared(named("runs `git add`"));
    expect(commit(repository)).toMatchObject({ code: 1 });
    stage(repository, "copy.txt", onDisk(repository, "b.txt"));
    const again = commit(repository);
    expect(again).toMatchObject({ code: 1 });
    expect(again.output).toContain("b.txt  error");
    expect(repository.exec("sh", ["-c", suggested(again, "tollgate accept -- b.txt")])).toMatchObject({
      code: 0,
    });
    expect(commit(repository)).toMatchObject({ code: 0 });
  });

  it("waits on while other files are committed by `git commit <path>`", () => {
    const repository = prepared(named("changes a staged file"));
    expect(commit(repository)).toMatchObject({ code: 1 });
    repository.write("b.txt", "other\n");
    expect(commit(repository, "b.txt")).toMatchObject({ code: 0 });
    expect(commit(repository)).toMatchObject({ code: 1 });
    expect(inIndex(repository, "a.txt")).toBe("dirty");
  });

  it("stops `git commit <path>` and `commit -a` too where nothing was done about it", () => {
    for (const args of [["a.txt"], ["-a"]]) {
      const repository = prepared(named("creates"));
      expect(commit(repository, ...args)).toMatchObject({ code: 1 });
      const again = commit(repository, ...args);
      expect(again).toMatchObject({ code: 1 });
      expect(again.output).toContain("new/file");
    }
  });

  it("is forgotten when config lets the file change", () => {
    const repository = prepared(named("creates"));
    expect(commit(repository)).toMatchObject({ code: 1 });
    const gates = { "hook-loop": { onModify: "allow-listed", allow: ["new/*"] } };
    const config = JSON.parse(onDisk(repository, "tollgate.yaml")) as { gates: object };
    repository.write("tollgate.yaml", JSON.stringify({ ...config, gates: { ...config.gates, ...gates } }));
    repository.must("add", "tollgate.yaml");
    expect(commit(repository)).toMatchObject({ code: 0 });
    expect(repository.git("ls-files", "--others", "new").output).toBe("new/file\n");
  });

  it.each(["{", "null", "[1]", '[{"path":"b.txt"}]'])("is nothing where %s lies", (text) => {
    const repository = prepared(named("changes a file that is not staged"));
    expect(commit(repository)).toMatchObject({ code: 1 });
    repository.write(".git/tollgate/pending-changes.json", text);
    expect(commit(repository)).toMatchObject({ code: 0 });
  });
});

describe("tollgate accept", () => {
  it("takes a folder, from wherever it is called, and says what is left", () => {
    const repository = prepared({
      name: "",
      run: "mkdir -p deep; echo x > deep/one; echo x > deep/two; echo B > b.txt",
      mends: [],
    });
    expect(commit(repository)).toMatchObject({ code: 1 });
    const inside = repository.tollgate("accept", "--cwd", "deep", ".");
    expect(inside).toMatchObject({
      code: 0,
      stdout: "accepted: 2 changes; 1 change still to decide\n",
    });
    expect(commit(repository).output).not.toContain("deep/");
    expect(repository.tollgate("accept", ".")).toMatchObject({
      code: 0,
      stdout: "accepted: 1 change; the next commit takes what is staged\n",
    });
    expect(commit(repository)).toMatchObject({ code: 0 });
  });

  it("refuses a file that waits for nothing, naming those that do", () => {
    const repository = prepared(named("changes a file that is not staged"));
    expect(repository.tollgate("accept", "a.txt")).toMatchObject({ code: 2 });
    commit(repository);
    const wrong = repository.tollgate("accept", "a.txt");
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.output).toContain("b.txt");
    const none = repository.tollgate("accept");
    expect(none).toMatchObject({ code: 2 });
    expect(none.output).toContain("b.txt");
  });
});
