import { readFileSync, statSync } from "node:fs";
import type { FileEntry } from "../gate/contract.js";
import { decodePath, encodePath } from "./path-bytes.js";

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
    const end = walk(
      data,
      idBytes,
      wanted.map(({ bytes }) => bytes),
      ({ name, mode, id, later }) => {
        const one = wanted.find(({ bytes }) => bytes.equals(name));
        if (one && !later && !found.has(one.path))
          found.set(one.path, `${mode.toString(8)} ${id.toString("hex")}`);
      },
    );
    read.end = end;
    const parts = end === null ? null : extensions(data, end, data.length - idBytes);
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
    const known = isPlain ? undefined : read.end;
    const end = known === undefined ? walk(data, idBytes, isPlain ? null : [], take) : known;
    read.end = end;
    const held = treeAfter(data, end, idBytes);
    return held && { entries: isPlain ? entries : null, tree: held.tree };
  } catch {
    return null; // Not there, or cut short.
  }
}

/** The id of the tree that a commit of an index file would get, without a look at its entries; null as above. */
export function readIndexTree(file: string, idBytes: number): string | null {
  try {
    const read = readOnce(file);
    const { data } = read;
    if (data.length > MAX_SIZE) return null;
    const end = read.end === undefined ? walk(data, idBytes, [], () => {}) : read.end;
    read.end = end;
    return treeAfter(data, end, idBytes)?.tree ?? null;
  } catch {
    return null;
  }
}

/** null for an index that is not whole. */
function treeAfter(
  data: Buffer,
  end: number | null,
  idBytes: number,
): { readonly tree: string | null } | null {
  const parts = end === null ? null : extensions(data, end, data.length - idBytes);
  // Those in small letters change what entries mean.
  if (parts === null || [...parts.keys()].some((name) => !/^[A-Z]/.test(name))) return null;
  const cached = parts.get("TREE");
  return { tree: cached ? rootTree(cached, idBytes) : null };
}

interface Read {
  readonly stamp: string;
  readonly data: Buffer;
  /** Where the entries end; null: it is no index that is known. undefined: nobody looked. */
  end: number | null | undefined;
}

/** A hook asks for the same index several times: while its stamp stays, it is not read and walked again. */
let last: Read | null = null;

function readOnce(file: string): Read {
  const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
  const stamp = [dev, ino, size, mtimeNs].join(" ");
  if (last?.stamp !== stamp) last = { stamp, data: readFileSync(file), end: undefined };
  return last;
}

/** The first is the root: an empty path, NUL, "<entries> <subtrees>", LF, its id; -1 entries where it is not known. */
function rootTree(cached: Buffer, idBytes: number): string | null {
  const line = cached.indexOf(10);
  const isKnown = cached[0] === 0 && /^\d+ \d+$/.test(cached.toString("latin1", 1, line));
  return isKnown ? cached.toString("hex", line + 1, line + 1 + idBytes) : null;
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
 * Takes the entries whose names are as long as a wanted one and end alike (`wanted` null: all of them), and gives where all end; null
 * for a version that is not known. A large index has 100,000 of them and this code is new each time, so it makes nothing
 * for those that nobody asked for.
 */
function walk(
  data: Buffer,
  idBytes: number,
  wanted: readonly Buffer[] | null,
  take: (entry: Taken) => void,
): number | null {
  const version = data.readUInt32BE(4);
  if (data.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4) return null;
  const mayBe = (length: number, last: number) => (Math.min(length, NAME_LENGTH) << 8) | last;
  const count = data.readUInt32BE(8);
  // The table is a megabyte: for a small index its making takes longer than to look at each name.
  const isWanted =
    wanted === null || count <= MAX_LISTED ? null : new Uint8Array(mayBe(NAME_LENGTH, 0xff) + 1);
  if (isWanted) for (const name of wanted!) isWanted[mayBe(name.length, name.at(-1) ?? 0)] = 1;
  const names = version === 4 ? new Prefixed(data) : null;
  let at = 12;
  for (let left = count; left > 0; left--) {
    const flagsAt = at + STAT + idBytes;
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
  return at;
}

/** Names of version 4: how much of the one before goes, and what comes in its place. */
class Prefixed {
  #name = Buffer.alloc(4096);
  length = 0;

  constructor(private readonly data: Buffer) {}

  /** Reads the name that is written at a place, and gives where it ends. */
  read(from: number): number {
    const { value: cut, end: suffixAt } = varint(this.data, from);
    const { data } = this;
    let at = suffixAt;
    let length = this.length - cut;
    if (length < 0) throw new RangeError("no name");
    for (let byte = data[at++]; byte !== 0; byte = data[at++]) {
      if (byte === undefined) throw new RangeError("no end");
      if (length === this.#name.length) this.#name = Buffer.concat([this.#name], 2 * length);
      this.#name[length++] = byte;
    }
    this.length = length;
    return at;
  }

  last(): number {
    return this.#name[this.length - 1] ?? 0;
  }

  bytes(): Buffer {
    return this.#name.subarray(0, this.length);
  }
}

/** As in pack files: each byte but the last adds one to what follows. */
function varint(data: Buffer, from: number): { value: number; end: number } {
  let at = from;
  let byte = data.readUInt8(at++);
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = data.readUInt8(at++);
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, end: at };
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
