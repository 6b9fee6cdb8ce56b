import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from "node:fs";
import type { Cache, Shelf } from "../cache/cache.js";
import { messageOf, UserError } from "../errors.js";
import type { FileContent, FileEntry } from "../gate/contract.js";
import { displayPath, encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";

/**
 * Files on disk, symlinks not followed. With a cache the ids of their bytes are known as git knows them: from
 * when a file was last written, its size and its inode, so that what did not change need not be read.
 */
export class WorkFiles {
  /** Folder -> whether it is one, and no link to one elsewhere: git looks behind none either. */
  readonly #folders = new Map<string, boolean>([["", true]]);
  readonly #root: string;
  readonly #open: () => Promise<Shelf | null>;

  constructor(repo: Repository, cache: Cache | null) {
    this.#root = `${repo.root}/`;
    this.#open = async () => (cache ? cache.shelf("work-files", "") : null);
  }

  /** What stands at each path; status D when nothing does, else the one that is given. */
  async entries(paths: readonly string[], status: (at: number) => FileEntry["status"]): Promise<FileEntry[]> {
    const shelf = await this.#open();
    return paths.map((path, at) => {
      try {
        if (!this.#isInside(path)) return { path, mode: "000000", oid: null, status: "D" };
        const stat = lstatSync(this.#at(path));
        return { path, mode: modeOf(stat), oid: known(shelf, this.#root + path, stat), status: status(at) };
      } catch {
        return { path, mode: "000000", oid: null, status: "D" };
      }
    });
  }

  /** null when there is no regular file. */
  async read(path: string, limit: number): Promise<FileContent | null> {
    const shelf = await this.#open();
    let file: number | null = null;
    if (!this.#isInside(path)) return null;
    // Before the bytes are read: what is written after this instant is not settled.
    const now = Date.now();
    try {
      // A pipe would keep us waiting for somebody to write.
      file = openSync(
        this.#at(path),
        constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
      );
      const stat = fstatSync(file);
      if (!stat.isFile()) return null;
      if (stat.size > limit) return { oid: null, size: stat.size, bytes: null };
      const bytes = readFileSync(file);
      const oid = shelf && (await identify(shelf, this.#root + path, stat, bytes, now));
      return { oid, size: bytes.length, bytes };
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
      throw new UserError(
        `${displayPath(path)} cannot be read: ${messageOf(error)}`,
        "Make it readable, or remove it, and try again.",
      );
    } finally {
      if (file !== null) closeSync(file);
    }
  }

  #isInside(path: string): boolean {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    let is = this.#folders.get(folder);
    if (is === undefined) {
      is = this.#isInside(folder) && this.#isFolder(folder);
      this.#folders.set(folder, is);
    }
    return is;
  }

  #isFolder(path: string): boolean {
    try {
      return lstatSync(this.#at(path)).isDirectory();
    } catch {
      return false;
    }
  }

  #at(path: string): string | Buffer {
    const at = this.#root + path;
    return /\p{Surrogate}/u.test(path) ? encodePath(at) : at;
  }
}

function modeOf(stat: Stats): string {
  if (stat.isSymbolicLink()) return "120000";
  if (stat.isDirectory()) return "160000";
  if (!stat.isFile()) return "000000";
  return stat.mode & 0o100 ? "100755" : "100644";
}

/** Bytes that were written a moment ago may be written again without the clock showing it (racy git, git-update-index). */
const SETTLED_MS = 2_000;

/** Linked work trees share the cache: the key is the whole path. */
type Kept = readonly [oid: string, size: number, mtimeMs: number, ctimeMs: number, ino: number];

function known(shelf: Shelf | null, key: string, stat: Stats): string | null {
  const kept = shelf?.get(key) as Kept | undefined;
  if (!kept) return null;
  const [oid, size, mtimeMs, ctimeMs, ino] = kept;
  const same = size === stat.size && mtimeMs === stat.mtimeMs && ctimeMs === stat.ctimeMs && ino === stat.ino;
  return same ? oid : null;
}

/** `now`: when the bytes began to be read, in milliseconds. */
async function identify(shelf: Shelf, key: string, stat: Stats, bytes: Buffer, now: number): Promise<string> {
  const kept = known(shelf, key, stat);
  if (kept !== null) return kept;
  const { blobId } = await import("../git/blob-id.js");
  const oid = blobId(bytes);
  const settled = now - Math.max(stat.mtimeMs, stat.ctimeMs) > SETTLED_MS;
  if (settled && bytes.length === stat.size)
    shelf.set(key, [oid, stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino] satisfies Kept);
  return oid;
}
