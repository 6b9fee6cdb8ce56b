import { posix } from "node:path";
import type { Snapshot } from "../../src/gate/contract.js";
import type { Options } from "./meta.js";

/** What there is in the repository, by path. */
export interface Paths {
  readonly all: readonly string[];
  has(path: string): boolean;
  isFolder(path: string): boolean;
}

/** What the options name; what imports lead to is not among it. */
export async function pathsThatMatter(options: Options, snapshot: Snapshot): Promise<Paths> {
  const { memory, profiles, loads, start } = options;
  const roots = Object.values(loads).flatMap((load) => ("files" in load ? load.files : load));
  // An entry of a load may be a folder.
  const named = roots.flatMap((entry) => [entry, `${entry.replace(/\/$/, "")}/**`]);
  return everyPath(snapshot, [
    ...memory,
    ...profiles,
    ...start.memory,
    ...start.rules,
    ...start.listings,
    ...named,
  ]);
}

export const everyPath = async (snapshot: Snapshot, globs?: readonly string[]): Promise<Paths> =>
  pathsOf((await snapshot.list(globs)).map(({ path }) => path));

function pathsOf(all: readonly string[]): Paths {
  const files = new Set(all);
  let folders: Set<string> | null = null;
  return {
    all,
    has: (path) => files.has(path),
    isFolder: (path) => {
      folders ??= foldersOf(all);
      return folders.has(path);
    },
  };
}

function foldersOf(all: readonly string[]): Set<string> {
  const folders = new Set(["."]);
  for (const path of all) {
    for (let at = posix.dirname(path); !folders.has(at); at = posix.dirname(at)) folders.add(at);
  }
  return folders;
}
