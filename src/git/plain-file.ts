import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

const MIB = 1024 * 1024;

/** A pipe or a device would keep us waiting: they are opened without that, and not read. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a small file. Throws where it is not there, not a file, or larger than `limit` (bytes). */
export function readPlainBytes(path: string, limit = MIB): Buffer {
  const file = openSync(path, FLAGS);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error("it is no plain file");
    if (stat.size > limit) throw new Error(`it is larger than ${limit / MIB} MiB`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same as text: one of git's small files, or of ours. By default far more is allowed than any of them has. */
export const readPlain = (path: string, limit?: number): string =>
  readPlainBytes(path, limit).toString("utf8");

/** Whether a file is there and says exactly that. */
export function hasText(path: string, text: string): boolean {
  try {
    return readPlain(path) === text;
  } catch {
    return false;
  }
}
