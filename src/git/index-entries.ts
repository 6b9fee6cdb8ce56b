import { readFileSync } from "node:fs";
import { encodePath } from "./path-bytes.js";

/** `<mode> <oid>` by path; what is not there has no key. */
export type Entries = ReadonlyMap<string, string>;

/** Bytes of an entry before its id: times, device, inode, mode, owner, size (gitformat-index(5)). */
const STAT = 40;
const MODE_AT = 24;
/** In the first byte of the flags, and of those that extend them. */
const EXTENDED = 0x40;
const INTENT_TO_ADD = 0x20;
const NAME_LENGTH = 0xfff;

/**
 * What an index file has under a few paths, read directly, for a hook would wait longer for a git that tells it. An
 * entry that is only meant to be added is not there. null for what is left to git: an index that is split, a sparse
 * one that lacks a path, or bytes that are no index. `idBytes`: 20 for SHA-1, 32 for SHA-256.
 */
export function readIndexEntries(file: string, idBytes: number, paths: readonly string[]): Entries | null {
  const found = new Map<string, string>();
  let data: Buffer;
  try {
    data = readFileSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? found : null;
  }
  const wanted = paths.map((path) => ({ path, bytes: encodePath(path) }));
  try {
    const end = walk(
      data,
      idBytes,
      wanted.map(({ bytes }) => bytes),
      (name, mode, id) => {
        const one = wanted.find(({ bytes }) => bytes.equals(name));
        if (one && !found.has(one.path)) found.set(one.path, `${mode.toString(8)} ${id.toString("hex")}`);
      },
    );
    const names = end === null ? null : extensions(data, end, data.length - idBytes);
    if (names === null || names.includes("link")) return null;
    return names.includes("sdir") && found.size < paths.length ? null : found;
  } catch {
    return null; // Cut short.
  }
}

/**
 * Takes the entries whose names are as long as a wanted one and end alike, and gives where all end; null for a version that is not known. A large
 * index has 100,000 of them and this code is new each time, so it makes nothing for those that nobody asked for.
 */
function walk(
  data: Buffer,
  idBytes: number,
  wanted: readonly Buffer[],
  take: (name: Buffer, mode: number, id: Buffer) => void,
): number | null {
  const version = data.readUInt32BE(4);
  if (data.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4) return null;
  const mayBe = (length: number, last: number) => (Math.min(length, NAME_LENGTH) << 8) | last;
  const isWanted = new Uint8Array(mayBe(NAME_LENGTH, 0xff) + 1);
  for (const name of wanted) isWanted[mayBe(name.length, name.at(-1) ?? 0)] = 1;
  const names = version === 4 ? new Prefixed(data) : null;
  let at = 12;
  for (let left = data.readUInt32BE(8); left > 0; left--) {
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
    if (isWanted[mayBe(length, last)] === 1) {
      const later = extended && (data[flagsAt + 2]! & INTENT_TO_ADD) !== 0;
      const name = names ? names.bytes() : data.subarray(nameAt, nameAt + length);
      if (!later) take(name, data.readUInt32BE(at + MODE_AT), data.subarray(at + STAT, flagsAt));
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

/** The signatures of what follows the entries; null where that does not come out even. */
function extensions(data: Buffer, from: number, to: number): string[] | null {
  const names: string[] = [];
  let at = from;
  while (at + 8 <= to) {
    names.push(data.toString("latin1", at, at + 4));
    at += 8 + data.readUInt32BE(at + 4);
  }
  return at === to ? names : null;
}
