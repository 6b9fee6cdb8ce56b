import { expect, it } from "vitest";
import { configText, guardedWith, inIndex, onDisk } from "../../support/fixers.js";
import { isRunning, type TestRepository } from "../../support/repository.js";
import { closed, pidIn, startCommit, until } from "../../support/signals.js";

/** Writes, tells its id and that of the tollgate above it, then waits to be ended. */
const SLOW = 'echo formatted > b.txt; echo "$PPID" > .git/manager; echo "$$" > .git/fixer; sleep 300';

/** One file staged in part, one that the fixer has written, and a commit under way. */
function underWay(): TestRepository {
  const repository = guardedWith({ fixers: { slow: { run: SLOW } } });
  repository.write("a.txt", "staged\n").must("add", "a.txt");
  return repository.write("a.txt", "staged\nunstaged\n");
}

/** Exactly what the person and the fixer wrote, and nothing hidden anywhere. */
function nothingIsLost(repository: TestRepository): void {
  expect(inIndex(repository, "a.txt")).toBe("staged");
  expect(onDisk(repository, "a.txt")).toBe("staged\nunstaged\n");
  expect(onDisk(repository, "b.txt")).toBe("formatted\n");
  expect(inIndex(repository, "b.txt")).toBe("b");
  expect(repository.must("stash", "list")).toBe("");
}

it.each([
  ["SIGINT", "the manager"],
  ["SIGTERM", "the manager"],
  ["SIGHUP", "the manager"],
  ["SIGINT", "the group"],
  ["SIGTERM", "the group"],
  ["SIGHUP", "the group"],
  ["SIGKILL", "the manager"],
  ["SIGKILL", "the group"],
  ["SIGTERM", "git"],
  ["SIGKILL", "git"],
] as const)(
  "%s to %s while a fixer runs: nothing is lost, no process is left, no commit is made",
  async (signal, whom) => {
    const repository = underWay();
    const head = repository.head();
    const child = startCommit(repository);
    const fixer = await pidIn(repository, ".git/fixer");
    const manager = await pidIn(repository, ".git/manager");
    const git = child.pid!;
    process.kill({ "the group": -git, git, "the manager": manager }[whom], signal);
    await closed(child);
    // Nobody tells when an orphan has ended, so it is waited for; a fixer that stays is the test's time-out.
    await until(() => !isRunning(manager) && !isRunning(fixer));
    expect(repository.head()).toBe(head);
    nothingIsLost(repository);
  },
);

it("what was killed is no obstacle for the next commit", async () => {
  const repository = underWay();
  const child = startCommit(repository);
  await pidIn(repository, ".git/fixer");
  process.kill(-child.pid!, "SIGKILL");
  await closed(child);
  const gates = { "commit-message": { enabled: false } };
  repository.write("tollgate.yaml", configText({ gates })).must("add", "tollgate.yaml");
  expect(repository.git("commit", "--quiet", "-m", "chore: go on")).toMatchObject({ code: 0 });
  expect(onDisk(repository, "a.txt")).toBe("staged\nunstaged\n");
});

it("what a killed fixer wrote into a staged file stops the next commit until somebody looked at it", async () => {
  const run =
    '[ -e .git/fixer ] || { echo formatted > a.txt; echo "$PPID" > .git/manager; echo "$$" > .git/fixer; sleep 300; }';
  const repository = guardedWith({ fixers: { slow: { run } } });
  repository.write("a.txt", "staged\n").must("add", "a.txt");
  const child = startCommit(repository);
  const fixer = await pidIn(repository, ".git/fixer");
  process.kill(-child.pid!, "SIGKILL");
  await closed(child);
  await until(() => !isRunning(fixer));
  const head = repository.head();
  for (const _attempt of [1, 2]) {
    const refused = repository.git("commit", "--quiet", "-m", "chore: go on");
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('The fixer "slow" changed this file in an earlier attempt');
    expect([repository.head(), inIndex(repository, "a.txt")]).toEqual([head, "staged"]);
  }
  repository.must("add", "a.txt");
  expect(repository.git("commit", "--quiet", "-m", "chore: go on").output).not.toContain("earlier attempt");
  expect(repository.must("show", ":a.txt")).toBe("formatted");
});
