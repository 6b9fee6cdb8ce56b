import { readFileSync } from "node:fs";
import { buildId } from "../../build-id.js";
import { countPairs } from "./byte-pairs.js";
import { piecesOf } from "./pieces.js";
import { COMMON, openVocabulary, packVocabulary, type Vocabulary } from "./vocabulary.js";

/** The build lays vocabularies beside the bundle; the sources run from the library's own list. */
const PACKED = { whole: "./o200k.bin", common: "./o200k-common.bin" };

/**
 * The regular expression that finds pieces cannot go through millions of letters in one go, and whoever waits for a
 * count has to be able to stop it. In UTF-16 units.
 */
const WINDOW = 100_000;

const vocabularies: Partial<Record<keyof typeof PACKED, Promise<Vocabulary>>> = {};

/** Tokens of a text in OpenAI's o200k encoding; special tokens are text like any other. */
export const countO200k = (text: string): Promise<number> => count(text, "whole");

/**
 * Never fewer than those, mostly an eighth more, for a small part of the time that reading the whole vocabulary takes.
 * Pairs are merged in the order of their ranks, so with the lowest ranks only the same merges come first, and what the
 * others would do besides is to merge more.
 */
export const boundO200k = (text: string): Promise<number> => count(text, "common");

async function count(text: string, which: keyof typeof PACKED): Promise<number> {
  vocabularies[which] ??= load(which);
  const known = await vocabularies[which];
  let tokens = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfWindow(text, at);
    tokens += await countWindow(known, text.slice(at, end));
    if (end < text.length) await new Promise((resolve) => setImmediate(resolve));
    at = end;
  }
  return tokens;
}

async function load(which: keyof typeof PACKED): Promise<Vocabulary> {
  if (buildId !== null) return openVocabulary(readFileSync(new URL(PACKED[which], import.meta.url)));
  const { default: ranks } = await import("gpt-tokenizer/bpeRanks/o200k_base");
  return openVocabulary(packVocabulary(which === "whole" ? ranks : ranks.slice(0, COMMON)));
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
async function countWindow(known: Vocabulary, text: string): Promise<number> {
  const bytes = Buffer.from(text);
  const isAscii = bytes.length === text.length;
  const pieces = await piecesOf(isAscii);
  pieces.lastIndex = 0;
  let count = 0;
  let [from, at] = [0, 0];
  while (pieces.test(text)) {
    const to = pieces.lastIndex;
    const end = isAscii ? to : at + Buffer.byteLength(text.slice(from, to));
    count += countPairs(known, bytes, at, end);
    [from, at] = [to, end];
  }
  return count;
}
