import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import type { Repository } from "../git/repository.js";

/** More than anybody goes back to. */
const KEPT = 20;

/**
 * Keeps a message that was refused, under this work tree's git directory, and forgets the oldest. Gives the
 * path as a person would type it: relative where it lies in the work tree; null where nothing can be written,
 * for the verdict matters more.
 */
export function keepMessage({ root, gitDir }: Repository, message: string | Buffer): string | null {
  const folder = join(gitDir, "tollgate", "refused");
  try {
    return write(folder, root, message);
  } catch {
    return null;
  }
}

function write(folder: string, root: string, message: string | Buffer): string {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
  const path = join(folder, `${stamp}-${process.pid}.txt`);
  writeFileSync(path, message);
  // Names begin with the time, so that the oldest come first.
  const names = readdirSync(folder).sort();
  for (const name of names.slice(0, Math.max(0, names.length - KEPT)))
    rmSync(join(folder, name), { force: true });
  const near = relative(root, path).replaceAll("\\", "/");
  return near.startsWith("..") || isAbsolute(near) ? path : near;
}
