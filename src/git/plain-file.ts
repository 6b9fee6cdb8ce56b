import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** Far more than any of git's own small files has. */
const MAX_BYTES = 1024 * 1024;

/** A pipe or a device would keep us waiting: they are opened without that, and not read. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The text of one of git's small files. Throws where it is not there, not a file, or too large to be one of those. */
export function readPlain(path: string): string {
  const file = openSync(path, FLAGS);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) throw new Error(`${path} is no plain file`);
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}
