import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.js";

/**
 * What a write goes through before it is whole (the final name, and the id of the process that writes), and a folder
 * of one run's own.
 */
const DRAFT = /^(?:render|plugins)-(\d+)-|\.(\d+)$/;

/**
 * Writes a file of ours under the git directory whole or not at all, for nobody else to read. false where it cannot be
 * written. Drafts that killed processes left in the same folder are taken away.
 */
export function writeWhole(place: string, content: string | Buffer): boolean {
  if (leadsElsewhere(dirname(place))) return false;
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    dropDrafts(dirname(place));
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, place);
    return true;
  } catch {
    drop(draft);
    return false;
  }
}

/** Whether a link stands in the place of a state folder: what lies where it leads is somebody else's. */
export function leadsElsewhere(folder: string): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const above = dirname(folder);
  return basename(folder) !== "tollgate" && above !== folder && leadsElsewhere(above);
}

/** Takes away what processes that have ended left half-written in a folder. Never throws. */
export function dropDrafts(folder: string): void {
  if (leadsElsewhere(folder)) return;
  for (const name of namesIn(folder)) {
    const [, owner, writer = owner] = DRAFT.exec(name) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) drop(join(folder, name));
  }
}

/** A folder of our own under a state directory, for as long as this process lives: what a kill leaves is swept. */
export function ownFolder(parent: string, kind: "render" | "plugins"): string {
  if (leadsElsewhere(parent))
    throw new UserError(
      `${parent} is a link, and nothing is written where it leads.`,
      "Remove the link, then try again.",
    );
  mkdirSync(parent, { recursive: true });
  dropDrafts(parent);
  return mkdtempSync(join(parent, `${kind}-${process.pid}-`));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function drop(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Read-only, or its folder is a file: then nothing was written.
  }
}
