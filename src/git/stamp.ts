import { statSync } from "node:fs";

/** Tells a file from the one that was there before, as git's index does: by inode, size and times. "": there is none. */
export function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(" ") : "";
}
