import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./repository.js";

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * HEAD's commit where it is as after most commits: the id in the file of the branch, the commit in a file of its own
 * (gitrepository-layout(5)). null for anything else: git is asked then.
 */
export function readHead({ gitDir, commonDir }: Repository): string | null {
  if (process.env.GIT_OBJECT_DIRECTORY || process.env.GIT_NAMESPACE) return null;
  try {
    const head = readFileSync(join(gitDir, "HEAD"), "utf8").trim();
    // No ref has two dots in it (git-check-ref-format(1)), which would lead out of its folder.
    const branch = /^ref: (refs\/heads\/(?!.*\.\.)\S+)$/.exec(head)?.[1];
    const oid = branch ? readFileSync(join(commonDir, branch), "utf8").trim() : head;
    return OID.test(oid) && existsSync(join(commonDir, "objects", oid.slice(0, 2), oid.slice(2)))
      ? oid
      : null;
  } catch {
    return null;
  }
}
