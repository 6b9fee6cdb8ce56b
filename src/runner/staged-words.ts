import { UserError } from "../errors.js";
import { encodePath } from "../git/path-bytes.js";

const WORD = "{staged}";

/** A shell gets its script as one argument, of which Linux allows 128 KiB (MAX_ARG_STRLEN); the rest is for the command itself. */
const LIMIT = 96 * 1024;

export const takesFiles = (run: string): boolean => run.includes(WORD);

/**
 * Command lines, each with as many of the paths as one call can take, in which `{staged}` is the list of them.
 * The paths become the shell's positional parameters, so that no name is ever read as shell. Throws UserError
 * where `{staged}` is not a word of its own.
 */
export function withFiles(run: string, paths: readonly string[], name: string): string[] {
  const command = placeParameters(run, name);
  return chunks(paths.map(toWord)).map((words) => {
    const made = words.flatMap(({ before }) => (before ? [before] : []));
    return [...made, `set -- ${words.map(({ word }) => word).join(" ")}`, command].join("\n");
  });
}

interface Word {
  readonly word: string;
  /** What has to be said before the word can be used. */
  readonly before: string | null;
}

/** A name that begins with a dash is not taken for an option. */
function toWord(path: string, at: number): Word {
  const safe = path.startsWith("-") ? `./${path}` : path;
  const bytes = encodePath(safe);
  if (bytes.toString("utf8") === safe) return { word: `'${safe.replaceAll("'", "'\\''")}'`, before: null };
  // Bytes that are not UTF-8 cannot be passed as they are: the shell makes them. `$()` drops newlines at the end.
  const octal = [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
  return { word: `"\${tollgate_${at}%x}"`, before: `tollgate_${at}=$(printf '${octal}x')` };
}

function chunks(words: readonly Word[]): Word[][] {
  const calls: Word[][] = [];
  let size = LIMIT;
  for (const one of words) {
    const length = Buffer.byteLength(`${one.word} ${one.before ?? ""}\n`);
    if (size + length > LIMIT) {
      calls.push([]);
      size = 0;
    }
    calls.at(-1)!.push(one);
    size += length;
  }
  return calls;
}

function placeParameters(run: string, name: string): string {
  const parts = run.split(WORD);
  for (const [at, part] of parts.entries()) {
    const before = parts.slice(0, at + 1).join(WORD);
    const next = parts[at + 1];
    if (next === undefined) break;
    if (/(^|[\s;&|(])$/.test(part) && /^($|[\s;&|)<>])/.test(next) && !insideQuotes(before)) continue;
    throw new UserError(
      `"run" of "${name}" has ${WORD} inside quotes or inside another word.`,
      `Write it as a word of its own, without quotes: prettier --write ${WORD}`,
    );
  }
  return parts.join('"$@"');
}

function insideQuotes(text: string): boolean {
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === "\\" && quote !== "'") at++;
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = "";
  }
  return quote !== "";
}
