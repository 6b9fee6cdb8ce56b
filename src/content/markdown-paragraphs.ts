/** A paragraph, list, table or block of code: what blank lines set apart. */
export interface Paragraph {
  /** Lines joined and blanks made one, so that another line width is the same paragraph. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The paragraphs of a text that have at least `shortest` UTF-16 units. */
export function* paragraphs(text: string, shortest: number): Iterable<Paragraph> {
  let line = 1;
  for (const block of text.split(/(\n[ \t\r]*(?:\n[ \t\r]*)+)/)) {
    const said = block.replace(/\s+/g, " ").trim();
    if (said.length >= shortest) yield { text: said, line };
    for (let at = block.indexOf("\n"); at >= 0; at = block.indexOf("\n", at + 1)) line++;
  }
}
