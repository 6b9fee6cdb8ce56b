import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What is remembered between runs is small; whatever is larger is not ours. */
const LIMIT = 4 * 1024 * 1024;

/** Where something that is remembered under a name lies in a git directory. */
export const statePlace = (gitDir: string, name: string): string => join(gitDir, "tollgate", name);

export const hasState = (gitDir: string, name: string): boolean => existsSync(statePlace(gitDir, name));

/** What was remembered under a name in a git directory; null where nothing was, or what is there is not JSON. */
export function readState(gitDir: string, name: string): unknown {
  const place = statePlace(gitDir, name);
  try {
    return statSync(place).size > LIMIT ? null : JSON.parse(readFileSync(place, "utf8"));
  } catch {
    return null;
  }
}

/** Written whole or not at all, for nobody else to read; a git directory that cannot be written remembers nothing. */
export function writeState(gitDir: string, name: string, value: unknown): void {
  const place = statePlace(gitDir, name);
  const draft = `${place}.${process.pid}`;
  const text = JSON.stringify(value);
  if (text.length > LIMIT) return;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, place);
  } catch {
    rmSync(draft, { force: true });
  }
}

export function forgetState(gitDir: string, name: string): void {
  try {
    unlinkSync(statePlace(gitDir, name));
  } catch {
    // Not there; or read-only: what is remembered is compared with what is, never trusted alone.
  }
}
