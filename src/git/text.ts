import { isUtf8 } from "node:buffer";
import type { Position } from "../gate/contract.js";

/** Line and column (from 1, in bytes) of the first byte that is not UTF-8. Call it only when there is one. */
export function firstInvalidByte(bytes: Buffer): Position {
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const newline = bytes.indexOf(10, at);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(at, end);
    if (!isUtf8(text)) {
      let good = 0;
      for (let bad = text.length; bad - good > 1; ) {
        const middle = (good + bad) >> 1;
        if (validPrefix(text.subarray(0, middle))) good = middle;
        else bad = middle;
      }
      return { line, column: good + 1 };
    }
    at = end + 1;
  }
  return { line, column: 1 };
}

/** Valid but for a last sequence that is cut off. */
function validPrefix(bytes: Buffer): boolean {
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++)
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return true;
  return false;
}
