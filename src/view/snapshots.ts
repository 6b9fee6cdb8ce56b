import { DEFAULT_READ_LIMIT, type FileEntry, type Snapshot } from "../gate/contract.js";
import { must } from "../git/git.js";
import { readWholeIndex } from "../git/index-file.js";
import type { Objects } from "../git/objects.js";
import { indexFile } from "../git/own-index.js";
import { comparePaths } from "../git/path-bytes.js";
import { parseListing, parsePaths } from "../git/raw-diff.js";
import type { Repository } from "../git/repository.js";
import { treeOf } from "../git/revisions.js";
import { isRegular, readObject } from "./view.js";
import type { WorkFiles } from "./work-files.js";

/** Every file of a commit. */
export const treeSnapshot = (repo: Repository, objects: Objects, commit: string): Snapshot =>
  objectSnapshot(
    objects,
    async () =>
      inIndex(repo, commit) ??
      parseListing(await must(repo, ["ls-tree", "-r", "-z", "--full-tree", commit]), 2),
  );

/**
 * The same from the index, where that says of itself that it holds just this tree: then no git is started. null where it
 * does not, and in CI, whose verdict is final and takes nothing from what lies in the clone.
 */
function inIndex(repo: Repository, commit: string): readonly FileEntry[] | null {
  if (process.env.CI) return null;
  const index = readWholeIndex(indexFile(repo, process.env), commit.length / 2);
  return index?.entries && index.tree !== null && index.tree === treeOf(repo, commit) ? index.entries : null;
}

/** Nothing: what there is before the first commit. */
export const emptySnapshot: Snapshot = { list: async () => [], read: async () => null };

function objectSnapshot(objects: Objects, load: () => Promise<readonly FileEntry[]>): Snapshot {
  const index = once(async () => {
    const entries = await load();
    return { entries, byPath: new Map(entries.map((entry) => [entry.path, entry])) };
  });
  return {
    list: async (globs) => matching((await index()).entries, globs),
    async read(path, limit = DEFAULT_READ_LIMIT) {
      const entry = (await index()).byPath.get(path);
      return entry && isRegular(entry) ? readObject(objects, entry, limit) : null;
    },
  };
}

/** Tracked and untracked files on disk, but for the ignored ones. */
export function workTreeSnapshot(repo: Repository, files: WorkFiles): Snapshot {
  const list = once(async () => {
    const paths = parsePaths(
      await must(repo, ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name"]),
    );
    const entries = await files.entries([...new Set(paths)], () => null);
    return entries.filter((entry) => entry.status !== "D").sort((a, b) => comparePaths(a.path, b.path));
  });
  return {
    list: async (globs) => matching(await list(), globs),
    read: (path, limit = DEFAULT_READ_LIMIT) => files.read(path, limit),
  };
}

/** Those of the entries that a caller named. */
export async function matching(
  entries: readonly FileEntry[],
  globs: readonly string[] | undefined,
): Promise<readonly FileEntry[]> {
  if (!globs) return entries;
  const { matcher } = await import("../content/patterns.js");
  const matches = matcher(globs);
  return entries.filter(({ path }) => matches(path));
}

export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => {
    value ??= load();
    return value;
  };
}
