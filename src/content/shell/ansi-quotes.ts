const LETTERS: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** What stands between `$'` and `'` (Bash manual, 3.1.2.4), or is printed by `printf` and, with `-e`, `echo`. */
export function decodeAnsi(body: string): string {
  return body.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|c([\s\S])|([\s\S]))/g,
    (_, octal, hex, short, long, control, letter) => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (control) return String.fromCharCode(control.charCodeAt(0) & 0x1f);
      const code = hex ?? short ?? long;
      if (code === undefined) return LETTERS[letter] ?? letter;
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff || (point >= 0xe000 && point <= 0xe00f)
        ? "\ufffd"
        : String.fromCodePoint(point);
    },
  );
}
