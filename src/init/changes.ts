import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../errors.js";

/** A file as it is and as it is to be; null: it is not there. */
export interface Change {
  /** Relative to the top of the work tree, with `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What it is for, in a few words. */
  readonly what: string;
}

/** The file's text, or null when there is none. */
export function textOf(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new UserError(`${path} cannot be read: ${(error as Error).message}`, "Mend that, then try again.");
  }
}

/** Writes the change, and nothing when the file is not as the plan saw it. */
export function applyChange(root: string, { path, before, after }: Change): void {
  const at = join(root, path);
  if (textOf(root, path) !== before)
    throw new UserError(`${path} changed while the plan was being made.`, "Run it again.");
  if (after === null) {
    rmSync(at);
    removeEmpty(dirname(at), root);
    return;
  }
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, after);
}

/** Removes a folder that holds nothing any more, and its parents, up to `root`. */
export function removeEmpty(folder: string, root: string): void {
  try {
    for (let at = folder; at !== root && existsSync(at); at = dirname(at)) rmdirSync(at);
  } catch {
    // It holds something: it stays.
  }
}
