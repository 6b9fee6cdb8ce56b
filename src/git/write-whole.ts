import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.js";

/**
 * What a write goes through before it is whole (the final name, and the id of the process that writes), and a folder
 * of one run's own.
 */
const DRAFT = /^(?:render|plugins)-(\d+)-|\.(\d+)$/;

/** The index of a commit, as its pre-commit hook left it to its commit-msg hook (hooks/shim.sh, tollgate_defer). */
const MARK = /^deferred-\d+-/;

/**
 * Milliseconds. Neither a write nor the way from pre-commit to commit-msg takes as long: what is older was left by a
 * process that was killed, whoever has its id by now.
 */
const ABANDONED = 10 * 60 * 1000;

/**
 * Writes a file of ours under the git directory whole or not at all, for nobody else to read. false where it cannot be
 * written. Drafts that killed processes left in the same folder are taken away.
 *
 * `changed`: the time that the file has to bear from the first moment it is there; else that of the write.
 */
export function writeWhole(place: string, content: string | Buffer, changed?: Date): boolean {
  if (leadsElsewhere(dirname(place))) return false;
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    dropDrafts(dirname(place));
    writeFileSync(draft, content, { mode: 0o600 });
    if (changed) utimesSync(draft, new Date(), changed);
    renameSync(draft, place);
    return true;
  } catch {
    drop(draft);
    return false;
  }
}

/**
 * Whether a link stands in the place of a state folder: what lies where it leads is somebody else's. So is what cannot be
 * looked at, as below a file.
 */
export function leadsElsewhere(folder: string): boolean {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  } catch {
    return true;
  }
  const above = dirname(folder);
  return basename(folder) !== "tollgate" && above !== folder && leadsElsewhere(above);
}

/** Takes away what processes that have ended left half-written in a folder, or for nobody. Never throws. */
export function dropDrafts(folder: string): void {
  const places = namesIn(folder)
    .filter((name) => DRAFT.test(name) || MARK.test(name))
    .map((name) => join(folder, name));
  // Mostly there is none.
  if (places.length > 0 && !leadsElsewhere(folder)) for (const place of places) dropLeft(place);
}

function dropLeft(path: string): void {
  const name = basename(path);
  const [, owner, writer] = DRAFT.exec(name) ?? [];
  const left = owner !== undefined && !isRunning(Number(owner));
  const half = writer !== undefined && (!isRunning(Number(writer)) || isAbandoned(path));
  if (left || half || (MARK.test(name) && isAbandoned(path))) drop(path);
}

/** For what cannot do without a place to write. Throws UserError where a link stands in it. */
export function makeStateFolder(folder: string): void {
  if (leadsElsewhere(folder))
    throw new UserError(
      `${folder} is a link, and nothing is written where it leads.`,
      "Remove the link, then try again.",
    );
  mkdirSync(folder, { recursive: true });
}

/** A folder of our own under a state directory, for as long as this process lives: what a kill leaves is swept. */
export function ownFolder(parent: string, kind: "render" | "plugins"): string {
  makeStateFolder(parent);
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
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !isZombie(pid);
}

/** Ended, but its parent has not asked how; where there is no /proc, nobody knows. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat[stat.lastIndexOf(")") + 2] === "Z";
  } catch {
    return false;
  }
}

/** A mark is another name for git's index: only the name's own making shows, as a change of the file. */
function isAbandoned(path: string): boolean {
  try {
    return lstatSync(path).ctimeMs < Date.now() - ABANDONED;
  } catch {
    return false;
  }
}

/** Takes a file or folder of ours away. Never throws. */
export function drop(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Read-only, or its folder is a file: then nothing was written, and what stays does no harm.
  }
}
