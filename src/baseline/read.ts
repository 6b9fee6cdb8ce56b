import { statSync } from "node:fs";
import { BASELINE } from "../config/names.js";
import { readText } from "../config/source.js";
import { UserError } from "../errors.js";
import type { Snapshot } from "../gate/contract.js";
import type { Entry } from "./entry.js";
import { BASELINE_LIMIT, parseBaseline } from "./parse.js";

/** The baseline of a snapshot, or in a file; null where there is none. Throws UserError for one that cannot be read. */
export async function readBaseline(from: Snapshot | string): Promise<Entry[] | null> {
  const text = typeof from === "string" ? fromDisk(from) : await fromSnapshot(from);
  return text === null ? null : parseBaseline(text);
}

function fromDisk(path: string): string | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > BASELINE_LIMIT ? tooLarge() : readText(path);
}

async function fromSnapshot(snapshot: Snapshot): Promise<string | null> {
  const content = await snapshot.read(BASELINE, BASELINE_LIMIT);
  if (content === null) return null;
  return content.bytes?.toString("utf8") ?? tooLarge();
}

function tooLarge(): never {
  throw new UserError(
    `${BASELINE} has more than ${BASELINE_LIMIT} bytes.`,
    "Leave files out by a gate's `ignore` instead, then write it anew: `tollgate baseline`",
  );
}
