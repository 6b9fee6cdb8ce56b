import { existsSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPlain } from "./plain-file.js";
import { dropDrafts, leadsElsewhere, writeWhole } from "./write-whole.js";

/** What is remembered between runs is small; whatever is larger is not ours. */
const LIMIT = 4 * 1024 * 1024;

/** Where something that is remembered under a name lies in a git directory. */
export const statePlace = (gitDir: string, name: string): string => join(gitDir, "tollgate", name);

export const hasState = (gitDir: string, name: string): boolean => existsSync(statePlace(gitDir, name));

/** What was remembered under a name in a git directory; null where nothing was, or what is there is not JSON. */
export function readState(gitDir: string, name: string): unknown {
  const place = statePlace(gitDir, name);
  try {
    return JSON.parse(readPlain(place, LIMIT));
  } catch {
    return null;
  }
}

/** A git directory that cannot be written remembers nothing; false then. */
export function writeState(gitDir: string, name: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  return text.length <= LIMIT && writeWhole(statePlace(gitDir, name), text);
}

export function forgetState(gitDir: string, name: string): void {
  const place = statePlace(gitDir, name);
  if (leadsElsewhere(dirname(place))) return;
  dropDrafts(dirname(place));
  try {
    unlinkSync(place);
  } catch {
    // Not there; or read-only: what is remembered is compared with what is, never trusted alone.
  }
}
