import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { UserError } from "../errors.js";
import { assertInside, isInside } from "./inside.js";
import { CONFIG_NAMES, LOCAL } from "./names.js";
import { readText, type Source } from "./source.js";

/** Whether a package.json has our key at its top. */
export function holdsConfig(manifest: string): boolean {
  try {
    const value = (JSON.parse(manifest) as { tollgate?: unknown } | null)?.tollgate;
    return typeof value === "object" && value !== null;
  } catch {
    return false; // npm tells of that; here it holds no config.
  }
}

/** The config file itself. `inside`: the key of a package.json that holds it. */
interface MainFile {
  readonly path: string;
  readonly text: string;
  readonly inside: readonly string[];
}

/**
 * Gives a file's text, by its absolute path; null when there is none. `assertAllowed` is called for a file that was
 * read from disk: it throws where that may not be read.
 */
export type ReadFile = (path: string, assertAllowed: () => void) => string | null | Promise<string | null>;

/** As it lies on disk. */
export const readOnDisk: ReadFile = (path, assertAllowed) => {
  const text = readText(path);
  if (text !== null) assertAllowed();
  return text;
};

/** Whether a repository has a config at all. */
export const hasConfig = (root: string): boolean =>
  CONFIG_NAMES.some((name) => existsSync(join(root, name))) ||
  holdsConfig(readText(join(root, "package.json")) ?? "");

/** Reads files and remembers each, so that the result can be kept for as long as they stay the same. */
export class ConfigFiles {
  readonly sources: Source[] = [];

  /** Where files may lie: the repository, and the folders of packages and of a config that the command line named. */
  readonly #folders: string[];

  /** `prefix`: what errors put before a name, such as `3f2c1e0a:` for files of that commit. */
  constructor(
    readonly root: string,
    private readonly readFile: ReadFile = readOnDisk,
    private readonly prefix = "",
  ) {
    this.#folders = [root];
  }

  /**
   * null when there is no such file; any other trouble is an error, and so is a file of the repository that
   * leads out of it. `installed`: a file of a package, which may lie anywhere.
   */
  async read(path: string, installed = false): Promise<string | null> {
    const text = await this.readFile(path, () => {
      if (!installed) assertInside(path, this.#folders);
    });
    if (installed) this.#folders.push(dirname(path));
    this.sources.push({ path, text });
    return text;
  }

  /** Throws UserError when there is none. */
  async main(explicit: string | null): Promise<MainFile> {
    const found = await this.find(explicit);
    if (found) return found;
    throw new UserError(
      `no tollgate.yaml in ${this.root}: nothing says what to judge, so the gate stays shut.`,
      "Set the repository up with `tollgate init`, or write a tollgate.yaml that holds `extends: recommended`.",
    );
  }

  /** The same, or null when nothing holds a config. Throws UserError when the one that was asked for is not there. */
  async find(explicit: string | null): Promise<MainFile | null> {
    if (explicit !== null) {
      const text = await this.read(explicit, true);
      if (text === null)
        throw new UserError(
          `the config ${explicit} does not exist.`,
          "Name an existing file with --config FILE.",
        );
      return { path: explicit, text, inside: [] };
    }
    for (const name of CONFIG_NAMES) {
      const text = await this.read(join(this.root, name));
      if (text !== null) return { path: join(this.root, name), text, inside: [] };
    }
    const path = join(this.root, "package.json");
    const text = await this.read(path);
    return text !== null && holdsConfig(text) ? { path, text, inside: ["tollgate"] } : null;
  }

  async local(): Promise<{ path: string; text: string } | null> {
    const path = join(this.root, LOCAL);
    const text = await this.read(path);
    return text === null ? null : { path, text };
  }

  /** What was found in the repository, relative to its root. */
  found(): string[] {
    const there = this.sources.filter(({ path, text }) => text !== null && isInside(path, this.root));
    return [...new Set(there.map(({ path }) => relative(this.root, path).replaceAll("\\", "/")))];
  }

  /** As errors name a file. */
  nameOf(path: string): string {
    const inside = relative(this.root, path);
    return inside.startsWith("..") ? path : this.prefix + inside.replaceAll("\\", "/");
  }
}
