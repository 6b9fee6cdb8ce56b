import { type NameEnds, NameSieve } from "./name-sieve.js";
import { PrefixedNames } from "./prefixed-names.js";

/** Bytes of an entry before its id: times, device, inode, mode, owner, size (gitformat-index(5)). */
const STAT = 40;
const MODE_AT = 24;
/** The third byte of a mode that is 160000 in octal. */
const LINK = 0xe0;
/** In the first byte of the flags, and of those that extend them. */
const EXTENDED = 0x40;
const INTENT_TO_ADD = 0x20;
const STAGE = 0x30;
const NAME_LENGTH = 0xfff;

const FIRST_AT = 12;
/** So many entries lie between two of the places that are remembered. */
const STRIDE = 256;

export interface Taken {
  readonly name: Buffer;
  readonly mode: number;
  readonly id: Buffer;
  /** Not one of the sides of a conflict. */
  readonly staged: boolean;
  /** Only meant to be added. */
  readonly later: boolean;
}

type Take = (entry: Taken) => void;

/**
 * The entries of an index file. A large one has 100,000 of them and this code is new each time, so a walk calls and makes
 * nothing for an entry that nobody asked for, and after the first one it goes only where names end alike.
 */
export class IndexEntries {
  readonly #version: number;
  /** Where each STRIDE-th entry begins. */
  readonly #places: number[] = [];
  /** The last byte of each name. */
  readonly #lasts: Uint8Array;
  readonly count: number;
  /** One of them is a submodule. */
  links = false;
  /** Where they end; null before the first walk. */
  end: number | null = null;

  /** `idBytes`: 20 for SHA-1, 32 for SHA-256. Throws for what is no index or of a version that is not known. */
  constructor(
    private readonly data: Buffer,
    private readonly idBytes: number,
  ) {
    this.#version = data.readUInt32BE(4);
    if (data.toString("latin1", 0, 4) !== "DIRC" || this.#version < 2 || this.#version > 4)
      throw new RangeError("no index");
    this.count = data.readUInt32BE(8);
    if (this.count > data.length / (STAT + idBytes)) throw new RangeError("cut short");
    this.#lasts = new Uint8Array(this.count);
  }

  /** Takes, in git's order, those that are wanted (null: all of them). Throws where the file is cut short. */
  take(wanted: readonly NameEnds[] | null, take: Take): void {
    const sieve = wanted && new NameSieve(wanted);
    // In version 4 a name is told by the one before. Names that end in any way have to be looked at one by one.
    const canSkip = wanted !== null && this.#version < 4;
    if (canSkip && this.end === null && wanted.some(({ tail }) => tail.length === 0)) this.walk();
    const places = canSkip && this.end !== null ? this.#placesOf(wanted) : null;
    if (places === null) this.end = this.#walk(FIRST_AT, this.count, sieve, take);
    else
      for (const place of places)
        this.#walk(this.#places[place]!, Math.min(STRIDE, this.count - place * STRIDE), sieve, take);
  }

  /** Finds where they end. */
  walk(): void {
    this.end ??= this.#walk(FIRST_AT, this.count, new NameSieve([]), () => {});
  }

  /** The places after which there may be wanted names; null for all. */
  #placesOf(wanted: readonly NameEnds[]): number[] | null {
    const found = new Set<number>();
    for (const { head, tail } of wanted) {
      if (head.length + tail.length === 0) return null;
      const [first, end] = this.#between(head);
      if (tail.length === 0) for (let place = first; place < end; place++) found.add(place);
      else
        for (const place of this.#endingIn(tail.at(-1)!)) if (place >= first && place < end) found.add(place);
    }
    return [...found].sort((one, other) => one - other);
  }

  #endingIn(last: number): number[] {
    const found: number[] = [];
    for (let at = this.#lasts.indexOf(last); at >= 0; ) {
      const place = Math.floor(at / STRIDE);
      found.push(place);
      at = this.#lasts.indexOf(last, (place + 1) * STRIDE);
    }
    return found;
  }

  /** The first place that names which begin like this may follow, and the one behind the last: names are sorted. */
  #between(head: Buffer): [first: number, end: number] {
    const compared = this.#places.map((at) => {
      const flagsAt = at + STAT + this.idBytes;
      const isExtended = this.#version > 2 && (this.data[flagsAt]! & EXTENDED) !== 0;
      const nameAt = flagsAt + (isExtended ? 4 : 2);
      // A shorter name ends with a zero, which is less than anything.
      const end = Math.min(nameAt + head.length, this.data.length);
      return this.data.compare(head, 0, head.length, nameAt, end);
    });
    const first = compared.findIndex((order) => order >= 0);
    const end = compared.findIndex((order) => order > 0);
    return [first < 0 ? compared.length - 1 : Math.max(0, first - 1), end < 0 ? compared.length : end];
  }

  /** Gives where the last one ends. */
  #walk(from: number, count: number, sieve: NameSieve | null, take: Take): number {
    const { data, idBytes } = this;
    const version = this.#version;
    const noted = this.end === null ? this.#lasts : null;
    const [lasts, lengths] = [sieve?.lasts, sieve?.lengths];
    const names = version === 4 ? new PrefixedNames(data) : null;
    let links = false;
    let at = from;
    for (let done = 0; done < count; done++) {
      const flagsAt = at + STAT + idBytes;
      links ||= data[at + MODE_AT + 2] === LINK;
      const high = data[flagsAt]!;
      const extended = version > 2 && (high & EXTENDED) !== 0;
      const nameAt = flagsAt + (extended ? 4 : 2);
      let length = ((high & 0x0f) << 8) | data[flagsAt + 1]!;
      let next: number;
      if (names) {
        next = names.read(nameAt);
        length = names.length;
      } else {
        if (length === NAME_LENGTH) length = data.indexOf(0, nameAt + NAME_LENGTH) - nameAt;
        // One to eight zeros, up to a multiple of eight bytes.
        next = at + ((nameAt - at + length + 8) & ~7);
      }
      if (!(next > at && next <= data.length)) throw new RangeError("cut short");
      const last = names ? names.last() : data[nameAt + length - 1]!;
      if (noted) {
        noted[done] = last;
        if (done % STRIDE === 0) this.#places[done / STRIDE] = at;
      }
      if (!lasts || (lasts[last] === 1 && lengths![length < NAME_LENGTH ? length : NAME_LENGTH] === 1)) {
        const name = names ? names.bytes() : data.subarray(nameAt, nameAt + length);
        if (sieve === null || sieve.holds(name)) {
          const later = extended && (data[flagsAt + 2]! & INTENT_TO_ADD) !== 0;
          const [mode, id] = [data.readUInt32BE(at + MODE_AT), data.subarray(at + STAT, flagsAt)];
          take({ name, mode, id, staged: (high & STAGE) === 0, later });
        }
      }
      at = next;
    }
    this.links ||= links;
    return at;
  }
}
