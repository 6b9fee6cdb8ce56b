import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { messageOf, UserError } from "../errors.js";
import type { Edit } from "../gate/contract.js";
import { blobId } from "../git/blob-id.js";
import { displayPath, encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { applyEdits } from "./apply-edits.js";

export interface Fixed {
  readonly before: Buffer;
  readonly after: Buffer;
  /** How many of the edits were made; the others reach into them. */
  readonly applied: number;
}

/**
 * Makes edits in a file of the work tree; `judged`: the id of the bytes that they were made for. null, and nothing
 * is written, when the file is not that any more. `write: false`: only says what would be. Throws UserError, with
 * the file as it was, where it cannot be written, or where writing it would change more than itself.
 */
export function fixFile(
  repo: Repository,
  path: string,
  judged: string,
  edits: readonly Edit[],
  write: boolean,
): Fixed | null {
  const at = Buffer.concat([Buffer.from(`${repo.root}/`), encodePath(path)]);
  try {
    const stat = lstatSync(at);
    const before = readFileSync(at);
    if (blobId(before) !== judged) return null;
    const { bytes: after, applied } = applyEdits(before, edits);
    if (write && !replaceFile(at, after, stat)) return null;
    return { before, after, applied };
  } catch (error) {
    throw new UserError(
      `${displayPath(path)} cannot be mended: ${messageOf(error)}`,
      "Make it a file that can be read and written; it is as it was.",
    );
  }
}

/** Whole or not at all: a full disk must not cost what stood there. False when somebody wrote it meanwhile. */
function replaceFile(at: Buffer, bytes: Buffer, was: Stats): boolean {
  if ((was.mode & 0o200) === 0) throw new Error("it is read-only");
  if (was.nlink > 1) throw new Error("it has several names (hard links), and they would be parted");
  const draft = Buffer.concat([at, Buffer.from(`.tollgate-${process.pid}`)]);
  try {
    writeFileSync(draft, bytes, { flag: "wx" });
    chmodSync(draft, was.mode & 0o7777);
    const is = lstatSync(at);
    const same = is.ino === was.ino && is.size === was.size && is.mtimeMs === was.mtimeMs;
    if (same) renameSync(draft, at);
    else rmSync(draft);
    return same;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
