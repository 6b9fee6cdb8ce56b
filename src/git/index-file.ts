import { readFileSync } from "node:fs";
import type { FileEntry } from "../gate/contract.js";
import { cachedFolders, rootTree } from "./cache-tree.js";
import { decodePath, encodePath } from "./path-bytes.js";
import { PrefixedNames } from "./prefixed-names.js";
import { stampOf } from "./stamp.js";

/** `<mode> <oid>` by path; what is not there has no key. */
export type Entries = ReadonlyMap<string, string>;

export interface WholeIndex {
  /** Every entry, in git's order; null where they are many, unmerged, or only meant to be added. */
  readonly entries: readonly FileEntry[] | null;
  /** The id of the tree that a commit would get; null where the index does not hold it. */
  readonly tree: string | null;
}

/** Bytes; about 80,000 entries. To look through more takes longer than to ask git, which does it beside us. */
const MAX_SIZE = 8 << 20;
/** The same for entries that are not only passed over. */
const MAX_LISTED = 2000;

/** Bytes of an entry before its id: times, device, inode, mode, owner, size (gitformat-index(5)). */
const STAT = 40;
const MODE_AT = 24;
/** The third byte of a mode that is 160000 in octal. */
const LINK = 0xe0;
/** In the first byte of the flags, and of those that extend them. */
const EXTENDED = 0x40;
const INTENT_TO_ADD = 0x20;
const STAGE = 0x30;
const NAME_LENGTH = 0xfff;

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
  const { data } = read;
  const wanted = paths.map((path) => ({ path, bytes: encodePath(path) }));
  try {
    read.entries = walk(
      data,
      idBytes,
      wanted.map(({ bytes }) => bytes),
      ({ name, mode, id, later }) => {
        const one = wanted.find(({ bytes }) => bytes.equals(name));
        if (one && !later && !found.has(one.path))
          found.set(one.path, `${mode.toString(8)} ${id.toString("hex")}`);
      },
    );
    const parts = read.entries && extensions(data, read.entries.end, data.length - idBytes);
    if (parts === null || parts.has("link")) return null;
    return parts.has("sdir") && found.size < paths.length ? null : found;
  } catch {
    return null; // Cut short.
  }
}

/**
 * An index file as a whole, read directly. null for what is left to git: one that is split, sparse, very large or no
 * index. `idBytes`: 20 for SHA-1, 32 for SHA-256.
 */
export function readWholeIndex(file: string, idBytes: number): WholeIndex | null {
  try {
    const read = readOnce(file);
    const { data } = read;
    if (data.length > MAX_SIZE) return null;
    const entries: FileEntry[] = [];
    let isPlain = data.readUInt32BE(8) <= MAX_LISTED;
    const take = ({ name, mode, id, staged, later }: Taken): void => {
      isPlain &&= staged && !later;
      const oid = id.toString("hex");
      entries.push({ path: decodePath(name), mode: mode.toString(8).padStart(6, "0"), oid, status: null });
    };
    const known = isPlain ? undefined : read.entries;
    read.entries = known === undefined ? walk(data, idBytes, isPlain ? null : [], take) : known;
    const parts = partsAfter(read, idBytes);
    const cached = parts?.get("TREE");
    return parts && { entries: isPlain ? entries : null, tree: cached ? rootTree(cached, idBytes) : null };
  } catch {
    return null; // Not there, or cut short.
  }
}

/** The id of the tree that a commit of an index file would get, without a look at its entries; null as above. */
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
    return folders && !read.entries!.links
      ? { stamp: read.stamp, folders, files: read.data.readUInt32BE(8) }
      : null;
  } catch {
    return null;
  }
}

/** The extension that holds trees; null where there is none, or the index is not known. */
function cachedTrees(read: Read, idBytes: number): Buffer | null {
  const { data } = read;
  if (data.length > MAX_SIZE) return null;
  if (read.entries === undefined) read.entries = walk(data, idBytes, [], () => {});
  return partsAfter(read, idBytes)?.get("TREE") ?? null;
}

