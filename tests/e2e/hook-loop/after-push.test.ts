import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guardedWith } from "../../support/fixers.js";
import { alsoOnPush, push, pushedPair, pushTheirs, tenSecondsAgo } from "../../support/pushes.js";
import { createRepository, type TestRepository, temporaryFolder } from "../../support/repository.js";

const next = (repository: TestRepository, text = "more\n"): string =>
  repository.write("a.txt", text).commit();

const REFLOG = ".git/logs/refs/remotes/origin/main";

describe("what was pushed", () => {
  it("is what was judged: a new branch, an update, a tag, a forced push and a deletion", () => {
    const { here } = pushedPair();
    const says = (text: string) => {
      const ended = here.tollgate("after-push");
      expect(ended).toMatchObject({ code: 0 });
      expect(ended.stdout).toContain(text);
    };
    says(`create refs/heads/main: pushed as judged, ${here.head().slice(0, 10)}`);
    next(here);
    push(here);
    says(`update refs/heads/main: pushed as judged, ${here.head().slice(0, 10)}`);
    here.must("tag", "v1");
    push(here, "origin", "v1");
    says("create refs/tags/v1: judged; no remote-tracking ref tells");
    here.must("reset", "--quiet", "--hard", "HEAD~1");
    next(here, "other\n");
    push(here, "--force", "origin", "main");
    says(`update refs/heads/main: pushed as judged, ${here.head().slice(0, 10)}`);
    push(here, "origin", "main:side");
    push(here, "origin", ":side");
    says("delete refs/heads/side: nothing to judge");
  });

  it("is judged for each of several refs", () => {
    const { here } = pushedPair();
    here.must("branch", "one");
    next(here);
    here.must("branch", "two");
    push(here, "origin", "one", "two");
    const ended = here.tollgate("after-push");
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout.match(/create refs\/heads\/(one|two): pushed as judged/g)).toHaveLength(2);
  });

  it("is found when it went round the hook, also by an older push of another branch", () => {
    const { here } = pushedPair();
    const oid = next(here);
    push(here, "--no-verify");
    const found = here.tollgate("after-push", "--format", "agent");
    expect(found).toMatchObject({ code: 1 });
    expect(found.stdout).toContain(
      `error hook-loop/pushed-not-judged: origin/main was pushed to ${oid.slice(0, 10)}, which no pre-push hook of this repository judged.`,
    );
    here.must("checkout", "--quiet", "-b", "side");
    next(here, "side\n");
    push(here, "origin", "side");
    expect(here.tollgate("after-push").stdout).toContain("origin/main was pushed to");
  });

  it("is found when TOLLGATE=0 let it by, be it the first push of all, until it is judged by hand", () => {
    const here = guardedWith({});
    here.must("remote", "add", "origin", createRepository("--bare").root);
    const env = { TOLLGATE: "0" };
    expect(here.exec("git", ["push", "--quiet", "origin", "main"], { env })).toMatchObject({ code: 0 });
    const found = here.tollgate("after-push");
    expect(found).toMatchObject({ code: 1 });
    expect(found.stdout).toContain("create refs/heads/main: not judged: TOLLGATE=0");
    expect(found.stdout).toContain("which pre-push did not judge (TOLLGATE=0)");
    expect(here.tollgate("run", "pre-push", "--to", "HEAD").code).toBe(0);
    expect(here.tollgate("after-push")).toMatchObject({ code: 0 });
  });

  it("is found though the same commit was pushed to another branch since, which brought nothing", () => {
    const { here } = pushedPair();
    next(here);
    push(here, "--no-verify");
    tenSecondsAgo(here);
    push(here, "origin", "main:other");
    const found = here.tollgate("after-push");
    expect(found).toMatchObject({ code: 1 });
    expect(found.stdout).toContain("create refs/heads/other: brought nothing to judge");
    expect(found.stdout).toMatch(/origin\/main was pushed to \w+, which no pre-push hook of this/);
    expect(found.stdout).not.toContain("origin/other was pushed to");
  });

  it("is judged whatever date git was given for it", () => {
    const { here } = pushedPair();
    tenSecondsAgo(here);
    next(here);
    const env = { GIT_COMMITTER_DATE: `@${Math.floor(Date.now() / 1000) - 2} +0000` };
    expect(here.exec("git", ["push", "--quiet"], { env })).toMatchObject({ code: 0 });
    expect(here.tollgate("after-push")).toMatchObject({ code: 0 });
  });

  it("is found when it was refused before", () => {
    const { here } = pushedPair({ gates: { "hook-loop": { logs: ["run.log"] } } });
    here.write("run.log", "x\n");
    next(here);
    expect(here.git("push").code).toBe(1);
    expect(here.tollgate("after-push").stdout).toContain("refused by pre-push");
    push(here, "--no-verify");
    const found = here.tollgate("after-push");
    expect(found).toMatchObject({ code: 1 });
    expect(found.stdout).toContain("which pre-push had refused");
  });

  it("is said not to be there when the remote rejected it, not being a fast-forward", () => {
    const pair = pushedPair();
    const { here } = pair;
    pushTheirs(pair);
    next(here);
    expect(here.git("push").code).toBe(1);
    const ended = here.tollgate("after-push");
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("not what was pushed last: the push was rejected");
    here.must("fetch", "--quiet");
    expect(here.tollgate("after-push")).toMatchObject({ code: 0 });
  });

  it("is known to every work tree of the repository", () => {
    const { here } = pushedPair();
    const linked = new (here.constructor as typeof TestRepository)(join(temporaryFolder(), "linked"));
    here.must("worktree", "add", "--quiet", linked.root);
    linked.write("a.txt", "linked\n").commit();
    push(linked, "origin", "linked");
    expect(here.tollgate("after-push")).toMatchObject({ code: 0 });
    expect(linked.tollgate("after-push").stdout).toContain("create refs/heads/linked: pushed as judged");
  });
});

