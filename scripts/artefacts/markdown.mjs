import { readFile } from "node:fs/promises";

/** A Markdown table; cells are Markdown of one line. */
export function table(head, body) {
  const line = (cells) => `| ${cells.map((cell) => escaped(String(cell))).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + body.map(line).join("");
}

/** A bar would end the cell, also in code; what looks like a tag would vanish, but for code. */
const escaped = (cell) =>
  cell.replaceAll("|", "\\|").replace(/(`[^`]*`)|<(?=[\w/])/g, (_, code) => code ?? "&lt;");

/** The page at `path` with `content` between its line `begin` and the next end mark; the rest is written by hand. */
export async function pageWith(path, begin, content) {
  const text = await readFile(path, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`${path} needs the lines "${begin}" and "${END}"`);
  return { path, text: `${text.slice(0, from)}${begin}\n${content}${text.slice(to)}` };
}

const END = "<!-- /generated -->";
