import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./repository.js";

/** Looking through more packs than this takes longer than to ask git. */
const MAX_PACKS = 32;

/** Version 2 (gitformat-pack(5)): eight bytes, then how many ids begin with at most each byte, then the ids in order. */
const MAGIC = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
const FANOUT_AT = MAGIC.length;
const IDS_AT = FANOUT_AT + 256 * 4;
/** An offset that is to be looked up in a table of larger ones. */
const IS_LARGE = 0x80000000;

const COMMIT = 1;
/** Bytes read at once: most commits, packed, are shorter. */
const READ_AHEAD = 4096;

/**
 * A commit that lies in a pack, whole: after a clone and after `git gc` that is where commits are, and reading a few
 * bytes takes less time than to start a git that does. null for whatever is not as simple as that (a delta, a large
 * pack, an alternate): git is asked then.
 */
export function findPackedCommit(
  repo: Repository,
  oid: string,
): { readonly read: () => Buffer | null } | null {
  if (process.env.GIT_OBJECT_DIRECTORY || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) return null;
  try {
    const folder = join(repo.commonDir, "objects", "pack");
    const indexes = readdirSync(folder).filter((name) => name.endsWith(".idx"));
    if (indexes.length > MAX_PACKS) return null;
    const id = Buffer.from(oid, "hex");
    for (const name of indexes) {
      const at = offsetOf(join(folder, name), id);
      if (at !== null) return commitAt(join(folder, name.replace(/idx$/, "pack")), at);
    }
  } catch {
    // Not there, or taken away by a repack meanwhile.
  }
  return null;
}

/** Where in its pack an object begins; null where the pack does not have it. Throws for a file that is no index. */
function offsetOf(index: string, id: Buffer): number | null {
  return withFile(index, (read) => {
    const head = read(0, IDS_AT);
    if (head.compare(MAGIC, 0, MAGIC.length, 0, MAGIC.length) !== 0) throw new RangeError("no index");
    const upTo = (byte: number) => (byte < 0 ? 0 : head.readUInt32BE(FANOUT_AT + byte * 4));
    const [first, end, all] = [upTo(id[0]! - 1), upTo(id[0]!), upTo(255)];
    const ids = read(IDS_AT + first * id.length, (end - first) * id.length);
    let at = ids.indexOf(id);
    while (at % id.length > 0) at = ids.indexOf(id, at + 1);
    if (at < 0) return null;
    const place = first + at / id.length;
    // After the ids come as many checksums.
    const offset = read(IDS_AT + all * (id.length + 4) + place * 4, 4).readUInt32BE(0);
    if (offset >= IS_LARGE) throw new RangeError("large");
    return offset;
  });
}

function commitAt(pack: string, offset: number): { readonly read: () => Buffer | null } | null {
  const bytes = withFile(pack, (read) => read(offset, READ_AHEAD, true));
  // Three bits of the first byte are the type, the other four and seven of each that follows are the size.
  if (((bytes[0]! >> 4) & 7) !== COMMIT) return null;
  let size = bytes[0]! & 0x0f;
  let at = 0;
  for (let shift = 4; bytes[at]! & 0x80; shift += 7) size += (bytes[++at]! & 0x7f) * 2 ** shift;
  return {
    read: () => {
      try {
        const { inflateSync } = process.getBuiltinModule("node:zlib");
        const content = inflateSync(bytes.subarray(at + 1), { maxOutputLength: Math.max(size, 1) });
        return content.length === size ? content : null;
      } catch {
        return null; // Longer than was read, or damaged.
      }
    },
  };
}

type Read = (at: number, length: number, mayBeShort?: boolean) => Buffer;

function withFile<T>(path: string, use: (read: Read) => T): T {
  const file = openSync(path, "r");
  try {
    return use((at, length, mayBeShort = false) => {
      const bytes = Buffer.alloc(length);
      const count = readSync(file, bytes, 0, length, at);
      if (count < length && !mayBeShort) throw new RangeError("cut short");
      return bytes.subarray(0, count);
    });
  } finally {
    closeSync(file);
  }
}
