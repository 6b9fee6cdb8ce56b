import { statSync } from "node:fs";

/**
 * Tells a file from the one that was there before, as git's index does: by inode, size and times. "": there is none.
 * Times are told to a quarter of a microsecond, which no two writes of a file share.
 */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(" ") : "";
}
