/*
 * How o200k cuts a text before it merges bytes: words with what stands before them, numbers of up to three digits, runs
 * of signs, white space (the pattern of OpenAI's tiktoken 0.8, as gpt-tokenizer has it).
 */

const ENDING = "(?:'(?:[sS]|[dD]|[mM]|[tT]|[lL][lL]|[vV][eE]|[rR][eE]))?";

/** The same where every character is ASCII, of whose letters none is of the Unicode classes but capital or small. */
const ASCII = new RegExp(
  [
    `[^\\r\\nA-Za-z0-9]?[A-Z]*[a-z]+${ENDING}`,
    `[^\\r\\nA-Za-z0-9]?[A-Z]+${ENDING}`,
    "[0-9]{1,3}",
    " ?[^\\sA-Za-z0-9]+[\\r\\n/]*",
    "\\s*[\\r\\n]+",
    "\\s+(?!\\S)",
    "\\s+",
  ].join("|"),
  "g",
);

/** A pattern whose matches lie end to end; Unicode's classes take longer to compile than a small file to be counted. */
export async function piecesOf(isAscii: boolean): Promise<RegExp> {
  if (isAscii) return ASCII;
  const { O200K_TOKEN_SPLIT_REGEX } = await import("gpt-tokenizer/encodingParams/constants");
  return O200K_TOKEN_SPLIT_REGEX;
}
