import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matcher } from "../../src/content/patterns.js";
import { Objects } from "../../src/git/objects.js";
import { findRepository } from "../../src/git/repository.js";
import { indexSnapshot } from "../../src/view/index-snapshot.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const PATHS = [
  "CLAUDE.md",
  "a/CLAUDE.md",
  "a/b/CLAUDE.local.md",
  ".claude/agents/one.md",
  ".claude/agents/deep/two.md",
  ".hidden",
  "docs/[x].md",
  "docs/ü mlaut.md",
  "docs/new\nline.md",
  ":(top)odd.md",
  "a*b.md",
  "package.json",
];

const GLOBS = [
  "**/CLAUDE.md",
  "**/*.md",
  "*.md",
  "*",
  "**",
  "**/*",
  ".claude/**",
  ".claude/agents/",
  ".claude/agents/*.md",
  "a/**/CLAUDE*.md",
  "{a,docs}/*.md",
  "docs/[x].md",
  "docs/[[]x].md",
  "docs/new\nline.md",
  ":(top)odd.md",
  "./CLAUDE.md",
  "CLAUDE.md/**",
  "CLAUDE.md/**/",
  "{CLAUDE,a/CLAUDE}.md/**/**",
  "a/**/",
  "docs/**",
  "package.json/**",
  "docs/?x?.md",
  "a\\*b.md",
  "!(a)/*.md",
  "nothing/here.md",
];

/** Before the first commit git is asked, afterwards the index's file is read, whatever its version. */
type Kind = "before the first commit" | "version 2" | "version 4";

function prepare(kind: Kind): TestRepository {
  const repository = createRepository();
  for (const path of PATHS) repository.write(path, path);
  if (kind !== "before the first commit") repository.commit();
  repository.must("add", "--all");
  repository.must("update-index", "--index-version", kind === "version 4" ? "4" : "2");
  return repository;
}

async function open(repository: TestRepository) {
  const repo = await findRepository(repository.root);
  const objects = new Objects(repo);
  return { objects, snapshot: indexSnapshot(repo, objects) };
}

describe.each<Kind>(["before the first commit", "version 2", "version 4"])(
  "the files of the index, %s",
  (kind) => {
    it("are, for globs, those that a list of all of them would give", async () => {
      const repository = prepare(kind);
      await fc.assert(
        fc.asyncProperty(fc.subarray(GLOBS), async (globs) => {
          const { objects, snapshot } = await open(repository);
          const found = (await snapshot.list(globs)).map(({ path }) => path);
          const all = (await snapshot.list()).map(({ path }) => path);
          objects.close();
          expect(all).toEqual([...PATHS].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
          expect(found).toEqual(all.filter(matcher(globs)));
        }),
        { numRuns: 60 },
      );
    });

    it.each(GLOBS)("are listed for %j alone", async (glob) => {
      const { objects, snapshot } = await open(prepare(kind));
      const found = (await snapshot.list([glob])).map(({ path }) => path);
      objects.close();
      expect(found).toEqual(PATHS.filter(matcher([glob])).sort());
    });

    it("are read one by one, whatever their names are, and what is not there is null", async () => {
      const { objects, snapshot } = await open(prepare(kind));
      const names = [...PATHS, "nothing", "docs", "*.md"];
      const read = await Promise.all(names.map((path) => snapshot.read(path)));
      const later = [];
      for (const path of [...names, ...Array.from({ length: 12 }, (_, at) => `nothing-${at}`)])
        later.push(await snapshot.read(path));
      objects.close();
      const texts = (list: typeof read) => list.map((content) => content?.bytes?.toString("utf8") ?? null);
      expect(texts(read)).toEqual([...PATHS, null, null, null]);
      expect(texts(later)).toEqual([...PATHS, null, null, null, ...Array.from({ length: 12 }, () => null)]);
    });
  },
);

it("the files of the index stay those that were there at the first question", async () => {
  const repository = prepare("version 2");
  const { objects, snapshot } = await open(repository);
  const before = await snapshot.list(["*.md"]);
  repository.write("later.md", "later").must("add", "later.md");
  expect(await snapshot.list(["*.md"])).toEqual(before);
  expect(await snapshot.read("later.md")).toBeNull();
  expect(await snapshot.list()).toHaveLength(PATHS.length);
  objects.close();
});

describe("the files of an index with a conflict", () => {
  it("are ours where a merge left three of one", async () => {
    const repository = createRepository();
    repository.write("f.md", "base").commit();
    repository.must("switch", "--quiet", "-c", "theirs");
    repository.write("f.md", "theirs").commit();
    repository.must("switch", "--quiet", "main");
    repository.write("f.md", "ours").commit();
    repository.git("merge", "theirs");
    const { objects, snapshot } = await open(repository);
    const whole = await snapshot.list();
    objects.close();
    const again = await open(repository);
    const named = await again.snapshot.list(["*.md"]);
    again.objects.close();
    expect(named.map(({ path }) => path)).toEqual(["f.md"]);
    expect(named).toEqual(whole);
  });
});
