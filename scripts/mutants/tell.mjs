import { readFileSync } from "node:fs";
import { relative } from "node:path";

const MAX_TEXT = 100;
const oneLine = (text) => text.replaceAll(/\s+/g, " ").slice(0, MAX_TEXT);

/** `path:line:column was -> is` of a mutant. */
export function placeOf({ fileName, location, replacement }) {
  const lines = readFileSync(fileName, "utf8").split("\n");
  const { start, end } = location;
  const first = lines[start.line];
  const was =
    start.line === end.line ? first.slice(start.column, end.column) : `${first.slice(start.column)} …`;
  const path = relative(process.cwd(), fileName);
  return `${path}:${start.line + 1}:${start.column + 1} ${oneLine(was)} -> ${oneLine(replacement)}`;
}
