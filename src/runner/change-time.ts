import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FencedChange } from "../gate/contract.js";
import { type Fingerprint, isStaged } from "../git/fingerprint.js";
import { encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";

/**
 * The latest time, in milliseconds since 1970, at which a change can have come about; null where nothing tells.
 * Bytes: the file's own ctime. A file that is gone: its folder's mtime. What is staged: the blob's, which
 * `git add` freshens (object-file.c), else the index file's, which a mere `git status` may write again.
 */
export function changedAt(
  repo: Repository,
  { path, what }: Pick<FencedChange, "path" | "what">,
  now: Fingerprint,
): number | null {
  const state = now.paths.get(path);
  if (what === "staged") {
    const id = state && isStaged(state) ? state.index?.split(" ")[1] : undefined;
    const blob = id ? modifiedAt(join(repo.commonDir, "objects", id.slice(0, 2), id.slice(2))) : null;
    return blob ?? modifiedAt(join(repo.gitDir, "index"));
  }
  if (state?.disk) return state.disk.changedAt;
  // A path that status does not name may be HEAD's again: whatever did that wrote the file.
  const at = Buffer.concat([Buffer.from(`${repo.root}/`), encodePath(path)]);
  return modifiedAt(at, "ctimeMs") ?? goneSince(at.toString("latin1"), repo.root);
}

/** A folder's mtime is that of its last entry that came or went; a folder that is gone too went with its own. */
function goneSince(path: string, root: string): number | null {
  for (let folder = dirname(path); folder.length >= Buffer.byteLength(root); folder = dirname(folder)) {
    const at = modifiedAt(Buffer.from(folder, "latin1"));
    if (at !== null) return at;
  }
  return null;
}

function modifiedAt(path: string | Buffer, time: "mtimeMs" | "ctimeMs" = "mtimeMs"): number | null {
  try {
    return lstatSync(path)[time];
  } catch {
    return null;
  }
}
