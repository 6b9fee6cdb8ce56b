import { readFileSync, statSync } from "node:fs";
import type { FileEntry } from "../gate/contract.js";
import { decodePath } from "./path-bytes.js";

/** Bytes; about 80,000 entries. To look through more takes longer than to ask git, which does it beside us. */
const MAX_SIZE = 8 << 20;
/** The same for entries that are not only passed over. */
const MAX_LISTED = 2000;

/** An entry's bytes before its id: times, device, inode, mode, owner, size. */
const STAT = 40;
const MODE_AT = 24;
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const NAME_LENGTH = 0xfff;
/** In the two bytes that version 3 adds to some entries. */
const INTENT_TO_ADD = 0x2000;

export interface IndexFile {
  /** Every entry, in git's order; null where they are many. */
  readonly entries: () => FileEntry[] | null;
  /** The id of the tree that a commit would get; null where the index does not hold it. */
  readonly tree: string | null;
}

/**
 * An index as gitformat-index(5) has it, for ids of `oidBytes` bytes, where it is plain: not version 4, split or sparse,
 * without unmerged paths and paths that are only intended to be added, neither very large nor damaged. null for any
 * other: git is asked then.
 */
export function readIndexFile(path: string, oidBytes: number): IndexFile | null {
  try {
    return statSync(path).size > MAX_SIZE ? null : parse(readFileSync(path), oidBytes);
  } catch {
    return null; // Not there, or its parts reach beyond its end.
  }
}

interface Place {
  readonly at: number;
  readonly name: number;
  readonly end: number;
}

function parse(bytes: Buffer, oidBytes: number): IndexFile | null {
  const version = bytes.readUInt32BE(4);
  if (bytes.toString("latin1", 0, 4) !== "DIRC" || (version !== 2 && version !== 3)) return null;
  const count = bytes.readUInt32BE(8);
  const places: Place[] = [];
  let at = 12;
  for (let left = count; left > 0; left--) {
    const flagsAt = at + STAT + oidBytes;
    const flags = bytes.readUInt16BE(flagsAt);
    const isExtended = (flags & EXTENDED) !== 0;
    if (flags & STAGE || (isExtended && bytes.readUInt16BE(flagsAt + 2) & INTENT_TO_ADD)) return null;
    const name = flagsAt + (isExtended ? 4 : 2);
    const length = flags & NAME_LENGTH;
    const end = length < NAME_LENGTH ? name + length : bytes.indexOf(0, name);
    if (bytes[end] !== 0) return null;
    if (count <= MAX_LISTED) places.push({ at, name, end });
    // One to eight NULs, up to a multiple of eight bytes.
    at += (end - at + 8) & ~7;
  }
  const tree = treeIn(bytes, at, oidBytes);
  if (tree === undefined) return null;
  return {
    entries: () => (count > MAX_LISTED ? null : places.map((place) => entryAt(bytes, place, oidBytes))),
    tree,
  };
}

const entryAt = (bytes: Buffer, { at, name, end }: Place, oidBytes: number): FileEntry => ({
  path: decodePath(bytes.subarray(name, end)),
  mode: bytes
    .readUInt32BE(at + MODE_AT)
    .toString(8)
    .padStart(6, "0"),
  oid: bytes.toString("hex", at + STAT, at + STAT + oidBytes),
  status: null,
});

/** From the cached trees among the extensions; undefined where there is an extension that changes what entries mean. */
function treeIn(bytes: Buffer, start: number, oidBytes: number): string | null | undefined {
  const end = bytes.length - oidBytes;
  let tree: string | null = null;
  let at = start;
  while (at < end) {
    const name = bytes.toString("latin1", at, at + 4);
    const next = at + 8 + bytes.readUInt32BE(at + 4);
    if (!/^[A-Z]/.test(name) || next > end) return undefined;
    if (name === "TREE") tree = rootTree(bytes.subarray(at + 8, next), oidBytes);
    at = next;
  }
  return at === end ? tree : undefined;
}

/** The first is the root: an empty path, NUL, "<entries> <subtrees>", LF, its id; -1 entries where it is not known. */
function rootTree(cached: Buffer, oidBytes: number): string | null {
  const line = cached.indexOf(10);
  const isKnown = cached[0] === 0 && /^\d+ \d+$/.test(cached.toString("latin1", 1, line));
  return isKnown ? cached.toString("hex", line + 1, line + 1 + oidBytes) : null;
}
