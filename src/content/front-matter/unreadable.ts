import { isUtf8 } from "node:buffer";

/** The first place in a text that YAML cannot hold, in UTF-16 units of the decoded text. */
export interface Unreadable {
  readonly at: number;
  readonly what: "NUL character" | "byte that is not UTF-8";
}

/** `text` is what `bytes` (without byte order mark) decode to, with U+FFFD where they are not UTF-8. */
export function findUnreadable(text: string, bytes: Buffer): Unreadable | null {
  const nul = bytes.includes(0) ? text.indexOf("\0") : -1;
  const invalid = isUtf8(bytes) ? -1 : firstReplaced(text, bytes);
  if (nul < 0 && invalid < 0) return null;
  return invalid < 0 || (nul >= 0 && nul < invalid)
    ? { at: nul, what: "NUL character" }
    : { at: invalid, what: "byte that is not UTF-8" };
}

/** Notepad's "Unicode", and what PowerShell 5 writes: with a byte order mark, or seen by the fence's zeroes. */
export const isUtf16 = (bytes: Buffer): boolean =>
  /^(?:fffe|feff|2d002d00|002d002d)/.test(bytes.subarray(0, 4).toString("hex"));

/** U+FFFD may also stand in the file as itself. */
function firstReplaced(text: string, bytes: Buffer): number {
  let offset = 0;
  let done = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", done)) {
    offset += Buffer.byteLength(text.slice(done, at));
    if (bytes.subarray(offset, offset + 3).toString("hex") !== "efbfbd") return at;
    offset += 3;
    done = at + 1;
  }
  return -1;
}
