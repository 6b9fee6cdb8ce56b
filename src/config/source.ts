import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { messageOf, UserError } from "../errors.js";

/** A file that the config was read from, or looked for; null text: it is not there. */
export interface Source {
  readonly path: string;
  readonly text: string | null;
}

/** Whether every file still says what it said. */
export const unchanged = (sources: readonly Source[]): boolean =>
  sources.every(({ path, text }) => readText(path) === text);

/** Larger than any config that a person wrote. */
export const MAX_CONFIG_BYTES = 1024 * 1024;

/** A pipe or a device, which a link may lead to, would keep us waiting: they are not read. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** null when there is no such file; any other trouble is an error of the environment. */
export function readText(path: string): string | null {
  let file: number | null = null;
  try {
    file = openSync(path, FLAGS);
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error("it is no file");
    if (stat.size > MAX_CONFIG_BYTES) throw new Error("it is larger than 1 MiB");
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new UserError(
      `${path} cannot be read: ${messageOf(error)}`,
      "Make it a readable file; without it nothing says what to judge.",
    );
  } finally {
    if (file !== null) closeSync(file);
  }
}
