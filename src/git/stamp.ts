import { statSync } from "node:fs";

/**
 * Tells a file from the one that was there before, as git's index does: by inode, size and times. "": there is none.
 * It is for files that are renamed into place, as git writes them: two writes in place within a tick look alike.
 */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(" ") : "";
}
