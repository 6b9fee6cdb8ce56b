import { type Header, parseHeader } from "./header.js";
import { type Labels, parseLabel } from "./labels.js";
import { type Line, splitLines } from "./lines.js";
import { parseTrailers, type Trailer } from "./trailers.js";

export interface Section {
  readonly name: string;
  /** Where its label stands and where its content ends, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Without the label, trimmed; lines joined by newlines. */
  readonly content: string;
}

/** A cleaned message, taken apart. */
export interface Message {
  readonly lines: readonly Line[];
  /** Index of the first line that is not blank; -1 in an empty message. */
  readonly headerAt: number;
  readonly headerText: string;
  /** null when the header is not a conventional one. */
  readonly header: Header | null;
  /** In the order of the message; a name may come twice. */
  readonly sections: readonly Section[];
  /** As git reads them, less those whose key is a section's label. */
  readonly trailers: readonly Trailer[];
}

/** `labels`: which sections there can be, by the words that name them. */
export function parseMessage(text: string, labels: Labels): Message {
  const lines = splitLines(text);
  const headerAt = lines.findIndex((line) => line.text.trim() !== "");
  const headerText = lines[headerAt]?.text ?? "";
  const trailers = parseTrailers(lines.map((line) => line.text)).filter(
    (trailer) => !labels.has(trailer.key.toLowerCase()),
  );
  return {
    lines,
    headerAt,
    headerText,
    header: parseHeader(headerText),
    sections: findSections(lines, headerAt + 1, labels, trailers),
    trailers,
  };
}

/** A section ends at the next label or at the trailers. */
function findSections(
  lines: readonly Line[],
  from: number,
  labels: Labels,
  trailers: readonly Trailer[],
): Section[] {
  const trailerLines = new Set(trailers.map((trailer) => trailer.line));
  const sections: Section[] = [];
  let open: { name: string; line: number; content: string[] } | null = null;
  const close = () => {
    if (!open) return;
    while (open.content.length > 1 && open.content.at(-1)!.trim() === "") open.content.pop();
    const { name, line, content } = open;
    sections.push({ name, line, endLine: line + content.length - 1, content: content.join("\n").trim() });
    open = null;
  };
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    const label = line.kind === "text" ? parseLabel(line.text, labels) : null;
    if (label) {
      close();
      open = { name: label.section, line: at + 1, content: [label.text] };
    } else if (trailerLines.has(at + 1) || (line.kind === "text" && endsSection(line.text))) {
      close();
    } else {
      (open as { content: string[] } | null)?.content.push(line.text);
    }
  }
  close();
  return sections;
}

/** A breaking change is told in a footer of its own (conventionalcommits.org 1.0.0, 8 and 16). */
const endsSection = (line: string): boolean => isAttribution(line) || /^BREAKING[ -]CHANGE: /.test(line);

/** `Co-authored-by:` and its like name people and are nobody's content, wherever they stand. */
export const isAttribution = (line: string): boolean =>
  /^(?:signed-off|co-authored|co-developed|reviewed|acked|approved|tested|reported|suggested|requested|helped|assisted|generated)-by:/i.test(
    line,
  );
