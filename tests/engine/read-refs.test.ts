import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readHead } from "../../src/git/read-head.js";
import { readRefs } from "../../src/git/read-refs.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, temporaryFolder } from "../support/repository.js";

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

const SHA1 = "a1".repeat(20);
const SHA256 = "b2".repeat(32);

/** A git directory of these files, and nothing else. */
function gitDirectory(files: Readonly<Record<string, string>>) {
  const gitDir = join(temporaryFolder(), "common");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(gitDir, name)), { recursive: true });
    writeFileSync(join(gitDir, name), text);
  }
  return { root: gitDir, gitDir, commonDir: gitDir };
}

/** What is no id: too long, too short, with other letters, or with more on its line or another. */
const NO_IDS = [
  `${SHA1}0`,
  SHA1.slice(1),
  SHA1.replace("a", "g"),
  `x${SHA1}`,
  `${SHA1} x`,
  `x\n${SHA1}`,
  "a",
  "",
];

afterEach(() => void vi.unstubAllEnvs());

describe("a ref in git's own files", () => {
  it.each([SHA1, SHA256])("is an id, in a file or among the packed (%s)", (oid) => {
    const packed = `# pack-refs with: peeled\n${SHA1} refs/a\n${oid} refs/x/y\n^${SHA1}\n${SHA1} refs/z\n`;
    const repo = gitDirectory({ "refs/heads/a": `${oid}\n`, "packed-refs": packed });
    expect(readRefs(repo, ["refs/heads/a", "refs/x/y", "refs/heads/b", "refs/x"])).toEqual([
      oid,
      oid,
      null,
      null,
    ]);
    expect(readRefs(gitDirectory({ "packed-refs": `${oid} refs/a` }), ["refs/a", "y"])).toEqual([oid, null]);
  });

  it.each(NO_IDS)("is left to git where it holds something else (%j)", (text) => {
    expect(readRefs(gitDirectory({ "refs/heads/a": text }), ["refs/heads/a"])).toBeNull();
    expect(
      readHead(gitDirectory({ HEAD: text, [`objects/${text.slice(0, 2)}/${text.slice(2) || "x"}`]: "" })),
    ).toBeNull();
    if (/\n/.test(text)) return;
    expect(readRefs(gitDirectory({ "packed-refs": `${text} refs/heads/a\n` }), ["refs/heads/a"])).toBeNull();
  });

  it.each([
    "ref: refs/../outside",
    "ref: refs/heads/../../outside",
    "ref: refs/heads/../../../outside",
    "ref: outside",
    "xref: refs/heads/a",
    "ref: refs/heads/a b",
    "ref: refs/heads/a\nmore",
  ])("is never looked for elsewhere, nor where git would not (%j)", (text) => {
    const files = {
      outside: SHA1,
      "refs/outside": SHA1,
      "refs/heads/a": SHA1,
      [`objects/a1/${SHA1.slice(2)}`]: "",
    };
    const repo = gitDirectory({ ...files, HEAD: text, "refs/x": text });
    writeFileSync(join(repo.gitDir, "../outside"), SHA1);
    expect(readRefs(repo, ["refs/x"])).toBeNull();
    expect(readHead(repo)).toBeNull();
  });

  it("is left to git where the environment moves refs or objects", () => {
    const repo = gitDirectory({ HEAD: `${SHA1}\n`, [`objects/a1/${SHA1.slice(2)}`]: "" });
    expect([readHead(repo), readRefs(repo, ["HEAD"])]).toEqual([SHA1, [SHA1]]);
    vi.stubEnv("GIT_NAMESPACE", "n");
    expect([readHead(repo), readRefs(repo, ["HEAD"])]).toEqual([null, null]);
    vi.unstubAllEnvs();
    vi.stubEnv("GIT_OBJECT_DIRECTORY", "o");
    expect(readHead(repo)).toBeNull();
  });
});
