import { join } from "node:path";
import { buildId } from "../build-id.js";
import type { Held } from "../git/held.js";
import { readPlain } from "../git/plain-file.js";
import type { Repository } from "../git/repository.js";
import { writeWhole } from "../git/write-whole.js";
import type { Beside } from "./beside-held.js";
import type { Config } from "./config.js";
import type { HeldReader } from "./held-reader.js";
import { isWhole, MAX_KEPT_BYTES } from "./kept.js";
import { type Source, unchanged } from "./source.js";

/** The config that hooks judge with, kept for as long as git holds the same bytes under the paths that it came from. */
interface Kept {
  readonly build: string;
  /** Whose it is: a copy of the work tree brings it along, and what lies on its disk lies elsewhere. */
  readonly root: string;
  /** Path, and `<mode> <oid>`; null: git does not hold it. */
  readonly entries: readonly (readonly [string, string | null])[];
  readonly disk: readonly Source[];
  readonly config: Config;
  /** What lies beside it on disk; null: nobody looked. */
  readonly beside: readonly Source[] | null;
  /** What judges in its place while that stays so. */
  readonly tighter: Config | null;
}

const placeOf = (repo: Repository): string => join(repo.gitDir, "tollgate", "config-held.json");

/** null when nothing is kept, or what is kept is of other bytes, or cannot be read. */
export async function recallHeld(repo: Repository, held: Held): Promise<Kept | null> {
  if (buildId === null) return null;
  const kept = readKept(repo);
  if (kept === null) return null;
  const found = await held.entries(kept.entries.map(([path]) => path));
  return kept.entries.every(([path, entry]) => (found.get(path) ?? null) === entry) ? kept : null;
}

/** Whether what lies on disk was looked at, and is what it was. */
export function stillBeside({ beside }: Kept): boolean {
  try {
    return beside !== null && unchanged(beside);
  } catch {
    return false; // No file any more, or not what we wrote.
  }
}

function readKept(repo: Repository): Kept | null {
  try {
    const kept = JSON.parse(readPlain(placeOf(repo), MAX_KEPT_BYTES)) as Kept;
    const isOurs =
      kept.build === buildId &&
      kept.root === repo.root &&
      kept.entries.length > 0 &&
      isWhole(kept.config) &&
      (kept.tighter === null || isWhole(kept.tighter));
    return isOurs && kept.entries.every(isEntry) && unchanged(kept.disk) ? kept : null;
  } catch {
    return null; // Not what we wrote.
  }
}

const isEntry = (one: readonly [unknown, unknown]): boolean =>
  typeof one[0] === "string" && (one[1] === null || typeof one[1] === "string");

export function rememberHeld(
  repo: Repository,
  { entries, disk }: HeldReader,
  config: Config,
  beside: Beside | null,
): void {
  if (buildId === null) return;
  const kept: Kept = {
    build: buildId,
    root: repo.root,
    entries: [...entries],
    disk,
    config,
    beside: beside?.sources ?? null,
    tighter: beside?.tighter?.config ?? null,
  };
  writeWhole(placeOf(repo), JSON.stringify(kept));
}
