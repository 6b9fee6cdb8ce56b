import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPlain } from "../git/plain-file.js";
import type { Repository } from "../git/repository.js";
import { leadsElsewhere, makeStateFolder } from "../git/write-whole.js";
import { type Change, namesIn } from "./changes.js";
import { withoutOurs } from "./without-ours.js";

/** What init wrote, so that uninstall can take back exactly that. Shared by all work trees of a clone. */
export interface Installed {
  readonly files: readonly Pick<Change, "path" | "before" | "after">[];
  /** The repository's own core.hooksPath before init came; null when it had none. */
  readonly hooksPath: string | null;
}

/** In bytes: it holds each file that init wrote, twice. */
const LIMIT = 64 * 1024 * 1024;

const folderOf = ({ commonDir }: Repository): string => join(commonDir, "tollgate");
const pathOf = (repo: Repository): string => join(folderOf(repo), "installed.json");

/** null in a clone where init did not run; a record that cannot be read is none. */
export function readRecord(repo: Repository): Installed | null {
  const path = pathOf(repo);
  if (!existsSync(path)) return null;
  try {
    const record = JSON.parse(readPlain(path, LIMIT)) as Installed;
    return Array.isArray(record.files) ? record : null;
  } catch {
    return null;
  }
}

/** Adds to what earlier runs wrote: what a file was before the first of them is what counts. */
export function addToRecord(repo: Repository, changes: readonly Change[], hooksPath: string | null): void {
  const known = readRecord(repo);
  const files = new Map((known?.files ?? []).map((file) => [file.path, file]));
  for (const change of changes) {
    const { path, after } = change;
    files.set(path, { path, before: beforeOf(change, files.get(path)), after });
  }
  const record: Installed = { files: [...files.values()], hooksPath: known ? known.hooksPath : hooksPath };
  const place = pathOf(repo);
  makeStateFolder(dirname(place));
  rmSync(`${place}.new`, { force: true }); // A link would be written through.
  writeFileSync(`${place}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${place}.new`, place);
}

/** Somebody's edits since our last run are theirs: going back further than them would drop them. */
function beforeOf({ path, before }: Change, known: Installed["files"][number] | undefined): string | null {
  if (!known || before === null) return before;
  return known.after === before ? known.before : withoutOurs(path, before);
}

/** What people typed and tollgate kept for them. */
const THEIRS = "refused";

/** Removes what tollgate keeps under the common git directory. True when something of the person's stays. */
export function removeState(repo: Repository): boolean {
  const folder = folderOf(repo);
  if (leadsElsewhere(folder)) {
    rmSync(folder); // The link alone.
    return false;
  }
  const names = namesIn(folder);
  const stays = namesIn(join(folder, THEIRS)).length > 0;
  for (const name of names)
    if (!stays || name !== THEIRS) rmSync(join(folder, name), { recursive: true, force: true });
  if (!stays) rmSync(folder, { recursive: true, force: true });
  return stays;
}
