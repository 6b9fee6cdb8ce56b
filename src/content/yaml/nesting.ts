/** Levels: parsers that call themselves for each take far more, and people write a handful. */
const LIMIT = 1_000;

/**
 * Whether text nests so deep, read as YAML or JSON, that a parser would run out of stack, which may end the process. By
 * brackets and by the signs that begin lines, wherever they stand: a level by indentation costs as many bytes as it is deep.
 */
export function nestsTooDeep(text: string): boolean {
  let open = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x5b: // [
      case 0x7b: // {
        if (++open > LIMIT) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (open > 0) open--;
        break;
      case 0x2d: // -
      case 0x3f: // ?
      case 0x3a: // :
        if (isBlank(text.charCodeAt(at + 1)) && ++signs > LIMIT) return true;
        break;
      case 0x0a:
        signs = 0;
        break;
    }
  }
  return false;
}

/** Behind a sign of a collection (YAML 1.2.2, 8.2); NaN: the end. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
