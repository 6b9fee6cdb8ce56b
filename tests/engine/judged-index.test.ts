import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { holdIndex, indexMoved, noteJudged, wasJudged } from "../../src/git/judged-index.js";
import { usesOwnIndex } from "../../src/git/own-index.js";
import { findRepository, type Repository } from "../../src/git/repository.js";
import { stampOf } from "../../src/git/stamp.js";
import { readState, writeState } from "../../src/git/state.js";
import { createRepository, type TestRepository, temporaryFolder } from "../support/repository.js";

const DATE = "@1700000000 +0000";
const ENV = { GIT_AUTHOR_DATE: DATE };

interface Judged {
  readonly repository: TestRepository;
  readonly repo: Repository;
  readonly index: string;
}

/** a.txt is staged and was judged, as pre-commit does it. */
async function judged(env: NodeJS.ProcessEnv = ENV): Promise<Judged> {
  const repository = createRepository().write("base.txt", "base\n");
  repository.commit();
  repository.write("a.txt", "mine\n").must("add", "a.txt");
  const repo = await findRepository(repository.root);
  noteJudged(repo, env, holdIndex(repo, env));
  return { repository, repo, index: join(repo.gitDir, "index") };
}

const kept = ({ repo }: Judged) => join(repo.gitDir, "tollgate/judged-index");
const stage = ({ repository }: Judged) => repository.write("b.txt", "late\n").must("add", "b.txt");

describe("an index that pre-commit judged", () => {
  it("is known while it is the same", async () => {
    const one = await judged();
    expect(wasJudged(one.repo, ENV)).toBe(true);
    expect(indexMoved(one.repo, ENV)).toBeNull();
  });

  it.each<[string, NodeJS.ProcessEnv, (one: Judged) => void]>([
    ["nothing was noted", ENV, ({ repo }) => rmSync(join(repo.gitDir, "tollgate/judged.json"))],
    ["the commit is another", { GIT_AUTHOR_DATE: "@1700000001 +0000" }, () => {}],
    ["no commit is being made", {}, () => {}],
    ["HEAD has moved", ENV, ({ repository }) => repository.must("reset", "-q", "--soft", next(repository))],
    ["the commit is made from another index", { ...ENV, GIT_INDEX_FILE: ".git/other" }, copyIndex],
    ["the note does not tell when", ENV, forgetTime],
  ])("is not, where %s", async (_, env, change) => {
    const one = await judged();
    change(one);
    expect(wasJudged(one.repo, env)).toBe(false);
    stage(one);
    expect(indexMoved(one.repo, env)).toBeNull();
  });

  it("is not noted where no commit is being made", async () => {
    const one = await judged({});
    expect(readState(one.repo.gitDir, "judged.json")).toBeNull();
    expect(wasJudged(one.repo, {})).toBe(false);
  });

  it("is not, where there was none", async () => {
    const repository = createRepository();
    const repo = await findRepository(repository.root);
    expect(holdIndex(repo, ENV)).toBe("");
    noteJudged(repo, ENV, "");
    expect(wasJudged(repo, ENV)).toBe(false);
    expect(indexMoved(repo, ENV)).toBeNull();
  });

  it("is not, where another file was put in its place, of the same size and time", async () => {
    const { repo, index } = await judged();
    const { atime, mtime } = statSync(index);
    const draft = `${index}.draft`;
    copyFileSync(index, draft);
    utimesSync(draft, atime, mtime);
    renameSync(draft, index);
    expect(wasJudged(repo, ENV)).toBe(false);
  });
});

