import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPlain } from "../git/plain-file.js";
import type { Repository } from "../git/repository.js";
import { leadsElsewhere, makeStateFolder, writeWhole } from "../git/write-whole.js";

/** How often a session was sent back in this turn, and with which findings (a hash). */
export interface Rounds {
  readonly rounds: number;
  readonly findings: string;
}

/** Files; a session has two at most, and the oldest are forgotten. */
const KEPT = 20;

/** Per work tree and deletable at any time; the session's name never becomes a path. */
const folderOf = ({ gitDir }: Repository): string => join(gitDir, "tollgate", "agent");
const placeOf = (repo: Repository, session: string | null, ending = "json"): string =>
  join(
    folderOf(repo),
    `${createHash("sha256")
      .update(session ?? "")
      .digest("hex")
      .slice(0, 32)}.${ending}`,
  );

/** Where HEAD stood when a session began: what was committed before is not its work. Never throws. */
export function noteBegin(repo: Repository, session: string | null, head: string | null): void {
  if (session === null || head === null) return;
  keep(repo, placeOf(repo, session, "began"), head);
}

/** null when that is not known. */
export function readBegin(repo: Repository, session: string | null): string | null {
  try {
    const head = readPlain(placeOf(repo, session, "began"));
    return /^[0-9a-f]{40,64}$/.test(head) ? head : null;
  } catch {
    return null;
  }
}

/** null when nothing, or nothing that can be read, is remembered. */
export function readRounds(repo: Repository, session: string | null): Rounds | null {
  try {
    const { rounds, findings } = JSON.parse(readPlain(placeOf(repo, session))) as Rounds;
    return Number.isInteger(rounds) && typeof findings === "string" ? { rounds, findings } : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all; false where it cannot be: that ends the rounds, not the session. */
export function writeRounds(repo: Repository, session: string | null, rounds: Rounds): boolean {
  if (!keep(repo, placeOf(repo, session), JSON.stringify(rounds))) {
    forgetRounds(repo, session);
    return false;
  }
  return true;
}

function keep(repo: Repository, place: string, text: string): boolean {
  const folder = folderOf(repo);
  try {
    makePrivate(folder);
  } catch {
    return false; // Something lies where the folder is to be.
  }
  if (!writeWhole(place, text)) return false;
  forgetOldest(folder);
  return true;
}

/** Nobody else is to see which sessions there were; what lies above is as open as git made it. */
function makePrivate(folder: string): void {
  makeStateFolder(dirname(folder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

export function forgetRounds(repo: Repository, session: string | null): void {
  if (leadsElsewhere(folderOf(repo))) return;
  try {
    rmSync(placeOf(repo, session), { force: true });
  } catch {
    // Read-only: then nothing was written either.
  }
}

/** What is old and cannot be removed stays. */
function forgetOldest(folder: string): void {
  try {
    const names = readdirSync(folder);
    if (names.length <= KEPT) return;
    const aged = names.map((name) => ({
      path: join(folder, name),
      at: statSync(join(folder, name)).mtimeMs,
    }));
    for (const { path } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) rmSync(path, { force: true });
  } catch {
    // Read-only by now.
  }
}
