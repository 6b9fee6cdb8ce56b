import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MADE_ONCE = "made-once";

/** Begins a run: from here on every temporary file, of tests and of what they start, lies in one folder. */
export function beginRun(): { end: () => void } {
  const { TMPDIR } = process.env;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tollgate-tests-")));
  mkdirSync(join(folder, MADE_ONCE));
  process.env.TMPDIR = folder;
  return {
    end: () => {
      const left = readdirSync(folder).filter((name) => name.startsWith("tollgate-"));
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
      if (left.length === 0) return;
      // vitest tells what is thrown here, and ends with 0 all the same.
      process.exitCode = 1;
      throw new Error(`left behind in the folder of temporary files: ${left.join(", ")}`);
    },
  };
}

/**
 * The folder of this name, filled by whichever test of the run asks first. Nobody may change what is in it.
 * Two may fill it at once; one of them is kept.
 */
export function madeOnce(name: string, fill: (folder: string) => void): string {
  const place = join(tmpdir(), MADE_ONCE, name);
  try {
    readdirSync(place);
    return place;
  } catch {
    // Nobody asked yet.
  }
  const draft = mkdtempSync(join(tmpdir(), MADE_ONCE, "draft-"));
  fill(draft);
  try {
    renameSync(draft, place);
  } catch (error) {
    // A folder that is not empty is never replaced.
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return place;
}
