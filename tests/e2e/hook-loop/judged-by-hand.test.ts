import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { push, pushedPair, pushTheirs, tenSecondsAgo } from "../../support/pushes.js";
import type { Ended, TestRepository } from "../../support/repository.js";
import { everyOurs } from "../../support/suggested.js";

const afterPush = (repository: TestRepository): Ended => repository.tollgate("after-push");

const next = (repository: TestRepository, text = "more\n"): string =>
  repository.write("a.txt", text).commit();

/** Runs the commands that the advice names. Gives the end of one that failed, else of the last. */
function obey(repository: TestRepository, { stdout }: Ended): Ended {
  const ends = everyOurs(stdout, "run pre-push ").map((command) => repository.exec("sh", ["-c", command]));
  const last = ends.find(({ code }) => code !== 0) ?? ends.at(-1);
  if (last === undefined) throw new Error(stdout);
  return last;
}

describe("a push that went round the hook", () => {
  it("is judged by hand with the command that is advised, and that is all", () => {
    const { here } = pushedPair();
    tenSecondsAgo(here);
    next(here);
    push(here, "--no-verify");
    const found = afterPush(here);
    expect(found).toMatchObject({ code: 1 });
    expect(obey(here, found)).toMatchObject({ code: 0 });
    expect(afterPush(here)).toMatchObject({ code: 0 });
    next(here, "and again\n");
    push(here, "--no-verify");
    expect(afterPush(here)).toMatchObject({ code: 1 });
  });

  it("is judged with those before it that went round too", () => {
    const { here } = pushedPair();
    tenSecondsAgo(here);
    const good = here.head();
    const first = next(here);
    push(here, "--no-verify");
    next(here, "and again\n");
    push(here, "--no-verify");
    const found = afterPush(here);
    expect(found.stdout).toContain(`--from ${good.slice(0, 10)} --to ${here.head().slice(0, 10)}`);
    here.tollgate("run", "pre-push", "--from", first, "--to", "HEAD");
    expect(afterPush(here)).toMatchObject({ code: 1 });
    expect(obey(here, found)).toMatchObject({ code: 0 });
    expect(afterPush(here)).toMatchObject({ code: 0 });
  });

  it("is judged with the command also when it was forced, or made a branch", () => {
    const { here } = pushedPair();
    next(here);
    push(here);
    tenSecondsAgo(here);
    here.must("reset", "--quiet", "--hard", "HEAD~1");
    next(here, "other\n");
    push(here, "--force", "--no-verify");
    here.must("checkout", "--quiet", "-b", "side");
    next(here, "side\n");
    push(here, "--no-verify", "origin", "side");
    const both = afterPush(here);
    expect(both).toMatchObject({ code: 1 });
    for (const ref of ["origin/main", "origin/side"]) expect(both.stdout).toContain(`${ref} was pushed to`);
    expect(obey(here, both)).toMatchObject({ code: 0 });
    expect(afterPush(here)).toMatchObject({ code: 0 });
  });

  it("stays unjudged by a part of what was pushed, by some gates, and by what refuses it", () => {
    const { here } = pushedPair({ gates: { "hook-loop": { logs: ["run.log"] } } });
    tenSecondsAgo(here);
    const good = here.head();
    next(here);
    push(here, "--no-verify");
    const stays = (...args: string[]) => {
      here.tollgate("run", "pre-push", ...args);
      expect(afterPush(here).stdout, args.join(" ")).toContain("origin/main was pushed to");
    };
    stays("--from", "HEAD", "--to", "HEAD");
    stays("--from", good, "--to", "HEAD", "--gate", "frontmatter");
    stays("--from", good, "--to", "HEAD", "--files", "a.txt");
    here.write("loose.yaml", "{}\n");
    stays("--from", good, "--to", "HEAD", "--config", "loose.yaml");
    rmSync(join(here.root, "loose.yaml"));
    here.write("run.log", "x\n").write("b.txt", "with a log\n").commit();
    push(here, "--no-verify");
    stays("--from", good, "--to", "HEAD");
  });

  it("is only told of where nothing is remembered: tollgate came later", () => {
    const { here } = pushedPair();
    rmSync(join(here.root, ".git/tollgate/pushes"), { recursive: true });
    const ended = afterPush(here);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("which was before any push that this repository remembers");
    expect(obey(here, ended)).toMatchObject({ code: 0 });
    expect(afterPush(here).stdout).not.toContain("remembers");
  });
});

