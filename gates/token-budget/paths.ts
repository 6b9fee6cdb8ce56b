import { posix } from "node:path";

/** What there is in the repository, by path. */
export interface Paths {
  readonly all: readonly string[];
  has(path: string): boolean;
  isFolder(path: string): boolean;
}

export function pathsOf(all: readonly string[]): Paths {
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
