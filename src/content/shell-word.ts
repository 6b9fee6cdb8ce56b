/** What a terminal is not given raw, and bytes that are not UTF-8 (git/path-bytes). */
const unsafe = () => /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** One word of a POSIX shell, which can be read and pasted whatever it holds. */
export function shellWord(text: string): string {
  if (/^[\w./@%+=:,-]+$/.test(text)) return text;
  return unsafe().test(text) ? printed(text) : `'${text.replaceAll("'", "'\\''")}'`;
}

/** By printf(1), of whose escapes every shell knows the octal ones; a newline at the very end would be lost, and is kept by no name that git makes. */
function printed(text: string): string {
  const format = text
    .replace(/[\\%]/g, "$&$&")
    .replaceAll("'", "\\047")
    .replace(unsafe(), (char) =>
      [...bytesOf(char)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
    );
  return `"$(printf '${format}')"`;
}

const bytesOf = (char: string): Uint8Array =>
  char >= "\udc80" && char <= "\udcff" ? Uint8Array.of(char.charCodeAt(0) & 0xff) : Buffer.from(char);
