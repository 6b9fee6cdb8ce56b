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
        if (wholeLength(text.subarray(0, middle)) !== null) good = middle;
        else bad = middle;
      }
      return { line, column: wholeLength(text.subarray(0, good))! + 1 };
    }
    at = end + 1;
  }
  return { line, column: 1 };
}

/** Bytes without a last sequence that may be cut off; null where there is another fault. */
function wholeLength(bytes: Buffer): number | null {
  for (let end = bytes.length; end >= 0 && end >= bytes.length - 3; end--)
    if (isUtf8(bytes.subarray(0, end))) return end;
  return null;
}
