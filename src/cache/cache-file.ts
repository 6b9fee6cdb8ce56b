import { crc32 } from "node:zlib";
import { readPlain } from "../git/plain-file.js";
import { writeWhole } from "../git/write-whole.js";

/*
 * Two lines: what the entries are for and their checksum, then the entries as a list of [key, value]. Whatever
 * is not exactly that is ignored: a cache may be deleted, cut short or written over at any time.
 */

/** In bytes: the verdicts of a million files have less. */
const LIMIT = 256 * 1024 * 1024;

interface Head {
  readonly stamp: string;
  /** Against accidents; who can write here could write a right one. */
  readonly crc32: number;
}

/** null when there is nothing to be trusted. `stamp`: what the entries have to have been written for. */
export function readEntries(place: string, stamp: string): Map<string, unknown> | null {
  try {
    const text = readPlain(place, LIMIT);
    const split = text.indexOf("\n");
    const head = JSON.parse(text.slice(0, split)) as Head;
    const body = text.slice(split + 1);
    return head.stamp === stamp && head.crc32 === crc32(body)
      ? new Map(JSON.parse(body) as [string, unknown][])
      : null;
  } catch {
    return null;
  }
}

/** A place that cannot be written keeps nothing. */
export function writeEntries(place: string, stamp: string, entries: ReadonlyMap<string, unknown>): void {
  const body = JSON.stringify([...entries]);
  const head: Head = { stamp, crc32: crc32(body) };
  writeWhole(place, `${JSON.stringify(head)}\n${body}`);
}