/** What follows the entries; null for an index that is not whole. */
function partsAfter({ data, entries }: Read, idBytes: number): ReadonlyMap<string, Buffer> | null {
  const parts = entries ? extensions(data, entries.end, data.length - idBytes) : null;
  // Those in small letters change what entries mean.
  return parts === null || [...parts.keys()].some((name) => !/^[A-Z]/.test(name)) ? null : parts;
}

interface Read {
  readonly stamp: string;
  readonly data: Buffer;
  /** undefined: nobody looked. */
  entries: Walked | null | undefined;
}

interface Walked {
  /** Where the entries end. */
  readonly end: number;
  /** One of them is a submodule. */
  readonly links: boolean;
}

/** A hook asks for the same index several times: while its stamp stays, it is not read and walked again. */
let last: Read | null = null;

function readOnce(file: string): Read {
  const stamp = stampOf(file);
  if (stamp === "" || last?.stamp !== stamp) last = { stamp, data: readFileSync(file), entries: undefined };
  return last;
}

interface Taken {
  readonly name: Buffer;
  readonly mode: number;
  readonly id: Buffer;
  /** Not one of the sides of a conflict. */
  readonly staged: boolean;
  /** Only meant to be added. */
  readonly later: boolean;
}

/**
 * Takes the entries whose names are as long as a wanted one and end alike (`wanted` null: all of them); null
 * for a version that is not known. A large index has 100,000 of them and this code is new each time, so it makes nothing
 * for those that nobody asked for.
 */
function walk(
  data: Buffer,
  idBytes: number,
  wanted: readonly Buffer[] | null,
  take: (entry: Taken) => void,
): Walked | null {
  const version = data.readUInt32BE(4);
  if (data.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4) return null;
  const mayBe = (length: number, last: number) => (Math.min(length, NAME_LENGTH) << 8) | last;
  const count = data.readUInt32BE(8);
  // The table is a megabyte: for a small index its making takes longer than to look at each name.
  const isWanted =
    wanted === null || count <= MAX_LISTED ? null : new Uint8Array(mayBe(NAME_LENGTH, 0xff) + 1);
  if (isWanted) for (const name of wanted!) isWanted[mayBe(name.length, name.at(-1) ?? 0)] = 1;
  const names = version === 4 ? new PrefixedNames(data) : null;
  let links = false;
  let at = 12;
  for (let left = count; left > 0; left--) {
    const flagsAt = at + STAT + idBytes;
    links ||= data[at + MODE_AT + 2] === LINK;
    const high = data[flagsAt]!;
    const extended = version > 2 && (high & EXTENDED) !== 0;
    const nameAt = flagsAt + (extended ? 4 : 2);
    let length = ((high & 0x0f) << 8) | data[flagsAt + 1]!;
    let next: number;
    if (names) {
      next = names.read(nameAt);
      length = names.length;
    } else {
      if (length === NAME_LENGTH) length = data.indexOf(0, nameAt + NAME_LENGTH) - nameAt;
      // One to eight zeros, up to a multiple of eight bytes.
      next = at + ((nameAt - at + length + 8) & ~7);
    }
    if (!(next > at && next <= data.length)) return null;
    const last = names ? names.last() : data[nameAt + length - 1]!;
    if (isWanted === null || isWanted[mayBe(length, last)] === 1) {
      const later = extended && (data[flagsAt + 2]! & INTENT_TO_ADD) !== 0;
      const name = names ? names.bytes() : data.subarray(nameAt, nameAt + length);
      const [mode, id] = [data.readUInt32BE(at + MODE_AT), data.subarray(at + STAT, flagsAt)];
      take({ name, mode, id, staged: (high & STAGE) === 0, later });
    }
    at = next;
  }
  return { end: at, links };
}

/** What follows the entries, by its signature; null where that does not come out even. */
function extensions(data: Buffer, from: number, to: number): ReadonlyMap<string, Buffer> | null {
  const parts = new Map<string, Buffer>();
  let at = from;
  while (at + 8 <= to) {
    const next = at + 8 + data.readUInt32BE(at + 4);
    parts.set(data.toString("latin1", at, at + 4), data.subarray(at + 8, next));
    at = next;
  }
  return at === to ? parts : null;
}
