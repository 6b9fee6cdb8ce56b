/** How the names that somebody looks for begin and end. */
export interface NameEnds {
  readonly head: Buffer;
  readonly tail: Buffer;
  /** Bytes of the whole name; null: any. */
  readonly length: number | null;
}

/** Longer names count as this long. */
const MAX_LENGTH = 0xfff;

/**
 * Tells which names may be meant. A large index has 100,000 of them, so whoever walks it looks at the two tables first:
 * both have 1 for the length (of at most MAX_LENGTH bytes) and the last byte of each name that is.
 */
export class NameSieve {
  readonly lengths = new Uint8Array(MAX_LENGTH + 1);
  readonly lasts = new Uint8Array(256);

  constructor(private readonly wanted: readonly NameEnds[]) {
    for (const { tail, length } of wanted) {
      if (length === null) this.lengths.fill(1);
      else this.lengths[Math.min(length, MAX_LENGTH)] = 1;
      if (tail.length === 0) this.lasts.fill(1);
      else this.lasts[tail.at(-1)!] = 1;
    }
  }

  /** Whether a name begins and ends like one of them. */
  holds(name: Buffer): boolean {
    return this.wanted.some(
      ({ head, tail, length }) =>
        (length === null || length === name.length) &&
        Math.max(head.length, tail.length) <= name.length &&
        (head.length === 0 || name.compare(head, 0, head.length, 0, head.length) === 0) &&
        (tail.length === 0 || name.compare(tail, 0, tail.length, name.length - tail.length) === 0),
    );
  }
}
