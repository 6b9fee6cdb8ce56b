import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { messageOf } from "../errors.js";
import { EXIT } from "../gate/result.js";
import type { World } from "./invocation.js";
import { isReaderGone } from "./written-stream.js";

interface Written {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes reports, each whole or not at all, and none where one cannot be written. Gives the exit code: what it
 * was, or 2 where that is more and a report is missing.
 */
export function writeFiles(files: readonly Written[], exitCode: number, { cwd, output }: World): number {
  const ready: { readonly from: string; readonly to: string }[] = [];
  let current = "";
  try {
    for (const { path, text } of files) {
      current = path;
      const to = target(resolve(cwd, path));
      const mode = regularMode(to);
      // A device or a pipe takes the text itself; putting a file in its place would break it.
      if (mode === "special") {
        writeSpecial(to, text);
        continue;
      }
      const from = `${to}.${process.pid}.tmp`;
      ready.push({ from, to });
      writeFileSync(from, text, { flag: "wx" });
      if (mode !== null) chmodSync(from, mode);
    }
    for (const { from, to } of ready) {
      current = to;
      renameSync(from, to);
    }
    return exitCode;
  } catch (error) {
    for (const { from } of ready) rmSync(from, { force: true });
    output.err(
      `tollgate: the report cannot be written to ${current}: ${messageOf(error)}\n  Name a file that can be written with --output.\n`,
    );
    return Math.max(exitCode, EXIT.usage);
  }
}

/** A pipe's reader may want no more of it. */
function writeSpecial(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

/** Through links, so that the link stays and what it leads to is replaced. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The permissions of a file that is there; null for none; folders count as special and refuse by themselves. */
function regularMode(path: string): number | "special" | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  return stat.isFile() ? stat.mode & 0o777 : "special";
}
