import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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
 * is written, when the file is not that any more. `write: false`: only says what would be.
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
    const before = readFileSync(at);
    if (blobId(before) !== judged) return null;
    const { bytes: after, applied } = applyEdits(before, edits);
    if (write) replaceFile(at, after);
    return { before, after, applied };
  } catch (error) {
    throw new UserError(
      `${displayPath(path)} cannot be mended: ${messageOf(error)}`,
      "Make it a file that can be read and written; it is as it was.",
    );
  }
}

/** Whole or not at all: a full disk must not cost what stood there. */
function replaceFile(at: Buffer, bytes: Buffer): void {
  const draft = Buffer.concat([at, Buffer.from(`.tollgate-${process.pid}`)]);
  try {
    writeFileSync(draft, bytes, { flag: "wx" });
    chmodSync(draft, statSync(at).mode & 0o7777);
    renameSync(draft, at);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
