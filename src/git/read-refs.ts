import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPlain } from "./plain-file.js";
import type { Repository } from "./repository.js";

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * What refs that all work trees share point at, in the order asked for, read from git's own files
 * (gitrepository-layout(5)); null for one that is not there or leads nowhere. null for all where they are kept in
 * another way, or one is not as simple as that: git is asked then.
 */
export function readRefs({ commonDir }: Repository, names: readonly string[]): (string | null)[] | null {
  if (process.env.GIT_NAMESPACE || existsSync(join(commonDir, "reftable"))) return null;
  try {
    const packed = readIfThere(join(commonDir, "packed-refs")) ?? "";
    const oidOf = (name: string, depth = 0): string | null => {
      const text = readIfThere(join(commonDir, name))?.trim();
      const target = text && /^ref: (refs\/(?!.*\.\.)\S+)$/.exec(text)?.[1];
      if (target && depth === 0) return oidOf(target, 1);
      if (text !== undefined && !OID.test(text)) throw new RangeError("no id");
      return text ?? packedOid(packed, name);
    };
    return names.map((name) => oidOf(name));
  } catch {
    return null;
  }
}

/** Lines of `<oid> SP <name>`. */
function packedOid(packed: string, name: string): string | null {
  const end = `\n${packed}\n`.indexOf(` ${name}\n`);
  if (end < 0) return null;
  const oid = `\n${packed}\n`.slice(0, end).split("\n").at(-1)!;
  if (!OID.test(oid)) throw new RangeError("no id");
  return oid;
}

function readIfThere(path: string): string | undefined {
  try {
    return readPlain(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
