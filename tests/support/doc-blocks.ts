/** A fenced block of a page: ```lang note. */
export interface DocBlock {
  readonly line: number;
  readonly language: string;
  /** What follows the language; GitHub shows none of it. */
  readonly note: string;
  readonly text: string;
}

/** Every fenced block, in order; one that is not closed throws. */
export function docBlocks(markdown: string): DocBlock[] {
  const blocks: DocBlock[] = [];
  let open: { line: number; language: string; note: string; lines: string[] } | null = null;
  for (const [index, line] of markdown.split("\n").entries()) {
    const fence = /^```(\w*) ?(.*)$/.exec(line);
    if (open && fence) {
      const { lines, ...rest } = open;
      blocks.push({ ...rest, text: lines.map((one) => `${one}\n`).join("") });
      open = null;
    } else if (open) open.lines.push(line);
    else if (fence) open = { line: index + 1, language: fence[1]!, note: fence[2]!, lines: [] };
  }
  if (open) throw new Error(`the block in line ${open.line} is not closed`);
  return blocks;
}

/** Matches output as a page shows it: … stands for anything in a line, alone on its line for any lines. */
export function shownOutput(text: string): RegExp {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.trim() === "…"
        ? "(?:[^\\n]*\\n)*?"
        : `${line
            .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
            .replaceAll("…", "[^\\n]*")
            .trimEnd()}[ ]*\\n`,
    );
  return new RegExp(`^${lines.join("")}\\n*$`);
}
