import { expandWord } from "../../../content/shell/expand-word.js";
import type { Command, Script, Word } from "../../../content/shell/script.js";
import { programOf } from "../wrappers.js";

/** Programs that make readable text of what is not; nobody keeps a script that way for plain work. */
const DECODERS = /^(base64|base32|basenc|xxd|rev|uudecode|openssl)$/;

export const DECODED = "what the shell is to run is decoded first, and cannot be told";

export function isDecoder({ words }: Command): boolean {
  const [first] = words;
  const name = first && expandWord(first, new Map())[0];
  return name !== undefined && DECODERS.test(programOf(name));
}

/** Whether one of these words is a substitution that ends in a decoder, and nothing else. */
export const holdsDecoder = (words: readonly Word[]): boolean =>
  words.some(
    (word) =>
      word.every((part) => typeof part !== "string" || part === "") &&
      word.some((part) => typeof part !== "string" && "script" in part && endsInDecoder(part.script)),
  );

const endsInDecoder = ({ steps }: Script): boolean => {
  const last = steps.at(-1);
  return last?.kind === "command" && isDecoder(last);
};
