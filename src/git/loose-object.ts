import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Repository } from "./repository.js";

/** Bytes before the content: `<type> SP <size> NUL` (gitformat-loose(5)). */
const MAX_HEAD = 32;

/**
 * What was added just now lies in a file of its own, and reading that takes less time than to start a git that does.
 * null for whatever is not as simple as that, damaged files included: git is asked then, and says what is wrong.
 */
export function readLoose(repo: Repository, oid: string, limit: number, type = "[a-z]+"): Buffer | null {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) return null;
  const { GIT_OBJECT_DIRECTORY: given } = process.env;
  const folder = given ? resolve(repo.root, given) : join(repo.commonDir, "objects");
  try {
    const packed = readFileSync(join(folder, oid.slice(0, 2), oid.slice(2)));
    const { inflateSync } = process.getBuiltinModule("node:zlib");
    const whole = inflateSync(packed, { maxOutputLength: limit + MAX_HEAD });
    const end = whole.indexOf(0);
    const size = new RegExp(`^${type} (\\d+)$`).exec(whole.toString("latin1", 0, end))?.[1];
    const bytes = whole.subarray(end + 1);
    return Number(size) === bytes.length && bytes.length <= limit ? bytes : null;
  } catch {
    return null;
  }
}