describe("what a hook changed during a push", () => {
  /** husky's pre-push goes on after tollgate's lines. */
  const appending = (config = {}) => {
    const { here } = pushedPair(config);
    here.write("metrics.json", "{}\n").commit();
    alsoOnPush(here, "echo pushed >> metrics.json");
    return here;
  };

  it("is named, and stops", () => {
    const here = appending();
    push(here);
    const ended = here.tollgate("after-push", "--format", "agent");
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain(
      "error hook-loop/changed-after-push metrics.json: Another hook of the push",
    );
    expect(here.must("status", "--porcelain")).toBe(" M metrics.json");
  });

  it("is said to be expected where it is a log, and stops all the same", () => {
    const here = appending({ gates: { "hook-loop": { logs: ["metrics.json"] } } });
    push(here);
    const ended = here.tollgate("after-push");
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain("Expected: it is a log. Stop all the same");
  });

  it("is laid at a command's door where one was seen to do it", () => {
    const { here } = pushedPair({ commands: { cover: { run: "echo x > coverage", stages: ["pre-push"] } } });
    here.must("clean", "--quiet", "--force");
    next(here);
    push(here);
    const ended = here.tollgate("after-push");
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stdout).toContain('coverage  error  The command "cover" created this file during the push.');
  });

  it("is told from work that goes on at once, in the same tick of the clock", () => {
    const { here } = pushedPair();
    next(here);
    push(here);
    here.write("a.txt", "work that goes on\n");
    here.exec("touch", ["-r", "a.txt", REFLOG]);
    const ended = here.tollgate("after-push");
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("a.txt  info  Somebody changed this file after the push had ended.");
  });

  it("is not taken for later work where the clock of the reflog's file counts whole seconds", () => {
    const here = appending();
    push(here);
    const second = Math.floor(statSync(join(here.root, REFLOG)).mtimeMs / 1000);
    utimesSync(join(here.root, REFLOG), second, second);
    expect(here.tollgate("after-push")).toMatchObject({ code: 1 });
  });

  it("is told from what was there before and from what came after", () => {
    const { here } = pushedPair();
    next(here);
    here.write("b.txt", "dirty before the push\n");
    push(here);
    expect(here.tollgate("after-push")).toMatchObject({ code: 0 });
    tenSecondsAgo(here);
    here.write("a.txt", "work that goes on\n");
    const ended = here.tollgate("after-push");
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("a.txt  info  Somebody changed this file after the push had ended.");
  });
});

it("says so where nothing was pushed, and is not misled by what lies in its folder", () => {
  const repository = guardedWith({});
  expect(repository.tollgate("after-push").stdout).toContain("No push from this work tree was judged.");
  const { here } = pushedPair();
  for (const [at, text] of ["{", "[]", '{"refs":[null]}', "null"].entries())
    writeFileSync(join(here.root, `.git/tollgate/pushes/99999999999999${at}-1.json`), text);
  expect(here.tollgate("after-push")).toMatchObject({ code: 0 });
});

it("takes the push that was made last for the last, though the clock was set back since the one before", () => {
  const { here } = pushedPair();
  const folder = join(here.root, ".git/tollgate/pushes");
  const [name = ""] = readdirSync(folder);
  const record = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const later = { ...record, began: 4_000_000_000_000, ended: 4_000_000_000_100 };
  writeFileSync(join(folder, "004000000000000-1.json"), JSON.stringify(later));
  rmSync(join(folder, name));
  here.write("a.txt", "more\n").commit();
  push(here);
  const ended = here.tollgate("after-push");
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain(`pushed as judged, ${here.head().slice(0, 10)}`);
});

it.each([
  ["dated in the future", (at: number) => `0040000000000${String(at).padStart(2, "0")}-1.json`],
  ["at the end of what can be counted", (at: number) => `999999999999999-9${at}9999999.json`],
])("takes the push that was made last for the last beside 20 records %s", (_name, nameOf) => {
  const { here } = pushedPair();
  const folder = join(here.root, ".git/tollgate/pushes");
  const [name = ""] = readdirSync(folder);
  const record = readFileSync(join(folder, name), "utf8");
  for (let at = 0; at < 20; at++) writeFileSync(join(folder, nameOf(at)), record);
  here.write("a.txt", "more\n").commit();
  push(here);
  const ended = here.tollgate("after-push");
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain(`pushed as judged, ${here.head().slice(0, 10)}`);
  expect(readdirSync(folder).length).toBeLessThanOrEqual(20);
});
