/** A run of backticks, by where it begins. */
interface Ticks {
  readonly at: number;
  readonly length: number;
}

/** Where a fenced block began: it ends with its fence, or with the quote or the list item around it. */
interface Fence {
  readonly mark: string;
  readonly quoted: boolean;
  /** Columns of the list item that it stands in. */
  readonly within: number;
}

/** Ends a paragraph, so that a backtick before it is not the partner of one after it. */
const NEW_BLOCK = /^\s*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s|\|)/;

/**
 * The lines of a Markdown text with everything that is code blanked out, so that columns stay: fenced and
 * indented blocks, in lists and quotes too, and code spans, which may go over lines (CommonMark 0.31).
 */
export function textLines(source: string): string[] {
  const lines = source.replace(/^\ufeff/, "").split("\n");
  const kept = withoutBlocks(lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line)));
  const paragraphs: string[][] = [];
  for (const [at, line] of kept.entries()) {
    const starts = at === 0 || line.trim() === "" || kept[at - 1]!.trim() === "" || NEW_BLOCK.test(line);
    if (starts) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.flatMap((paragraph) => withoutSpans(paragraph.join("\n")).split("\n"));
}

function withoutBlocks(lines: readonly string[]): string[] {
  const items: number[] = [];
  let fence: Fence | null = null;
  let gap = true;
  return lines.map((line) => {
    const quote = QUOTE.exec(line)?.[0] ?? "";
    const inner = line.slice(quote.length);
    const blank = inner.trim() === "";
    const indent = widthOf(/^[ \t]*/.exec(inner)![0]);
    if (fence && !blank && (indent < fence.within || fence.quoted !== (quote !== ""))) fence = null;
    if (fence) {
      if (closes(inner, fence.mark)) fence = null;
      return "";
    }
    if (blank) {
      gap = true;
      return line;
    }
    while (items.length > 0 && items.at(-1)! > indent) items.pop();
    if (gap && indent - (items.at(-1) ?? 0) >= 4) return "";
    gap = false;
    const content = enterItems(inner, items);
    const mark = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[0];
    if (mark === undefined) return line;
    fence = { mark, quoted: quote !== "", within: items.at(-1) ?? 0 };
    gap = true;
    return "";
  });
}

/** Deeper lists and quotes are not written; it bounds what one line can cost. */
const MAX_NESTING = 50;
const QUOTE = new RegExp(`^ {0,3}(?:>[ \\t]?){1,${MAX_NESTING}}`);

/** Notes the list items that begin on a line; gives what stands in the innermost. */
function enterItems(line: string, items: number[]): string {
  let at = 0;
  while (items.length < MAX_NESTING) {
    const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?! )|[ \t]|$)/.exec(line.slice(at))?.[0];
    if (marker === undefined) break;
    at += marker.length;
    items.push(widthOf(line.slice(0, at)));
  }
  return line.slice(at).trimStart();
}

/** In columns: a tab goes to the next multiple of four. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === "\t" ? 4 - (width % 4) : 1;
  return width;
}

function closes(line: string, mark: string): boolean {
  const run = line.trim();
  return run.length >= mark.length && run === mark[0]!.repeat(run.length);
}

function withoutSpans(text: string): string {
  const ticks = [...text.matchAll(/`+/g)].map(
    ({ index, 0: run }): Ticks => ({ at: index, length: run.length }),
  );
  const partners = partnersOf(ticks);
  let result = "";
  let done = 0;
  for (const [at, tick] of ticks.entries()) {
    const partner = partners[at];
    if (tick.at < done || !partner || text[tick.at - 1] === "\\") continue;
    const end = partner.at + partner.length;
    result += text.slice(done, tick.at) + text.slice(tick.at, end).replace(/[^\n]/g, " ");
    done = end;
  }
  return result + text.slice(done);
}

/** For each run the next one of its length, which closes it. */
function partnersOf(ticks: readonly Ticks[]): (Ticks | undefined)[] {
  const next = new Map<number, Ticks>();
  const partners: (Ticks | undefined)[] = [];
  for (let at = ticks.length - 1; at >= 0; at--) {
    const tick = ticks[at]!;
    partners[at] = next.get(tick.length);
    next.set(tick.length, tick);
  }
  return partners;
}
