import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { alsoOnPush, push, pushedPair, pushTheirs, tenSecondsAgo } from "../../support/pushes.js";
import type { Ended, TestRepository } from "../../support/repository.js";

const afterPush = (repository: TestRepository): Ended => repository.tollgate("after-push");

function pushTag(repository: TestRepository): void {
  repository.must("tag", "v1");
  push(repository, "origin", "v1");
}

describe("ordinary work is not laid at a hook's door", () => {
  it("after a tag alone was pushed: edits, additions, deletions, staging and commits", () => {
    const { here } = pushedPair();
    here.write("c.txt", "c\n").write("d.txt", "d\n");
    here.commit();
    here.write("c.txt", "dirty before the push\n");
    pushTag(here);
    tenSecondsAgo(here);
    here.write("a.txt", "work that goes on\n").write("new.txt", "new\n");
    rmSync(join(here.root, "b.txt"));
    here.must("add", "c.txt");
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 0 });
    for (const path of ["a.txt", "b.txt", "c.txt", "new.txt"])
      expect(ended.stdout).toContain(`${path}  info  Somebody, as far as can be told,`);
    here.commit();
    const committed = afterPush(here);
    expect(committed).toMatchObject({ code: 0 });
    expect(committed.stdout).toContain("HEAD  info  Somebody, as far as can be told,");
  });

  it("after a push that the remote rejected, also when theirs was pulled", () => {
    const pair = pushedPair();
    const { here } = pair;
    pushTheirs(pair);
    here.write("a.txt", "mine\n").commit();
    expect(here.git("push")).toMatchObject({ code: 1 });
    tenSecondsAgo(here);
    here.write("b.txt", "work that goes on\n");
    expect(afterPush(here)).toMatchObject({ code: 0 });
    here.must("pull", "--quiet", "--rebase", "--autostash");
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).not.toContain("Another hook");
  });

  it("after a push to a remote whose branches are kept under other names", () => {
    const { here } = pushedPair();
    here.must("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/elsewhere/*");
    here.write("a.txt", "more\n").commit();
    push(here, "origin", "main:side");
    expect(afterPush(here).stdout).toContain(
      `create refs/heads/side: pushed as judged, ${here.head().slice(0, 10)}`,
    );
    tenSecondsAgo(here);
    here.write("a.txt", "work that goes on\n");
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("a.txt  info  Somebody changed this file after the push had ended.");
  });

  it("after a push to a remote of which nothing is fetched", () => {
    const { here } = pushedPair();
    here.must("config", "--unset-all", "remote.origin.fetch");
    here.write("a.txt", "more\n").commit();
    push(here, "origin", "main");
    tenSecondsAgo(here);
    here.write("a.txt", "work that goes on\n");
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("update refs/heads/main: judged; no remote-tracking ref tells");
    expect(ended.stdout).toContain("a.txt  info  Somebody, as far as can be told,");
  });
});

describe("what a hook did after tollgate's is found, where git notes no end of the push", () => {
  const FOLLOWERS: readonly (readonly [string, string, string])[] = [
    [
      "writes",
      "echo late >> a.txt",
      "a.txt  error  Another hook of the push, or somebody meanwhile, changed",
    ],
    ["creates", "echo late > late.txt", "late.txt  error  Another hook of the push"],
    ["deletes", "rm b.txt", "b.txt  error  Another hook of the push"],
    ["stages", "git add dirty.txt", "dirty.txt  error  Another hook of the push"],
    ["commits", "git commit -qanm late --allow-empty", "HEAD  error  Another hook of the push"],
  ];

  it.each(FOLLOWERS)("a hook that %s, when a tag is pushed, and work goes on", (_, script, says) => {
    const { here } = pushedPair();
    here.write("dirty.txt", "d\n").commit();
    alsoOnPush(here, script);
    here.write("dirty.txt", "before the push\n");
    pushTag(here);
    const [now] = [Math.floor(Date.now() / 1000)];
    here.write("sub/later.txt", "later\n");
    const later = { env: { GIT_COMMITTER_DATE: `${now + 10} +0000` } };
    if (script.startsWith("git commit"))
      here.exec("git", ["commit", "-qnm", "later", "--allow-empty"], later);
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain(says);
  });

  it("a hook that writes, when the remote rejects the push", () => {
    const pair = pushedPair();
    const { here } = pair;
    alsoOnPush(here, "echo late >> a.txt");
    pushTheirs(pair);
    expect(here.git("push")).toMatchObject({ code: 1 });
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain("a.txt  error  Another hook of the push");
  });

  it("a command whose file somebody changes again later", () => {
    const { here } = pushedPair({ commands: { cover: { run: "echo x > coverage", stages: ["pre-push"] } } });
    here.must("clean", "--quiet", "--force");
    here.write("a.txt", "more\n").commit();
    push(here);
    tenSecondsAgo(here);
    here.write("coverage", "y\n");
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain('coverage  error  The command "cover"');
  });
});
