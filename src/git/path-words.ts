import { shellWord } from "../content/shell-word.js";
import type { PathWords } from "../gate/contract.js";
import { displayPath } from "./path-bytes.js";

const TOP = '"$(git rev-parse --show-toplevel)"';

/** How advice names paths; `below`: its reader stands below the top of the work tree, where their names are others. */
export const pathWords = (below: boolean): PathWords => ({
  forGit: (path) => shellWord(pathspec(path, below)),
  forTollgate: (path) => shellWord(`${below || path.startsWith(":") ? ":/" : ""}${displayPath(path)}`),
  forShell: (path) =>
    below ? `${TOP}/${shellWord(path)}` : shellWord(path.startsWith("-") ? `./${path}` : path),
  atTop: (command) => (below ? `(cd ${TOP} && ${command})` : command),
});

/** A pathspec that matches this one path (gitglossary(7), pathspec). The short form of `top` would take a sign that follows for more magic. */
function pathspec(path: string, below: boolean): string {
  const isPattern = /[*?[\\]/.test(path);
  if (isPattern) return `:(${below ? "top,literal" : "literal"})${path}`;
  if (below) return /^[A-Za-z0-9.]/.test(path) ? `:/${path}` : `:(top)${path}`;
  return path.startsWith(":") ? `:(literal)${path}` : path;
}
