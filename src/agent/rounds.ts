import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../git/repository.js";
import { writeWhole } from "../git/write-whole.js";

/** How often a session was sent back in this turn, and with which findings (a hash). */
export interface Rounds {
  readonly rounds: number;
  readonly findings: string;
}

/** Sessions that are remembered; the oldest are forgotten. */
const KEPT = 20;

/** Per work tree and deletable at any time; the session's name never becomes a path. */
const folderOf = ({ gitDir }: Repository): string => join(gitDir, "tollgate", "agent");
const placeOf = (repo: Repository, session: string | null): string =>
  join(
    folderOf(repo),
    `${createHash("sha256")
      .update(session ?? "")
      .digest("hex")
      .slice(0, 32)}.json`,
  );

/** null when nothing, or nothing that can be read, is remembered. */
export function readRounds(repo: Repository, session: string | null): Rounds | null {
  try {
    const { rounds, findings } = JSON.parse(readFileSync(placeOf(repo, session), "utf8")) as Rounds;
    return Number.isInteger(rounds) && typeof findings === "string" ? { rounds, findings } : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all; false where it cannot be: that ends the rounds, not the session. */
export function writeRounds(repo: Repository, session: string | null, rounds: Rounds): boolean {
  try {
    if (writeWhole(placeOf(repo, session), JSON.stringify(rounds))) {
      forgetOldest(folderOf(repo));
      return true;
    }
  } catch {
    // What is old cannot be removed.
  }
  forgetRounds(repo, session);
  return false;
}

export function forgetRounds(repo: Repository, session: string | null): void {
  try {
    rmSync(placeOf(repo, session), { force: true });
  } catch {
    // Read-only: then nothing was written either.
  }
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= KEPT) return;
  const aged = names.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) rmSync(path, { force: true });
}
