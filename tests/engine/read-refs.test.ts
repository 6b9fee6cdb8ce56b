import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRefs } from "../../src/git/read-refs.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository } from "../support/repository.js";

const NAMES = [
  "refs/remotes/origin/HEAD",
  "refs/remotes/origin/main",
  "refs/remotes/origin/mai",
  "refs/heads/main",
  "refs/heads/a/b",
] as const;

describe("refs, read without git", () => {
  it("are what git lists, packed or not, whatever was set before", async () => {
    const repository = createRepository();
    const oids = [repository.commit(), repository.commit("chore: two"), repository.commit("chore: three")];
    const repo = await findRepository(repository.root);
    const step = fc.oneof(
      fc.constant("pack" as const),
      fc.constant("head" as const),
      fc.tuple(fc.constantFrom(...NAMES.slice(1)), fc.constantFrom(...oids, null)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        for (const one of steps) {
          if (one === "pack") repository.must("pack-refs", "--all");
          else if (one === "head")
            repository.must("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
          else if (one[1] === null) repository.git("update-ref", "--no-deref", "-d", one[0]);
          else repository.must("update-ref", "--no-deref", one[0], one[1]);
        }
        const said = new Map(
          repository
            .must("for-each-ref", "--format=%(refname) %(objectname)", ...NAMES)
            .split("\n")
            .map((line) => line.split(" ") as [string, string]),
        );
        expect(readRefs(repo, NAMES)).toEqual(NAMES.map((name) => said.get(name) ?? null));
      }),
      { numRuns: 25 },
    );
  });

  it("are left to git where one is no id, leads on twice, or all are kept in another way", async () => {
    const repository = createRepository();
    repository.commit();
    const repo = await findRepository(repository.root);
    const at = (name: string) => join(repository.root, ".git", name);
    expect(readRefs(repo, ["refs/heads/main"])).toEqual([repository.head()]);
    repository.must("symbolic-ref", "refs/heads/x", "refs/heads/y");
    repository.must("symbolic-ref", "refs/heads/y", "refs/heads/main");
    expect(readRefs(repo, ["refs/heads/x"])).toBe(null);
    writeFileSync(at("refs/heads/z"), "../../config\n");
    expect(readRefs(repo, ["refs/heads/z"])).toBe(null);
    expect(readRefs(repo, ["refs/heads"])).toBe(null);
    repository.exec("mkdir", [".git/reftable"]);
    expect(readRefs(repo, ["refs/heads/main"])).toBe(null);
  });
});
