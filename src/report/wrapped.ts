import { displayWidth } from "../content/message/width.js";

/** Fewer columns than this are not worth a wrap. */
const NARROWEST = 24;

/**
 * `text` as lines of at most `columns`, the first after `indent` columns that are taken, the others behind as many blanks.
 * What stands in backticks is one word, so that it can be pasted. `columns` null: nobody's terminal, one line.
 */
export function wrapped(text: string, indent: number, columns: number | null): string {
  const room = (columns ?? Number.POSITIVE_INFINITY) - indent;
  if (room < NARROWEST) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
