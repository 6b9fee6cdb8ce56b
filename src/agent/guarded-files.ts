import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseConfig } from "../config/document.js";
import { holdsConfig } from "../config/files.js";
import { CONFIG_NAMES } from "../config/names.js";
import { UserError } from "../errors.js";

/** What decides what is judged, beside files with fixed names. Paths are absolute. */
export interface GuardedFiles {
  /** Files that the config extends, plugins and schemas: those that it names by a relative path. */
  readonly named: readonly string[];
  /** package.json, where the config is a key of it. */
  readonly manifest: string | null;
}

const MAX_FILES = 32;

/**
 * Looks only as far as the config's own words tell: nothing that they name is run. A config that cannot be
 * read names nothing; it shuts every gate anyway.
 */
export async function guardedFiles(
  root: string,
  read: (path: string) => string | null,
): Promise<GuardedFiles> {
  const main = CONFIG_NAMES.map((name) => join(root, name)).find((path) => existsSync(path));
  const manifest = join(root, "package.json");
  const isInManifest = main === undefined && holdsConfig(read(manifest) ?? "");
  const named = new Set<string>();
  const waiting = [main ?? (isInManifest ? manifest : null), join(root, "tollgate.local.yaml")];
  for (let at = 0; at < waiting.length && at < MAX_FILES; at++) {
    const path = waiting[at];
    const text = path ? read(path) : null;
    // Most configs name no file, and cost no parser then.
    if (!path || text === null || !/\.{1,2}\//.test(text)) continue;
    const { bases, others } = await namesIn(text, path === manifest ? ["tollgate"] : []);
    const files = bases.map((base) => resolve(dirname(path), base)).filter((base) => !named.has(base));
    waiting.push(...files);
    for (const file of [...files, ...others.map((name) => resolve(root, name))]) named.add(file);
  }
  return { named: [...named], manifest: isInManifest ? manifest : null };
}

async function namesIn(
  text: string,
  inside: readonly string[],
): Promise<{ bases: string[]; others: string[] }> {
  try {
    const { value } = await parseConfig("the config", text, inside);
    const config = asRecord(value);
    const schemas = Object.values(asRecord(asRecord(asRecord(config.gates).frontmatter).files));
    return { bases: relative(config.extends), others: relative([config.plugins, schemas]) };
  } catch (error) {
    if (error instanceof UserError) return { bases: [], others: [] };
    throw error;
  }
}

/** The relative paths among strings, in lists or not. */
const relative = (value: unknown): string[] =>
  [value].flat(3).filter((one): one is string => typeof one === "string" && /^\.{1,2}\//.test(one));

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
