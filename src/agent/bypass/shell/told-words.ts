import type { Variables } from "../../../content/shell/expand-word.js";
import { MARK, type Script, type Word } from "../../../content/shell/script.js";

/**
 * Expands words in which a substitution may also stand for a guarded name that its commands print. `nameIn`: that
 * name, null when they print none. A name with a bracket is no variable's, so that none of the script's is hidden.
 */
export function expandTold(
  words: readonly Word[],
  variables: Variables,
  nameIn: (script: Script) => string | null,
  expand: (word: Word) => string[],
): string[] {
  return words.flatMap((word) => {
    const names = word.map((part) =>
      typeof part !== "string" && "script" in part && part.file === undefined ? nameIn(part.script) : null,
    );
    if (names.every((name) => name === null)) return expand(word);
    const told = word.map((part, at) => {
      const name = names[at];
      if (typeof part === "string" || name === null || name === undefined) return part;
      variables.set(`$(${at})`, [MARK.unknown, name]);
      return { variable: `$(${at})`, quoted: part.quoted, operator: null, rest: [] };
    });
    const fields = expand(told);
    for (const at of told.keys()) variables.delete(`$(${at})`);
    return fields;
  });
}
