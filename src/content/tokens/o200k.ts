import { readFileSync } from "node:fs";
import { O200K_TOKEN_SPLIT_REGEX } from "gpt-tokenizer/encodingParams/constants";
import { buildId } from "../../build-id.js";
import { countPairs } from "./byte-pairs.js";
import { openVocabulary, packVocabulary, type Vocabulary } from "./vocabulary.js";

/** The build lays the vocabulary beside the bundle; the sources run from the library's own list. */
const PACKED = "./o200k.bin";

/**
 * The regular expression that finds pieces cannot go through millions of letters in one go, and whoever waits for a
 * count has to be able to stop it. In UTF-16 units.
 */
const WINDOW = 100_000;

let vocabulary: Promise<Vocabulary> | null = null;

/** Tokens of a text in OpenAI's o200k encoding; special tokens are text like any other. */
export async function countO200k(text: string): Promise<number> {
  vocabulary ??= load();
  const known = await vocabulary;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfWindow(text, at);
    count += countWindow(known, text.slice(at, end));
    if (end < text.length) await new Promise((resolve) => setImmediate(resolve));
    at = end;
  }
  return count;
}

async function load(): Promise<Vocabulary> {
  if (buildId !== null) return openVocabulary(readFileSync(new URL(PACKED, import.meta.url)));
  const { default: ranks } = await import("gpt-tokenizer/bpeRanks/o200k_base");
  return openVocabulary(packVocabulary(ranks));
}

/** White space after a letter always begins a new piece; where there is none, a run is cut, at the cost of a token or two. */
function endOfWindow(text: string, start: number): number {
  const end = start + WINDOW;
  if (end >= text.length) return text.length;
  for (let at = end; at > start + WINDOW / 2; at--)
    if (/\s/.test(text[at]!) && /[A-Za-z]/.test(text[at - 1]!)) return at;
  return /[\ud800-\udbff]/.test(text[end - 1]!) ? end + 1 : end;
}

/** The pieces of a text lie end to end, so that where each one stops is enough. */
function countWindow(known: Vocabulary, text: string): number {
  const bytes = Buffer.from(text);
  const ascii = bytes.length === text.length;
  const pieces = O200K_TOKEN_SPLIT_REGEX;
  pieces.lastIndex = 0;
  let count = 0;
  let [from, at] = [0, 0];
  while (pieces.test(text)) {
    const to = pieces.lastIndex;
    const end = ascii ? to : at + Buffer.byteLength(text.slice(from, to));
    count += countPairs(known, bytes, at, end);
    [from, at] = [to, end];
  }
  return count;
}
