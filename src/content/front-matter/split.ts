import { grayMatterBlock } from "./gray-matter.js";

/** How a file begins. */
export type Split =
  | { readonly kind: "none" }
  /** An opening fence that nothing closes. */
  | { readonly kind: "unclosed" }
  /** `---js` and its like: a language that a parser would run. */
  | { readonly kind: "engine"; readonly language: string }
  | {
      readonly kind: "block";
      /** Between the fences, line ends as they are. */
      readonly block: string;
      /** Where the block begins in the text, in UTF-16 units. */
      readonly offset: number;
      /** What comes after the closing fence. */
      readonly body: string;
    };

const OPENING = /^---([ \t]*(?:[^\s-][^\r\n]*)?)(?:\r?\n|$)/;
const CLOSING = /^---[ \t]*\r?$/gm;

/**
 * Splits a file's text (without byte order mark) at its fences. gray-matter ends a block at any line that
 * begins with `---` and swallows a file whole when there is none, so its answer counts only where a line
 * that is a fence and nothing else follows; if not, the next such line is looked for.
 */
export function splitFrontMatter(text: string): Split {
  const opening = OPENING.exec(text);
  if (!opening) return { kind: "none" };
  const language = opening[1]!.trim();
  if (language !== "" && !/^ya?ml$/i.test(language)) return { kind: "engine", language };
  const offset = opening[0].length;
  CLOSING.lastIndex = Math.max(offset, "---".length + opening[1]!.length + grayMatterBlock(text).length);
  const closing = CLOSING.exec(text);
  if (!closing) return { kind: "unclosed" };
  const afterFence = text.indexOf("\n", closing.index);
  return {
    kind: "block",
    block: text.slice(offset, closing.index),
    offset,
    body: afterFence < 0 ? "" : text.slice(afterFence + 1),
  };
}
