/** The tokens of a byte-pair encoding, by their bytes, without an object for any of them. */
export interface Vocabulary {
  /** The rank of the token that is exactly these bytes, `start` to `end`; NONE when there is none. */
  rankOf(bytes: Uint8Array, start: number, end: number): number;
}

export const NONE = -1;

/** So many of the lowest ranks are the common ones: 560 KB instead of 4.3 MB. */
export const COMMON = 32_768;

/** Four 32-bit words: what this is, how many tokens, how many slots, how many bytes of text. */
const HEAD_WORDS = 4;
const MAGIC = 0x6f323030;

/**
 * Lays a vocabulary out so that reading it is one read of a file: the head, a hash table of ranks with open
 * addressing, where each token's bytes begin, the bytes. `ranks`: each token as text, or as bytes that are no
 * text; ranks that are not used are holes.
 */
export function packVocabulary(ranks: readonly (string | readonly number[] | undefined)[]): Buffer {
  const tokens = Array.from(ranks, (token) =>
    typeof token === "string" ? Buffer.from(token) : Buffer.from(token ?? []),
  );
  const text = Buffer.concat(tokens);
  const slots = 2 ** Math.ceil(Math.log2(tokens.length * 2));
  const words = new Int32Array(HEAD_WORDS + slots + tokens.length + 1).fill(
    NONE,
    HEAD_WORDS,
    HEAD_WORDS + slots,
  );
  words.set([MAGIC, tokens.length, slots, text.length]);
  let at = 0;
  for (const [rank, token] of tokens.entries()) {
    words[HEAD_WORDS + slots + rank] = at;
    at += token.length;
    if (token.length === 0) continue;
    let slot = hash(token, 0, token.length) & (slots - 1);
    while (words[HEAD_WORDS + slot] !== NONE) slot = (slot + 1) & (slots - 1);
    words[HEAD_WORDS + slot] = rank;
  }
  words[words.length - 1] = at;
  return Buffer.concat([Buffer.from(words.buffer), text]);
}

/** Throws when the bytes are not a whole vocabulary of this machine's byte order. */
export function openVocabulary(packed: Buffer): Vocabulary {
  const words = new Int32Array(aligned(packed), 0, packed.length >> 2);
  const [magic, count = 0, slots = 0, length = 0] = words;
  const textAt = 4 * (HEAD_WORDS + slots + count + 1);
  if (magic !== MAGIC || packed.length !== textAt + length)
    throw new Error("the tokenizer's vocabulary is damaged");
  const table = words.subarray(HEAD_WORDS, HEAD_WORDS + slots);
  const begins = words.subarray(HEAD_WORDS + slots, HEAD_WORDS + slots + count + 1);
  const text = packed.subarray(textAt);
  return {
    rankOf(bytes, start, end) {
      for (let slot = hash(bytes, start, end) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
        const rank = table[slot]!;
        if (rank === NONE) return NONE;
        const begin = begins[rank]!;
        if (begins[rank + 1]! - begin === end - start && same(text, begin, bytes, start, end)) return rank;
      }
    },
  };
}

/** A large file's buffer is its own; another one may begin anywhere. */
const aligned = ({ buffer, byteOffset, length }: Buffer): ArrayBufferLike =>
  byteOffset === 0 ? buffer : buffer.slice(byteOffset, byteOffset + length);

function same(text: Uint8Array, begin: number, bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start, other = begin; at < end; at++, other++) if (bytes[at] !== text[other]) return false;
  return true;
}

/** FNV-1a, 32 bits, its high bits folded onto the low ones that choose the slot. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193);
  return value ^ (value >>> 15);
}
