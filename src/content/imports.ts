import { posix } from "node:path";
import { splitLines } from "./markdown-lines.js";

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

/** No path is longer, and what is shorter can be trimmed in no time. */
const MAX_LENGTH = 1_000;

/** The imports of a Markdown text, outside code, in order. `from`: the file's own path. */
export function findImports(text: string, from: string): Import[] {
  return splitLines(text).flatMap(({ text: line, kind }, at) =>
    kind === "code" || !line.includes("@") ? [] : inLine(line, at + 1, from),
  );
}

function inLine(line: string, number: number, from: string): Import[] {
  // Code spans are blanked out, so that columns stay.
  const bare = line.replace(/`[^`]*`/g, (span) => " ".repeat(span.length));
  return [...bare.matchAll(/(?<=^|[\s(])@(?:\\ |[^\s`])+/g)].flatMap((match) => {
    if (match[0].length > MAX_LENGTH) return [];
    const written = match[0].slice(1).replace(/[.,;:!?)'"\]>*_]+$/, "");
    if (written === "") return [];
    return [
      {
        written,
        path: resolveImport(written.replaceAll("\\ ", " "), from),
        line: number,
        column: match.index + 1,
        certain: TEXT_FILE.test(written) || /^\.{1,2}\//.test(written),
      },
    ];
  });
}

/** Relative to the importing file; the home folder and absolute paths are not the repository's. */
function resolveImport(written: string, from: string): string | null {
  if (/^[~/]/.test(written)) return null;
  const path = posix.normalize(posix.join(posix.dirname(from), written));
  return path.startsWith("../") ? null : path;
}
