import { plainText } from "../../content/shell/expand-word.js";

/** The last part of a path, without Windows' ending and the version that npx takes behind a name. */
export const programOf = (word: string): string =>
  plainText(word)
    .replaceAll("\\", "/")
    .replace(/^.*\//, "")
    .replace(/\.exe$/i, "")
    .replace(/(\w)@[\w.^~-]+$/, "$1");
