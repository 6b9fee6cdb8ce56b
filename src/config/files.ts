import { join, relative } from "node:path";
import { UserError } from "../errors.js";
import { readText, type Source } from "./source.js";

/** In order of precedence: the first that exists is the config. */
export const CONFIG_NAMES = ["tollgate.yaml", "tollgate.yml", "tollgate.json"] as const;
const LOCAL = "tollgate.local.yaml";

/** Whether a package.json has our key at its top. */
export function holdsConfig(manifest: string): boolean {
  try {
    const value = (JSON.parse(manifest) as { tollgate?: unknown } | null)?.tollgate;
    return typeof value === "object" && value !== null;
  } catch {
    return false; // npm tells of that; here it holds no config.
  }
}

/** Reads files and remembers each, so that the result can be kept for as long as they stay the same. */
export class ConfigFiles {
  readonly sources: Source[] = [];

  constructor(readonly root: string) {}

  /** null when there is no such file; any other trouble is an error. */
  read(path: string): string | null {
    const text = readText(path);
    this.sources.push({ path, text });
    return text;
  }

  /** The config file itself. Throws UserError when there is none. */
  main(explicit: string | null): { path: string; text: string; inside: readonly string[] } {
    if (explicit !== null) {
      const text = this.read(explicit);
      if (text === null)
        throw new UserError(
          `the config ${explicit} does not exist.`,
          "Name an existing file with --config FILE.",
        );
      return { path: explicit, text, inside: [] };
    }
    for (const name of CONFIG_NAMES) {
      const text = this.read(join(this.root, name));
      if (text !== null) return { path: join(this.root, name), text, inside: [] };
    }
    const path = join(this.root, "package.json");
    const text = this.read(path);
    if (text !== null && holdsConfig(text)) return { path, text, inside: ["tollgate"] };
    throw new UserError(
      `no tollgate.yaml in ${this.root}: nothing says what to judge, so the gate stays shut.`,
      "Set the repository up with `tollgate init`, or write a tollgate.yaml that holds `extends: recommended`.",
    );
  }

  local(): { path: string; text: string } | null {
    const path = join(this.root, LOCAL);
    const text = this.read(path);
    return text === null ? null : { path, text };
  }

  /** As errors name a file. */
  nameOf(path: string): string {
    const inside = relative(this.root, path);
    return inside.startsWith("..") ? path : inside.replaceAll("\\", "/");
  }
}
