import { readFileSync } from "node:fs";
import { messageOf, UserError } from "../errors.js";

/** A file that the config was read from, or looked for; null text: it is not there. */
export interface Source {
  readonly path: string;
  readonly text: string | null;
}

/** Whether every file still says what it said. */
export const unchanged = (sources: readonly Source[]): boolean =>
  sources.every(({ path, text }) => readText(path) === text);

/** null when there is no such file; any other trouble is an error of the environment. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new UserError(
      `${path} cannot be read: ${messageOf(error)}`,
      "Make it a readable file; without it nothing says what to judge.",
    );
  }
}
