import type { Cache } from "../cache/cache.js";
import { UserError } from "../errors.js";
import type { FileEntry, Snapshot, View } from "../gate/contract.js";
import { streamCommits } from "../git/commits.js";
import { ask, gitError, must } from "../git/git.js";
import { compareLooseIndex } from "../git/loose-trees.js";
import type { Objects } from "../git/objects.js";
import { indexFile } from "../git/own-index.js";
import { comparePaths, displayPath } from "../git/path-bytes.js";
import { parsePaths, parseRawDiff } from "../git/raw-diff.js";
import type { Repository } from "../git/repository.js";
import { emptyTree, headCommit } from "../git/revisions.js";
import { wholeHistory } from "../git/shallow.js";
import { withoutFilters } from "../git/without-filters.js";
import { addedFiles, forkPoint } from "./added-files.js";
import { indexSnapshot } from "./index-snapshot.js";
import { RAW } from "./raw-options.js";
import { emptySnapshot, treeSnapshot, workTreeSnapshot } from "./snapshots.js";
import { createView } from "./view.js";
import { WorkFiles } from "./work-files.js";

/**
 * The index against HEAD: what `git commit` is about to record. An intent-to-add entry is not part of it.
 * `index`: the file of another index than the one that git commits from.
 */
export async function listStaged(repo: Repository, index: string | null = null): Promise<FileEntry[]> {
  const simple = compareLooseIndex(repo, index ?? indexFile(repo, process.env));
  if (simple) return simple;
  const env = index === null ? undefined : { ...process.env, GIT_INDEX_FILE: index };
  const against = (base: string) =>
    ask(repo, ["diff-index", "--cached", "--ita-invisible-in-index", ...RAW, base, "--"], undefined, env);
  let answer = await against("HEAD");
  // HEAD names nothing before the first commit; any other failure repeats itself and is reported.
  if (answer.code !== 0 && (await headCommit(repo)) === null) answer = await against(await emptyTree(repo));
  if (answer.code !== 0) throw gitError("diff-index", answer);
  return parseRawDiff(answer.stdout);
}

/** pre-commit. */
export function stagedView(repo: Repository, objects: Objects, head: string | null): View {
  return createView("pre-commit", objects, {
    head,
    listFiles: () => listStaged(repo),
    snapshot: indexSnapshot(repo, objects),
    before: async () => atCommit(repo, objects, await headCommit(repo)),
  });
}

const atCommit = (repo: Repository, objects: Objects, oid: string | null): Snapshot | null =>
  oid === null ? null : treeSnapshot(repo, objects, oid);

/**
 * quick: the work tree against HEAD with untracked files, and the commits that no remote has. `known`: a commit that is
 * left out, with all that it reaches.
 */
export function workTreeView(
  repo: Repository,
  objects: Objects,
  head: string | null,
  cache: Cache | null = null,
  known: string | null = null,
): View {
  const left = known === null ? [] : [known];
  const files = new WorkFiles(repo, cache);
  return createView("quick", objects, {
    head,
    listFiles: () => listWorkTree(repo, files, head),
    snapshot: workTreeSnapshot(repo, files),
    before: async () => atCommit(repo, objects, head),
    readEntry: async (entry, limit) => (await files.read(entry.path, limit)) ?? gone(entry),
    ...(head !== null && {
      commits: (since) =>
        streamCommits(repo, [head, "--not", "--remotes", ...left, ...(since ? [since] : [])]),
    }),
  });
}

function gone({ path }: FileEntry): never {
  throw new UserError(
    `${displayPath(path)} was there a moment ago and is no file now.`,
    "Something changes the work tree while it is judged. Try again when that has ended.",
  );
}

async function listWorkTree(repo: Repository, files: WorkFiles, head: string | null): Promise<FileEntry[]> {
  const plain = await withoutFilters(repo);
  const [changed, untracked] = await Promise.all([
    // What is dirty inside a submodule is no change here, and asking it would start a git with its config.
    must(repo, [
      ...plain,
      "diff-index",
      "--ignore-submodules=dirty",
      ...RAW,
      head ?? (await emptyTree(repo)),
      "--",
    ]),
    must(repo, ["ls-files", "-z", "--others", "--exclude-standard", "--full-name"]),
  ]);
  const diff = parseRawDiff(changed);
  const entries = await files.entries(
    diff.map(({ path }) => path),
    (at) => diff[at]!.status,
  );
  const added = await files.entries(parsePaths(untracked), () => "A");
  return [...entries, ...added].sort((a, b) => comparePaths(a.path, b.path));
}

export interface Range {
  /** The commit whose tree is judged. */
  readonly tip: string;
  /** Commits left out of the range, with all that they reach. */
  readonly exclude: readonly string[];
  /** Only the files that the range adds, instead of every file of the tip. */
  readonly net: boolean;
}

/** ci-all and pre-push: files at the tip, and each commit that the range adds. */
export function rangeView(
  stage: "pre-push" | "ci-all",
  repo: Repository,
  objects: Objects,
  range: Range,
  snapshot = treeSnapshot(repo, objects, range.tip),
): View {
  return createView(stage, objects, {
    head: range.tip,
    snapshot,
    ...(!range.net && { whole: range.tip }),
    before: async () => atCommit(repo, objects, await forkPoint(repo, range.tip, range.exclude)),
    listFiles: async () => (range.net ? addedFiles(repo, range.tip, range.exclude) : snapshot.list()),
    commits: (since) =>
      wholeHistory(
        repo,
        streamCommits(repo, [range.tip, "--not", ...range.exclude, ...(since ? [since] : [])]),
      ),
  });
}

/** A repository before its first commit has nothing to judge in CI. */
export const unbornView = (stage: "ci-all", objects: Objects): View =>
  createView(stage, objects, { head: null, listFiles: async () => [], snapshot: emptySnapshot });