it("nothing is asked of a branch that was deleted without the hook", () => {
  const { here } = pushedPair();
  push(here, "origin", "main:side");
  push(here, "--no-verify", "origin", ":side");
  expect(afterPush(here)).toMatchObject({ code: 0 });
});

describe("a push that went round the hook, and a judged one on top of it", () => {
  /** A push of a commit that nobody judged, then one that the hook judged. */
  const buried = () => {
    const pair = pushedPair();
    const { here } = pair;
    tenSecondsAgo(here);
    const good = here.head();
    const round = next(here);
    push(here, "--no-verify");
    next(here, "and again\n");
    push(here);
    return { ...pair, good, round };
  };

  it("is told of all the same, and judged by hand with the command that is advised", () => {
    const { here, good, round } = buried();
    const found = afterPush(here);
    expect(found).toMatchObject({ code: 1 });
    expect(found.stdout).toContain(
      `origin/main was pushed to ${round.slice(0, 10)}, which no pre-push hook of this`,
    );
    expect(found.stdout).toContain(`--from ${good.slice(0, 10)} --to ${round.slice(0, 10)}`);
    for (const to of [round, "HEAD"]) here.tollgate("run", "pre-push", "--from", round, "--to", to);
    expect(afterPush(here)).toMatchObject({ code: 1 });
    expect(obey(here, found)).toMatchObject({ code: 0 });
    expect(afterPush(here)).toMatchObject({ code: 0 });
  });

  it("is judged by hand also together with what mends it", () => {
    const { here } = pushedPair({ extends: "recommended" });
    tenSecondsAgo(here);
    const good = here.head();
    here.write(".claude/agents/reviewer.md", "---\nname: [\n---\n").commit();
    push(here, "--no-verify");
    here.must("rm", "--quiet", ".claude/agents/reviewer.md");
    here.commit();
    push(here);
    const found = afterPush(here);
    expect(obey(here, found)).toMatchObject({ code: 1 });
    expect(found.stdout).toContain(`, or up to ${here.head().slice(0, 10)} if that mends it`);
    expect(here.tollgate("run", "pre-push", "--from", good, "--to", "HEAD")).toMatchObject({ code: 0 });
    expect(afterPush(here)).toMatchObject({ code: 0 });
    next(here, "later\n");
    push(here);
    expect(afterPush(here)).toMatchObject({ code: 0 });
  });

  it("is nobody's to judge any more once a judged push has taken it from the remote", () => {
    const { here, good, round } = buried();
    here.must("reset", "--quiet", "--hard", good);
    next(here, "instead\n");
    push(here, "--force");
    expect(afterPush(here)).toMatchObject({ code: 0 });
    push(here, "--no-verify", "origin", `${round}:refs/heads/side`);
    expect(afterPush(here)).toMatchObject({ code: 1 });
  });

  it("is told apart from what others pushed meanwhile", () => {
    const { here, there, good, round } = buried();
    pushTheirs({ here, there });
    here.must("pull", "--quiet", "--rebase");
    next(here, "on theirs\n");
    push(here);
    const found = afterPush(here);
    expect(found.stdout.match(/was pushed to/g)).toHaveLength(1);
    expect(found.stdout).toContain(`--from ${good.slice(0, 10)} --to ${round.slice(0, 10)}`);
    expect(obey(here, found)).toMatchObject({ code: 0 });
    expect(afterPush(here)).toMatchObject({ code: 0 });
  });
});

it("judged pushes in a row, more than are remembered, are all taken for judged", () => {
  const { here } = pushedPair();
  for (let at = 0; at < 22; at++) {
    next(here, `${at}\n`);
    push(here);
  }
  expect(afterPush(here)).toMatchObject({ code: 0 });
});

it("a push that nobody saw is not laid at the verdict on a later one of the same commit", () => {
  const { here } = pushedPair();
  next(here);
  push(here, "--no-verify");
  tenSecondsAgo(here);
  const env = { TOLLGATE: "0" };
  const ended = here.exec("git", ["push", "--quiet", "origin", "main:other"], { env });
  expect(ended).toMatchObject({ code: 0 });
  const found = afterPush(here);
  expect(found.stdout).toMatch(/origin\/main was pushed to \w+, which no pre-push hook of this/);
  expect(found.stdout).toMatch(/origin\/other was pushed to \w+, which pre-push did not judge/);
});
