import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeWhole } from "../git/write-whole.js";

/*
 * Two lines: what the entries are for and their checksum, then the entries as a list of [key, value]. Whatever
 * is not exactly that is ignored: a cache may be deleted, cut short or written over at any time.
 */

interface Head {
  readonly stamp: string;
  readonly sha256: string;
}

/** null when there is nothing to be trusted. `stamp`: what the entries have to have been written for. */
export function readEntries(place: string, stamp: string): Map<string, unknown> | null {
  try {
    const text = readFileSync(place, "utf8");
    const split = text.indexOf("\n");
    const head = JSON.parse(text.slice(0, split)) as Head;
    const body = text.slice(split + 1);
    return head.stamp === stamp && head.sha256 === checksum(body)
      ? new Map(JSON.parse(body) as [string, unknown][])
      : null;
  } catch {
    return null;
  }
}

/** A place that cannot be written keeps nothing. */
export function writeEntries(place: string, stamp: string, entries: ReadonlyMap<string, unknown>): void {
  const body = JSON.stringify([...entries]);
  const head: Head = { stamp, sha256: checksum(body) };
  writeWhole(place, `${JSON.stringify(head)}\n${body}`);
}

const checksum = (text: string): string => createHash("sha256").update(text).digest("hex");
