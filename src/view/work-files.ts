import { lstatSync, readFileSync } from "node:fs";
import { messageOf, UserError } from "../errors.js";
import type { FileContent, FileEntry } from "../gate/contract.js";
import { displayPath, encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";

/** What stands on disk at a path, symlinks not followed; status D when nothing does. */
export function entryOnDisk(repo: Repository, path: string, status: FileEntry["status"]): FileEntry {
  try {
    const stat = lstatSync(onDisk(repo, path));
    const mode = stat.isSymbolicLink()
      ? "120000"
      : stat.isDirectory()
        ? "160000"
        : stat.isFile()
          ? stat.mode & 0o100
            ? "100755"
            : "100644"
          : "000000";
    return { path, mode, oid: null, status };
  } catch {
    return { path, mode: "000000", oid: null, status: "D" };
  }
}

export async function readOnDisk(repo: Repository, entry: FileEntry, limit: number): Promise<FileContent> {
  const at = onDisk(repo, entry.path);
  try {
    const { size } = lstatSync(at);
    return { oid: null, size, bytes: size > limit ? null : readFileSync(at) };
  } catch (error) {
    throw new UserError(
      `${displayPath(entry.path)} cannot be read: ${messageOf(error)}`,
      "Make it readable, or remove it, and try again.",
    );
  }
}

const onDisk = (repo: Repository, path: string): Buffer =>
  Buffer.concat([Buffer.from(`${repo.root}/`), encodePath(path)]);
