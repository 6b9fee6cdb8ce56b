/** One line, as Markdown sees it. */
export interface Line {
  /** Without its line end; a carriage return before it is part of the end. */
  readonly text: string;
  readonly kind: "text" | "code" | "quote" | "table";
}

/** Splits text into lines and tells fenced and indented code, quotes and table rows apart (CommonMark 0.31). */
export function splitLines(source: string): readonly Line[] {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const lines: Line[] = [];
  let fence: Fence | null = null;
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "" && fence === null) {
      lines.push(BLANK);
      continue;
    }
    const wasFence: Fence | null = fence;
    fence = fence ? (closes(line, fence) ? null : fence) : opens(line);
    lines.push({ text: line, kind: wasFence || fence ? "code" : kindOf(line, lines.at(-1)) });
  }
  if (lines.at(-1)?.text === "") lines.pop();
  return lines;
}

const BLANK: Line = { text: "", kind: "text" };

interface Fence {
  readonly character: string;
  readonly length: number;
}

function opens(line: string): Fence | null {
  const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (!run) return null;
  // A backtick after a backtick fence makes it inline code.
  if (run[0] === "`" && line.includes("`", line.indexOf(run) + run.length)) return null;
  return { character: run[0]!, length: run.length };
}

function closes(line: string, fence: Fence): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run[0] === fence.character && run.length >= fence.length;
}

function kindOf(line: string, before: Line | undefined): Line["kind"] {
  // Indented code cannot interrupt a paragraph.
  const afterGap = before === undefined || before.text.trim() === "" || before.kind === "code";
  if (afterGap && /^(?: {4}| {0,3}\t)/.test(line) && line.trim() !== "") return "code";
  const start = line.trimStart()[0];
  if (start === ">") return "quote";
  return start === "|" ? "table" : "text";
}
