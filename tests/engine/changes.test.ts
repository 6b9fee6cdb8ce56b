import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { UserError } from "../../src/errors.js";
import { Changes } from "../../src/git/changes.js";
import { findRepository } from "../../src/git/repository.js";
import {
  createRepository,
  initRepository,
  type TestRepository,
  temporaryFolder,
} from "../support/repository.js";

const repository = initRepository(temporaryFolder(afterAll));
let oids: string[];

/** Six commits: of one file, of none, of paths that look like git's own marks, of many, a merge, a deletion. */
beforeAll(() => {
  oids = [repository.write("one", "1\n").commit(), repository.commit()];
  oids.push(
    repository.write(".\n", "mark\n").write("\n.\n:a", "entry\n").write("a b\tc", "blank\n").commit(),
  );
  for (let at = 0; at < 400; at++) repository.write(`many/${"long".repeat(50)}-${at}`, "x\n");
  oids.push(repository.commit());
  repository.must("checkout", "--quiet", "-b", "side", "HEAD~1");
  repository.write("one", "side\n").commit();
  repository.must("checkout", "--quiet", "main");
  repository.write("one", "main\n").commit();
  repository.git("merge", "--quiet", "side");
  oids.push(repository.write("one", "both\n").commit("chore: merge"));
  rmSync(join(repository.root, "a b\tc"));
  oids.push(repository.commit());
});

async function changesOf({ root }: TestRepository): Promise<Changes> {
  const changes = new Changes(await findRepository(root));
  onTestFinished(() => changes.close());
  return changes;
}

const COUNTS = [1, 0, 3, 400, 1, 1];

it("each commit has its own changes, asked one after the other or all at once", async () => {
  const changes = await changesOf(repository);
  const all = await Promise.all(oids.map((oid) => changes.of(oid)));
  expect(all.map(({ length }) => length)).toEqual(COUNTS);
  expect(all[0]).toEqual([
    { path: "one", mode: "100644", oid: repository.must("rev-parse", `${oids[0]}:one`), status: "A" },
  ]);
  expect(all[2]!.map(({ path }) => path)).toEqual(["\n.\n:a", ".\n", "a b\tc"]);
  expect(all[4]).toEqual([
    { path: "one", mode: "100644", oid: repository.must("rev-parse", "HEAD:one"), status: "M" },
  ]);
  expect(all[5]).toEqual([{ path: "a b\tc", mode: "000000", oid: null, status: "D" }]);
  for (const [at, oid] of oids.entries()) expect(await changes.of(oid)).toEqual(all[at]);
});

it("what was asked before the process was told to end is answered by it, and what comes after by another", async () => {
  const changes = await changesOf(repository);
  const asked = [3, 0, 3, 2, 3, 1].map((at) => {
    const answer = changes.of(oids[at]!);
    changes.close();
    return answer;
  });
  expect((await Promise.all(asked)).map(({ length }) => length)).toEqual([400, 1, 400, 3, 400, 0]);
});

it("every question is an error once git has failed", async () => {
  const lost = createRepository();
  const changes = await changesOf(lost);
  rmSync(join(lost.root, ".git"), { recursive: true });
  const asked = await Promise.allSettled([changes.of(oids[0]!), changes.of(oids[1]!)]);
  for (const { status, reason } of asked as PromiseRejectedResult[]) {
    expect(status).toBe("rejected");
    expect(reason).toBeInstanceOf(UserError);
  }
  await expect(changes.of(oids[0]!)).rejects.toThrow("git diff-tree failed");
});
