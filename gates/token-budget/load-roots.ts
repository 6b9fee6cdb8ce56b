import { matcher } from "../../src/content/patterns.js";
import type { Paths } from "./paths.js";

/**
 * The files that the entries of a load mean: patterns, folders (all that is in them) and paths. A path stands
 * for itself even when nothing is there, so that it can be told.
 */
export const rootsOf = (entries: readonly string[], paths: Paths): string[] => [
  ...new Set(entries.flatMap((entry) => expand(entry, paths))),
];

function expand(entry: string, { all, isFolder }: Paths): readonly string[] {
  if (/[*?[\]{}]/.test(entry)) return all.filter(matcher([entry]));
  const path = entry.replace(/^\.\//, "").replace(/\/$/, "");
  return isFolder(path) ? all.filter((file) => file.startsWith(`${path}/`)) : [path];
}
