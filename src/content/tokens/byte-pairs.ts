import { NONE, type Vocabulary } from "./vocabulary.js";

/** Up to here looking through all pairs for the next one to merge beats keeping them in order. */
const SHORT = 64;

/**
 * How many tokens the bytes of one piece, `start` to `end`, become: of all neighbours that are a token together those of
 * the lowest rank are merged first, the leftmost of equals, until none are left.
 */
export function countPairs(vocabulary: Vocabulary, bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 1 || vocabulary.rankOf(bytes, start, end) !== NONE) return 1;
  return end - start <= SHORT
    ? countShort(vocabulary, bytes, start, end)
    : countLong(vocabulary, bytes, start, end);
}

const ends = new Int32Array(SHORT + 2);
const ranks = new Int32Array(SHORT + 1);

function countShort(vocabulary: Vocabulary, bytes: Uint8Array, start: number, end: number): number {
  let count = end - start;
  /** Where part i begins; part i and the next one are a token of ranks[i]. */
  for (let at = 0; at <= count; at++) ends[at] = start + at;
  for (let at = 0; at < count - 1; at++) ranks[at] = vocabulary.rankOf(bytes, start + at, start + at + 2);
  for (;;) {
    let lowest = NONE;
    for (let at = 0; at < count - 1; at++)
      if (ranks[at] !== NONE && (lowest === NONE || ranks[at]! < ranks[lowest]!)) lowest = at;
    if (lowest === NONE) return count;
    ends.copyWithin(lowest + 1, lowest + 2, count + 1);
    ranks.copyWithin(lowest, lowest + 1, count - 1);
    count--;
    const pair = (at: number) => vocabulary.rankOf(bytes, ends[at]!, ends[at + 2]!);
    if (lowest < count - 1) ranks[lowest] = pair(lowest);
    if (lowest > 0) ranks[lowest - 1] = pair(lowest - 1);
  }
}

/** The same in n log n: the parts are a linked list, the pairs a heap, in which outdated pairs stay until they come up. */
function countLong(vocabulary: Vocabulary, bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const next = Int32Array.from({ length: length + 1 }, (_, at) => at + 1);
  const before = Int32Array.from({ length: length + 1 }, (_, at) => at - 1);
  const rank = new Int32Array(length).fill(NONE);
  const heap = new Heap();
  const look = (at: number) => {
    const last = next[next[at]!]!;
    rank[at] = next[at]! < length ? vocabulary.rankOf(bytes, start + at, start + last) : NONE;
    if (rank[at] !== NONE) heap.push(rank[at]! * SPREAD + at);
  };
  for (let at = 0; at < length - 1; at++) look(at);
  let count = length;
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const at = top % SPREAD;
    if (rank[at] !== (top - at) / SPREAD) continue;
    const merged = next[at]!;
    next[at] = next[merged]!;
    before[next[merged]!] = at;
    rank[merged] = NONE;
    count--;
    look(at);
    if (at > 0) look(before[at]!);
  }
  return count;
}

/** Longer than any piece: a rank and a place make one number that sorts by rank, then by place. */
const SPREAD = 2 ** 30;

/** A binary heap of numbers, the smallest on top. */
class Heap {
  readonly #items: number[] = [];

  push(item: number): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent]! <= item) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]! < items[child]!) child++;
      if (items[child]! >= last) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
