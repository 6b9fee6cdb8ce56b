import { existsSync } from "node:fs";
import { join } from "node:path";
import { findPackedCommit } from "./packed-commit.js";
import { readPlain } from "./plain-file.js";
import type { Repository } from "./repository.js";

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * HEAD's commit where it is as after most commits: the id in the file of the branch, the commit in a file of its own
 * (gitrepository-layout(5)) or whole in a pack. null for anything else: git is asked then.
 */
export function readHead(repo: Repository): string | null {
  const { gitDir, commonDir } = repo;
  if (process.env.GIT_OBJECT_DIRECTORY || process.env.GIT_NAMESPACE) return null;
  try {
    const head = readPlain(join(gitDir, "HEAD")).trim();
    // No ref has two dots in it (git-check-ref-format(1)), which would lead out of its folder.
    const branch = /^ref: (refs\/heads\/(?!.*\.\.)\S+)$/.exec(head)?.[1];
    const oid = branch ? readPlain(join(commonDir, branch)).trim() : head;
    if (!OID.test(oid)) return null;
    const isLoose = existsSync(join(commonDir, "objects", oid.slice(0, 2), oid.slice(2)));
    return isLoose || findPackedCommit(repo, oid) ? oid : null;
  } catch {
    return null;
  }
}
