import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { messageOf, UserError } from "../errors.js";
import { MAX_MESSAGE_BYTES, SCISSORS } from "../git/cleanup.js";

/** Reads a message file as git names it: relative to the top of the work tree. `edited`: an editor opened. */
export function readMessageFile(cwd: string, path: string, edited: boolean): Buffer {
  let bytes: Buffer;
  try {
    bytes = readStart(resolve(cwd, path));
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== "ENOENT";
    throw new UserError(
      isThere ? `the commit message cannot be read: ${messageOf(error)}` : `there is no file "${path}".`,
      "Name the file that holds the message, or - for standard input.",
    );
  }
  return wholeMessage(bytes, edited);
}

/** The same of a stream. */
export async function readMessageStream(
  stream: AsyncIterable<Buffer | string>,
  edited: boolean,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunks.at(-1)!.length;
    if (size > MAX_MESSAGE_BYTES) break;
  }
  return wholeMessage(Buffer.concat(chunks), edited);
}

/** Whatever it leads to, a device too: no more is read than shows that there is more. */
function readStart(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(MAX_MESSAGE_BYTES + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size < bytes.length; size += read)
      read = readSync(file, bytes, size, bytes.length - size, null);
    return bytes.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

/** The diff that `git commit -v` puts below the scissors may have any size, and none of it is judged. */
function wholeMessage(bytes: Buffer, edited: boolean): Buffer {
  if (bytes.length <= MAX_MESSAGE_BYTES) return bytes;
  const below = edited ? bytes.indexOf(`${SCISSORS}\n`) : -1;
  if (below >= 0) return bytes.subarray(0, below + SCISSORS.length + 1);
  throw new UserError(
    "the commit message has more than 1 MiB.",
    "Write what belongs to the change into files, and a message that people read.",
  );
}
