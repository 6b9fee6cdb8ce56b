/** Names of an index of version 4: how much of the one before goes, and what comes in its place (gitformat-index(5)). */
export class PrefixedNames {
  #name = Buffer.alloc(4096);
  length = 0;

  constructor(private readonly data: Buffer) {}

  /** Reads the name that is written at a place, and gives where it ends. */
  read(from: number): number {
    const { value: cut, end: suffixAt } = varint(this.data, from);
    const { data } = this;
    let at = suffixAt;
    let length = this.length - cut;
    if (length < 0) throw new RangeError("no name");
    for (let byte = data[at++]; byte !== 0; byte = data[at++]) {
      if (byte === undefined) throw new RangeError("no end");
      if (length === this.#name.length) this.#name = Buffer.concat([this.#name], 2 * length);
      this.#name[length++] = byte;
    }
    this.length = length;
    return at;
  }

  last(): number {
    return this.#name[this.length - 1] ?? 0;
  }

  bytes(): Buffer {
    return this.#name.subarray(0, this.length);
  }
}

/** As in pack files: each byte but the last adds one to what follows. */
function varint(data: Buffer, from: number): { value: number; end: number } {
  let at = from;
  let byte = data.readUInt8(at++);
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = data.readUInt8(at++);
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, end: at };
}