const next = (repository: TestRepository): string =>
  repository.must("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "chore: moved");

const copyIndex = ({ repo, index }: Judged): void => copyFileSync(index, join(repo.gitDir, "other"));

function forgetTime({ repo }: Judged): void {
  const { at: _, ...rest } = readState(repo.gitDir, "judged.json") as { at: number };
  writeState(repo.gitDir, "judged.json", rest);
}

describe("an index that was written since", () => {
  it("is told with the one that was judged, and how long after", async () => {
    const one = await judged();
    const before = readFileSync(one.index);
    stage(one);
    const { at } = readState(one.repo.gitDir, "judged.json") as { at: number };
    utimesSync(one.index, 1, at / 1000 + 5);
    const told = indexMoved(one.repo, ENV)!;
    expect(told).toMatchObject({ index: one.index, before: kept(one) });
    expect(Math.round(told.after)).toBe(5000);
    expect(readFileSync(told.before)).toEqual(before);
    expect(wasJudged(one.repo, ENV)).toBe(false);
  });

  it("is told where as many bytes are others", async () => {
    const one = await judged();
    one.repository.write("a.txt", "late\n").must("add", "a.txt");
    expect(statSync(one.index).size).toBe(statSync(kept(one)).size);
    expect(indexMoved(one.repo, ENV)).not.toBeNull();
  });

  it("in place is told too, for what is kept is a copy", async () => {
    const one = await judged();
    const bytes = readFileSync(one.index);
    stage(one);
    const late = readFileSync(one.index);
    writeFileSync(one.index, bytes);
    noteJudged(one.repo, ENV, holdIndex(one.repo, ENV));
    writeFileSync(one.index, late);
    expect(indexMoved(one.repo, ENV)).not.toBeNull();
    expect(readFileSync(kept(one))).toEqual(bytes);
  });

  it("is not told with the same bytes, nor in a merge that has begun or ended meanwhile", async () => {
    const one = await judged();
    copyFileSync(one.index, `${one.index}.draft`);
    renameSync(`${one.index}.draft`, one.index);
    expect(indexMoved(one.repo, ENV)).toBeNull();
    stage(one);
    one.repository.write(".git/MERGE_HEAD", one.repository.head());
    expect(indexMoved(one.repo, ENV)).toBeNull();
    noteJudged(one.repo, ENV, "before");
    expect(indexMoved(one.repo, ENV)).not.toBeNull();
    rmSync(join(one.repo.gitDir, "MERGE_HEAD"));
    expect(indexMoved(one.repo, ENV)).toBeNull();
  });

  it("is not told where what was judged is gone", async () => {
    const one = await judged();
    stage(one);
    rmSync(kept(one));
    expect(indexMoved(one.repo, ENV)).toBeNull();
  });

  it("is told of the index that `git commit <path>` hands to hooks", async () => {
    const env = { ...ENV, GIT_INDEX_FILE: ".git/next-index-1.lock" };
    const { repository, repo, index } = await judged();
    const own = join(repository.root, env.GIT_INDEX_FILE);
    copyFileSync(index, own);
    noteJudged(repo, env, holdIndex(repo, env));
    expect(wasJudged(repo, env)).toBe(true);
    expect([usesOwnIndex(repo, env), usesOwnIndex(repo, ENV)]).toEqual([false, true]);
    expect(usesOwnIndex(repo, { GIT_INDEX_FILE: ".git/index" })).toBe(true);
    stage({ repository, repo, index });
    expect(indexMoved(repo, env)).toBeNull();
    copyFileSync(index, own);
    expect(indexMoved(repo, env)).toMatchObject({ index: own });
  });
});

describe("what is kept of the index", () => {
  it("takes the place of a link, and leaves what that led to as it is", async () => {
    const one = await judged();
    const outside = join(temporaryFolder(), "outside");
    writeFileSync(outside, "precious");
    rmSync(kept(one));
    symlinkSync(outside, kept(one));
    holdIndex(one.repo, ENV);
    expect(readFileSync(outside, "utf8")).toBe("precious");
    expect(readFileSync(kept(one))).toEqual(readFileSync(one.index));
  });

  it("is not kept in a folder that leads elsewhere, but its stamp is given", async () => {
    const { repo, index } = await judged();
    const outside = temporaryFolder();
    rmSync(join(repo.gitDir, "tollgate"), { recursive: true });
    mkdirSync(join(outside, "in"));
    symlinkSync(join(outside, "in"), join(repo.gitDir, "tollgate"));
    expect(holdIndex(repo, ENV)).toBe(stampOf(index));
    expect(stampOf(join(outside, "in/judged-index"))).toBe("");
  });
});
