import { lstatSync, readFileSync } from "node:fs";
import { blobId } from "../git/blob-id.js";

const MAX_BYTES = 4 * 1024 * 1024;

/** A file's bytes; null where it is none, or too large for any part of a config. Links are not followed. */
export function bytesOnDisk(path: string): Buffer | null {
  try {
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(path) : null;
  } catch {
    return null; // Not there.
  }
}

/** Whether bytes are those of an entry (`<mode> <oid>`), but for the ends of lines, which git may change on the way out. */
export function isHeldAs(entry: string, bytes: Buffer | null): boolean {
  const [mode = "", oid = ""] = entry.split(" ");
  if (bytes === null || !mode.startsWith("100")) return false;
  const algorithm = oid.length === 40 ? "sha1" : "sha256";
  if (blobId(bytes, algorithm) === oid) return true;
  const plain = Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return blobId(plain, algorithm) === oid;
}
