import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { nestsTooDeep } from "../content/yaml/nesting.js";
import { UserError } from "../errors.js";
import { readPlainBytes } from "../git/plain-file.js";

/** A file as it is and as it is to be; null: it is not there. */
export interface Change {
  /** Relative to the top of the work tree, with `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What it is for, in a few words. */
  readonly what: string;
  /** A file that is made may be executed. */
  readonly executable?: boolean;
}

/**
 * The file's text, or null when there is none. Throws UserError for what could not be written back as it
 * was: bytes that are not UTF-8, and what is reached through a symbolic link out of the work tree.
 */
export function textOf(root: string, path: string): string | null {
  refuseEscape(root, path);
  const text = readText(root, path);
  if (text !== null && nestsTooDeep(text))
    throw new UserError(`${path} nests too deep.`, "Whatever reads it would fail, too: mend it.");
  return text;
}

function readText(root: string, path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      readPlainBytes(join(root, path)),
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new UserError(`${path} is not UTF-8.`, `Convert it (iconv -t UTF-8), then try again.`);
    throw new UserError(`${path} cannot be read: ${message}`, "Mend that, then try again.");
  }
}

/** A link that somebody committed must not lead a write out of the work tree. */
export function refuseEscape(root: string, path: string): void {
  let at = join(root, path);
  while (at !== root && !lstatSync(at, { throwIfNoEntry: false })) at = dirname(at);
  if (at === root || (existsSync(at) && `${realpathSync(at)}${sep}`.startsWith(root + sep))) return;
  throw new UserError(
    `${path} is reached through a symbolic link that leads out of the work tree.`,
    "Put a file of its own there, then try again.",
  );
}

/** Writes the change, and nothing when the file is not as the plan saw it. */
export function applyChange(root: string, { path, before, after, executable }: Change): void {
  const at = join(root, path);
  if (textOf(root, path) !== before)
    throw new UserError(`${path} changed while the plan was being made.`, "Run it again.");
  if (after === null) {
    rmSync(at);
    removeEmpty(dirname(at), root);
    return;
  }
  mkdirSync(dirname(at), { recursive: true });
  // The mode counts only for a file that is made; one that is there keeps its own.
  writeFileSync(at, after, { mode: executable ? 0o777 : 0o666 });
}

/** Removes a folder that holds nothing any more, and its parents, up to `root`. */
export function removeEmpty(folder: string, root: string): void {
  try {
    for (let at = folder; at !== root && existsSync(at); at = dirname(at)) rmdirSync(at);
  } catch {
    // It holds something: it stays.
  }
}

/** What is in a folder; nothing when it is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
