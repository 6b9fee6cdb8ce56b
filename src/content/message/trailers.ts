/** `Key: value` in the message's last paragraph, as git reads it. */
export interface Trailer {
  readonly key: string;
  /** Continuation lines joined by one space. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
}

/** What git itself writes and so recognizes among other text (trailer.c, git_generated_prefixes). */
const GIT_WRITES = ["Signed-off-by: ", "(cherry picked from commit "];
/** git's own idea of a blank: its ctype knows no vertical tab, form feed or Unicode space. */
const isSpace = (character: string | undefined): boolean =>
  character === " " || character === "\t" || character === "\r" || character === "\n";
const isBlank = (line: string): boolean => /^[ \t\r]*$/.test(line);
/** A message has no comment character of its own once it is stored: git's default. */
const isComment = (line: string): boolean => line.startsWith("#");

/**
 * The trailers that `git interpret-trailers --parse --no-divider` finds, in order. The block is the last
 * paragraph, never the first, when every line of it is a trailer, or when git wrote one of them and at
 * least a quarter are trailers (git-interpret-trailers(1)).
 */
export function parseTrailers(lines: readonly string[]): readonly Trailer[] {
  const end = endOfMessage(lines);
  const found: { key: string; values: string[]; line: number }[] = [];
  let open = false;
  for (let at = startOfBlock(lines, end); at < end; at++) {
    const line = lines[at]!;
    if (open && isSpace(line[0])) {
      found.at(-1)!.values.push(line.trimStart());
      continue;
    }
    const colon = isComment(line) ? -1 : separatorAt(line);
    open = colon >= 1;
    if (open) found.push({ key: line.slice(0, colon).trim(), values: [line.slice(colon + 1)], line: at + 1 });
  }
  return found.map(({ key, values, line }) => ({
    key,
    value: values.join(" ").trim(),
    line,
    endLine: line + values.length - 1,
  }));
}

/** Comments and blank lines at the end are not part of the message. */
function endOfMessage(lines: readonly string[]): number {
  let end = lines.length;
  while (end > 0 && (isComment(lines[end - 1]!) || isBlank(lines[end - 1]!))) end--;
  return end;
}

/** Where the block begins; `end` when there is none. */
function startOfBlock(lines: readonly string[], end: number): number {
  const title = lines.findIndex((line) => !isComment(line) && isBlank(line));
  if (title < 0) return end;
  let trailers = 0;
  let others = 0;
  let continuations = 0;
  let writtenByGit = false;
  for (let at = end - 1; at >= title; at--) {
    const line = lines[at]!;
    if (isBlank(line)) {
      const rest = others + continuations;
      const block = (writtenByGit && trailers * 3 >= rest) || (trailers > 0 && rest === 0);
      return block ? at + 1 : end;
    }
    if (GIT_WRITES.some((prefix) => line.startsWith(prefix))) {
      writtenByGit = true;
      trailers++;
      continuations = 0;
    } else if (isComment(line)) {
      others += continuations;
      continuations = 0;
    } else if (isSpace(line[0])) {
      continuations++;
    } else if (separatorAt(line) >= 1) {
      trailers++;
      continuations = 0;
    } else {
      others += 1 + continuations;
      continuations = 0;
    }
  }
  return end;
}

/** Where the colon after a key stands; -1 when the line begins with none (trailer.c, find_separator). */
export function separatorAt(line: string): number {
  return (/^(?:[A-Za-z0-9-]+[ \t]*)?:/.exec(line)?.[0].length ?? 0) - 1;
}
