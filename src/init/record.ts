import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Repository } from "../git/repository.js";
import type { Change } from "./changes.js";

/** What init wrote, so that uninstall can take back exactly that. Shared by all work trees of a clone. */
export interface Installed {
  readonly files: readonly Pick<Change, "path" | "before" | "after">[];
  /** husky was armed before init came. */
  readonly husky: boolean;
}

const pathOf = (repo: Repository): string => join(repo.commonDir, "tollgate", "installed.json");

/** null in a clone where init did not run; a record that cannot be read is none. */
export function readRecord(repo: Repository): Installed | null {
  const path = pathOf(repo);
  if (!existsSync(path)) return null;
  try {
    const record = JSON.parse(readFileSync(path, "utf8")) as Installed;
    return Array.isArray(record.files) ? record : null;
  } catch {
    return null;
  }
}

/** Adds to what earlier runs wrote: what a file was before the first of them is what counts. */
export function addToRecord(repo: Repository, changes: readonly Change[], husky: boolean): void {
  const known = readRecord(repo);
  const files = new Map((known?.files ?? []).map((file) => [file.path, file]));
  for (const { path, before, after } of changes)
    files.set(path, { path, before: files.has(path) ? files.get(path)!.before : before, after });
  const record: Installed = { files: [...files.values()], husky: known?.husky ?? husky };
  mkdirSync(dirname(pathOf(repo)), { recursive: true });
  writeFileSync(pathOf(repo), `${JSON.stringify(record, null, 2)}\n`);
}

/** Everything that tollgate keeps under the git directory. */
export const removeState = (repo: Repository): void =>
  rmSync(join(repo.commonDir, "tollgate"), { recursive: true, force: true });
