import { posix } from "node:path";
import { textLines } from "./markdown-text.js";

/** `@path` in a CLAUDE.md-like file, which loads that file with it. */
export interface Import {
  /** As written. */
  readonly written: string;
  /** Relative to the top of the repository; null when it lies outside. */
  readonly path: string | null;
  readonly line: number;
  readonly column: number;
  /** Looks like a file: without that, `@name` may be a person or a package. */
  readonly certain: boolean;
}

/** Endings of the files that people import. */
const TEXT_FILE = /\.(?:md|mdx|mdc|markdown|txt|json|ya?ml|toml|rst|adoc)$/i;

/** No path is longer. */
const MAX_LENGTH = 1_000;
const IMPORT = new RegExp(`(?<=^|[\\s(])@(?:\\\\ |[^\\s\`]){1,${MAX_LENGTH}}`, "g");

/** What ends a sentence, a bracket or an emphasis, and not a path. */
const PUNCTUATION = new Set(".,;:!?)'\"]>*_");

/** The imports of a Markdown text, outside code, in order, one by one. `from`: the file's own path. */
export function* findImports(text: string, from: string): Iterable<Import> {
  if (!text.includes("@")) return;
  for (const [at, line] of textLines(text).entries())
    if (line.includes("@")) yield* inLine(line, at + 1, from);
}

function* inLine(line: string, number: number, from: string): Iterable<Import> {
  for (const match of line.matchAll(IMPORT)) {
    const written = match[0].length > MAX_LENGTH ? "" : trimEnd(match[0].slice(1));
    if (written === "") continue;
    yield {
      written,
      path: resolveImport(written.replaceAll("\\ ", " "), from),
      line: number,
      column: match.index + 1,
      certain: TEXT_FILE.test(written) || /^\.{1,2}\//.test(written),
    };
  }
}

function trimEnd(written: string): string {
  let end = written.length;
  while (end > 0 && PUNCTUATION.has(written[end - 1]!)) end--;
  return written.slice(0, end);
}

/** Relative to the importing file; the home folder and absolute paths are not the repository's. */
function resolveImport(written: string, from: string): string | null {
  if (/^[~/]/.test(written)) return null;
  const path = posix.join(posix.dirname(from), written).replace(/\/$/, "");
  return path === ".." || path.startsWith("../") ? null : path;
}
