import { DEFAULT_READ_LIMIT, type FileEntry, type Snapshot } from "../gate/contract.js";
import { must } from "../git/git.js";
import { pictureIndex, readIndexEntries, readIndexTree } from "../git/index-file.js";
import type { Objects } from "../git/objects.js";
import { indexFile } from "../git/own-index.js";
import { comparePaths } from "../git/path-bytes.js";
import { parseListing, parsePaths } from "../git/raw-diff.js";
import type { Repository } from "../git/repository.js";
import { treeOf } from "../git/revisions.js";
import { isRegular, readObject } from "./view.js";
import type { WorkFiles } from "./work-files.js";

/** Every file of a commit. */
export function treeSnapshot(repo: Repository, objects: Objects, commit: string): Snapshot {
  const index = indexFile(repo, process.env);
  const idBytes = commit.length / 2;
  return objectSnapshot(
    objects,
    async () =>
      (indexHolds(repo, commit) ? pictureIndex(index, idBytes)?.files(null) : null) ??
      parseListing(await must(repo, ["ls-tree", "-r", "-z", "--full-tree", commit]), 2),
    (path) => {
      const found = indexHolds(repo, commit) ? readIndexEntries(index, idBytes, [path]) : null;
      if (found === null) return undefined;
      const [mode, oid] = found.get(path)?.split(" ") ?? [];
      return mode && oid ? { path, mode, oid, status: null } : null;
    },
  );
}

/**
 * Whether the index says of itself that it holds just the files of a commit: then they are read from there, and no git
 * is started. In CI, whose verdict is final, nothing is taken from what lies in the clone.
 */
export function indexHolds(repo: Repository, commit: string): boolean {
  if (process.env.CI) return false;
  const tree = readIndexTree(indexFile(repo, process.env), commit.length / 2);
  return tree !== null && tree === treeOf(repo, commit);
}

/** Nothing: what there is before the first commit. */
export const emptySnapshot: Snapshot = { list: async () => [], read: async () => null };

/** `find`: one file, while not all are listed; undefined where that does not tell. */
function objectSnapshot(
  objects: Objects,
  load: () => Promise<readonly FileEntry[]>,
  find: (path: string) => FileEntry | null | undefined,
): Snapshot {
  let isListed = false;
  const index = once(async () => {
    isListed = true;
    const entries = await load();
    return { entries, byPath: new Map(entries.map((entry) => [entry.path, entry])) };
  });
  return {
    list: async (globs) => matching((await index()).entries, globs),
    async read(path, limit = DEFAULT_READ_LIMIT) {
      const found = isListed ? undefined : find(path);
      const entry = found === undefined ? (await index()).byPath.get(path) : found;
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
