import { readdirSync, rmSync } from "node:fs";
import { basename, isAbsolute, join, relative } from "node:path";
import type { Repository } from "../git/repository.js";
import { writeWhole } from "../git/write-whole.js";

/** More than anybody goes back to. */
const KEPT = 20;

/**
 * Keeps a message that was refused, under this work tree's git directory, and forgets the oldest. Gives the
 * path as a person would type it: relative where it lies in the work tree, unless they stand `below` its top; null where nothing can be written,
 * for the verdict matters more.
 */
export function keepMessage(
  { root, gitDir }: Repository,
  message: string | Buffer,
  below: boolean,
): string | null {
  const folder = join(gitDir, "tollgate", "refused");
  const stamp = new Date().toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
  const path = join(folder, `${stamp}-${process.pid}.txt`);
  if (!writeWhole(path, message)) return null;
  forgetOldest(folder, basename(path));
  const near = relative(root, path).replaceAll("\\", "/");
  return below || near.startsWith("..") || isAbsolute(near) ? path : near;
}

/** Names begin with the time. A clock that was set back must not make the newest the oldest: it stays. */
function forgetOldest(folder: string, newest: string): void {
  try {
    const names = readdirSync(folder).filter((name) => name !== newest);
    for (const name of names.sort().slice(0, Math.max(0, names.length - KEPT + 1)))
      rmSync(join(folder, name), { force: true });
  } catch {
    // What cannot be forgotten does no harm.
  }
}
