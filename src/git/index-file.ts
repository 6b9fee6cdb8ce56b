import { readFileSync } from "node:fs";
import type { FileEntry } from "../gate/contract.js";
import { cachedFolders, rootTree } from "./cache-tree.js";
import { IndexEntries, type Taken } from "./index-entries.js";
import type { NameEnds } from "./name-sieve.js";
import { decodePath, encodePath } from "./path-bytes.js";
import { stampOf } from "./stamp.js";

/** `<mode> <oid>` by path; what is not there has no key. */
export type Entries = ReadonlyMap<string, string>;

/** Bytes; about 80,000 entries. To look through more takes longer than to ask git, which does it beside us. */
const MAX_SIZE = 8 << 20;
/** The same for entries that are taken. */
const MAX_LISTED = 2000;

/**
 * What an index file has under a few paths, read directly, for a hook would wait longer for a git that tells it. An
 * entry that is only meant to be added is not there. null for what is left to git: an index that is split, a sparse
 * one that lacks a path, or bytes that are no index. `idBytes`: 20 for SHA-1, 32 for SHA-256.
 */
export function readIndexEntries(file: string, idBytes: number, paths: readonly string[]): Entries | null {
  const found = new Map<string, string>();
  let read: Read;
  try {
    read = readOnce(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? found : null;
  }
  try {
    entriesOf(read, idBytes).take(paths.map(wholeName), ({ name, mode, id, later }) => {
      const path = decodePath(name);
      if (!later && !found.has(path)) found.set(path, `${mode.toString(8)} ${id.toString("hex")}`);
    });
    const parts = extensions(read, idBytes);
    if (parts === null || parts.has("link")) return null;
    return parts.has("sdir") && found.size < paths.length ? null : found;
  } catch {
    return null; // Cut short.
  }
}

/** An index file as it was at one moment. */
export interface IndexPicture {
  /**
   * The files whose names begin and end like one of the wanted (null: all of them), in git's order. null for what is
   * left to git: an index that is split, sparse or very large, and files that are many, unmerged or only meant to be
   * added.
   */
  files(wanted: readonly NameEnds[] | null): FileEntry[] | null;
}

/** An index file, read directly; null where it is none. `idBytes`: 20 for SHA-1, 32 for SHA-256. */
export function pictureIndex(file: string, idBytes: number): IndexPicture | null {
  try {
    const read = readOnce(file);
    return { files: (wanted) => filesOf(read, idBytes, wanted) };
  } catch {
    return null; // Not there.
  }
}

function filesOf(read: Read, idBytes: number, wanted: readonly NameEnds[] | null): FileEntry[] | null {
  try {
    const entries = entriesOf(read, idBytes);
    if (read.data.length > MAX_SIZE || (wanted === null && entries.count > MAX_LISTED)) return null;
    const files: FileEntry[] = [];
    entries.take(wanted, (taken) => {
      if (!taken.staged || taken.later || files.length === MAX_LISTED) throw LEFT_TO_GIT;
      files.push(fileEntry(taken));
    });
    return partsAfter(read, idBytes) && files;
  } catch {
    return null; // Cut short, or left to git.
  }
}

const LEFT_TO_GIT = new Error("left to git");

const fileEntry = ({ name, mode, id }: Taken): FileEntry => ({
  path: decodePath(name),
  mode: mode.toString(8).padStart(6, "0"),
  oid: id.toString("hex"),
  status: null,
});

/** One name, and nothing that only begins and ends like it. */
export function wholeName(path: string): NameEnds {
  const bytes = encodePath(path);
  return { head: bytes, tail: bytes, length: bytes.length };
}

/** The id of the tree that a commit of an index file would get; null where it does not hold it, and as above. */
export function readIndexTree(file: string, idBytes: number): string | null {
  try {
    const read = readOnce(file);
    const cached = cachedTrees(read, idBytes);
    return cached && rootTree(cached, idBytes);
  } catch {
    return null;
  }
}

export interface IndexFolders {
  /** What `stampOf` gives for the file while it is this one. */
  readonly stamp: string;
  /** Those that hold tracked files, at any depth, without a slash at their end; the root's is empty. */
  readonly folders: readonly Buffer[];
  /** How many files they hold. */
  readonly files: number;
}

/** Where an index file has its files; null as above, and where it has submodules, which lie elsewhere. */
export function readIndexFolders(file: string, idBytes: number): IndexFolders | null {
  try {
    const read = readOnce(file);
    const cached = cachedTrees(read, idBytes);
    const folders = cached && cachedFolders(cached, idBytes);
    const { links, count } = entriesOf(read, idBytes);
    return folders && !links ? { stamp: read.stamp, folders, files: count } : null;
  } catch {
    return null;
  }
}

/** The extension that holds trees; null where there is none, or the index is not known. */
function cachedTrees(read: Read, idBytes: number): Buffer | null {
  if (read.data.length > MAX_SIZE) return null;
  return partsAfter(read, idBytes)?.get("TREE") ?? null;
}

/** What follows the entries; null for an index that is not whole. */
function partsAfter(read: Read, idBytes: number): ReadonlyMap<string, Buffer> | null {
  const parts = extensions(read, idBytes);
  // Those in small letters change what entries mean.
  return parts === null || [...parts.keys()].some((name) => !/^[A-Z]/.test(name)) ? null : parts;
}

interface Read {
  readonly stamp: string;
  readonly data: Buffer;
  /** null: nobody looked. */
  entries: IndexEntries | null;
}

/** A hook asks for the same index several times: while its stamp stays, it is not read and walked again. */
let last: Read | null = null;

function readOnce(file: string): Read {
  const stamp = stampOf(file);
  if (stamp === "" || last?.stamp !== stamp) last = { stamp, data: readFileSync(file), entries: null };
  return last;
}

function entriesOf(read: Read, idBytes: number): IndexEntries {
  read.entries ??= new IndexEntries(read.data, idBytes);
  return read.entries;
}

/** What follows the entries, by its signature; null where that does not come out even. */
function extensions(read: Read, idBytes: number): ReadonlyMap<string, Buffer> | null {
  const { data } = read;
  const entries = entriesOf(read, idBytes);
  entries.walk();
  const parts = new Map<string, Buffer>();
  let at = entries.end!;
  const to = data.length - idBytes;
  while (at + 8 <= to) {
    const next = at + 8 + data.readUInt32BE(at + 4);
    parts.set(data.toString("latin1", at, at + 4), data.subarray(at + 8, next));
    at = next;
  }
  return at === to ? parts : null;
}
