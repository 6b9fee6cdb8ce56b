/** A section's label in lower case, and the section that it names. */
export type Labels = ReadonlyMap<string, string>;

export interface Label {
  readonly section: string;
  /** What follows on the same line. */
  readonly text: string;
}

/**
 * Reads `Context: text`, `## Context`, `**Context:** text`, `**Context**: text` and `**Context**`, in any
 * case. null when the line is no label of `labels`.
 */
export function parseLabel(line: string, labels: Labels): Label | null {
  // Four blanks or a tab make indented code.
  const indent = /^ {0,3}(?=\S)/.exec(line)?.[0].length;
  if (indent === undefined) return null;
  const hashes = /^#{1,6}[ \t]+/.exec(line.slice(indent))?.[0] ?? "";
  const heading = hashes !== "";
  const inner = heading ? withoutClosingHashes(line.slice(indent + hashes.length)) : line.slice(indent);
  const bold = inner.startsWith("**");
  const rest = bold ? inner.slice(2) : inner;
  const stop = rest.search(/[:*]/);
  const section = labels.get((stop < 0 ? rest : rest.slice(0, stop)).trim().toLowerCase());
  if (section === undefined) return null;
  const text = textAfter(stop < 0 ? "" : rest.slice(stop), bold, heading);
  return text === null ? null : { section, text };
}

/** What follows the label's own punctuation; null when that punctuation makes no label. */
function textAfter(after: string, bold: boolean, heading: boolean): string | null {
  const marks = bold ? [":**", "**:"] : [":"];
  for (const mark of marks) if (after.startsWith(mark)) return after.slice(mark.length).trim();
  const alone = bold ? "**" : heading ? "" : null;
  return alone !== null && after.trimEnd() === alone ? "" : null;
}

function withoutClosingHashes(text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === "#") end--;
  return end < trimmed.length && (end === 0 || /[ \t]/.test(trimmed[end - 1]!))
    ? trimmed.slice(0, end).trimEnd()
    : trimmed;
}
