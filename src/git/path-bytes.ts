const ESCAPE = 0xdc00;

/** Bytes of a path to a string; a byte that is not UTF-8 becomes the lone surrogate U+DC00 + byte, so nothing is lost. */
export function decodePath(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (!text.includes("\ufffd") || Buffer.from(text, "utf8").equals(bytes)) return text;
  let result = "";
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    result += length > 0 ? bytes.toString("utf8", at, at + length) : String.fromCharCode(ESCAPE + bytes[at]!);
    at += Math.max(length, 1);
  }
  return result;
}

/** The inverse of decodePath. */
export function encodePath(path: string): Buffer {
  // Halves of pairs are sorted out below: a pattern that knows code points takes longer to make than this to read.
  if (!/[\ud800-\udfff]/.test(path)) return Buffer.from(path, "utf8");
  const parts: Buffer[] = [];
  for (const char of path) {
    const code = char.charCodeAt(0);
    const escaped = char.length === 1 && code >= ESCAPE + 0x80 && code <= ESCAPE + 0xff;
    parts.push(escaped ? Buffer.from([code - ESCAPE]) : Buffer.from(char, "utf8"));
  }
  return Buffer.concat(parts);
}

/** How many bytes the valid UTF-8 sequence at `at` has; 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const slice = bytes.subarray(at, at + length);
  return Buffer.from(slice.toString("utf8"), "utf8").equals(slice) ? length : 0;
}

/**
 * A path as reports write it: `%`, control characters and bytes that are not UTF-8 are percent-escaped,
 * so that the escape is unambiguous and nothing reaches a terminal raw.
 */
export function displayPath(path: string): string {
  if (!/[%\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u.test(path))
    return path;
  let result = "";
  for (const char of path) {
    const unsafe = /^[%\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]$/u.test(
      char,
    );
    result += unsafe
      ? [...encodePath(char)].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("")
      : char;
  }
  return result;
}

/** The bytes of a path that displayPath wrote. */
export const displayedBytes = (shown: string): Buffer =>
  Buffer.concat(
    shown
      .split(/(%[0-9A-F]{2})/)
      .map((part, at) => (at % 2 === 1 ? Buffer.from(part.slice(1), "hex") : Buffer.from(part, "utf8"))),
  );

/** Order of the bytes, as git sorts: by code point, not by UTF-16 unit. */
export function comparePaths(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(encodePath(a), encodePath(b));
}
