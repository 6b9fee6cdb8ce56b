import { matcher } from "../../src/content/patterns.js";
import type { Paths } from "./paths.js";

/** What the entries of a load mean. */
export interface Roots {
  readonly paths: readonly string[];
  /** Entries that mean no file. */
  readonly missing: readonly string[];
}

/** Entries are patterns, folders (all that is in them) and paths. */
export function rootsOf(entries: readonly string[], paths: Paths): Roots {
  const found = entries.map((entry) => ({ entry, files: expand(entry, paths) }));
  return {
    paths: [...new Set(found.flatMap(({ files }) => files))],
    missing: found.filter(({ files }) => files.length === 0).map(({ entry }) => entry),
  };
}

function expand(entry: string, { all, has, isFolder }: Paths): readonly string[] {
  if (/[*?[\]{}]/.test(entry)) return all.filter(matcher([entry]));
  const path = entry.replace(/^\.\//, "").replace(/\/$/, "");
  if (isFolder(path)) return all.filter((file) => file.startsWith(`${path}/`));
  return has(path) ? [path] : [];
}
