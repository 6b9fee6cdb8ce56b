/** A line as it was or as it is now, with its number (from 1) in the text that has it. */
export interface DiffLine {
  readonly sign: "-" | "+";
  readonly number: number;
  readonly text: string;
}

/** The lines in which two texts differ, for edits that are few and small: equal lines at both ends are left out. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [was, is] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  if (was.length === is.length)
    return was.flatMap((line, at) =>
      line === is[at] ? [] : [toLine("-", at, line), toLine("+", at, is[at]!)],
    );
  let top = 0;
  while (top < was.length && was[top] === is[top]) top++;
  let bottom = 0;
  while (bottom < Math.min(was.length, is.length) - top && was.at(-1 - bottom) === is.at(-1 - bottom))
    bottom++;
  const changed = (lines: readonly string[], sign: DiffLine["sign"]) =>
    lines.slice(top, lines.length - bottom).map((line, at) => toLine(sign, top + at, line));
  return [...changed(was, "-"), ...changed(is, "+")];
}

const toLine = (sign: DiffLine["sign"], at: number, text: string): DiffLine => ({
  sign,
  number: at + 1,
  text,
});
