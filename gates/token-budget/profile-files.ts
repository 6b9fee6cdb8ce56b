import { posix } from "node:path";
import { type Profile, readProfile } from "../../src/content/profile.js";
import { DEFAULT_LIMITS } from "../../src/content/yaml/limits.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { Yaml } from "../../src/content/yaml/result.js";
import type { Snapshot } from "../../src/gate/contract.js";
import type { Part } from "./load.js";

export interface ProfileFile {
  readonly path: string;
  /** What others call it. */
  readonly name: string;
  readonly profile: Profile;
  readonly yaml: Yaml;
  /** Why it cannot be read; null when it can. */
  readonly reason: string | null;
  /** What it names itself and what is there, by path. */
  readonly parts: ReadonlyMap<string, Part>;
}

export async function readProfiles(
  paths: readonly string[],
  snapshot: Pick<Snapshot, "read">,
): Promise<ProfileFile[]> {
  const files: ProfileFile[] = [];
  for (const path of paths) {
    const file = await readOne(path, snapshot);
    if (file) files.push(file);
  }
  return files;
}

async function readOne(path: string, { read }: Pick<Snapshot, "read">): Promise<ProfileFile | null> {
  const content = await read(path, DEFAULT_LIMITS.file);
  if (!content) return null;
  const yaml = await parseYaml(content.bytes?.toString("utf8") ?? "", DEFAULT_LIMITS);
  const tooLarge = yaml.excess || !content.bytes ? "it is too large" : null;
  const profile = readProfile(yaml.value);
  const parts = new Map<string, Part>();
  for (const place of profile.references.flatMap((reference) => reference.places)) {
    const named = await read(place);
    if (named) parts.set(place, { path: place, content: named, chain: [path, place], listed: false });
  }
  const name = profile.name ?? posix.basename(path).replace(/\.ya?ml$/, "");
  return { path, name, profile, yaml, reason: yaml.problems[0]?.reason ?? tooLarge, parts };
}

/** The profiles with all that they inherit, each once, in the order in which they are met. Unknown names are left out. */
export function withInherited(first: readonly ProfileFile[], all: readonly ProfileFile[]): ProfileFile[] {
  const found = new Set<ProfileFile>();
  const visit = (file: ProfileFile): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const name of file.profile.inherits) profilesNamed(name, all).forEach(visit);
  };
  first.forEach(visit);
  return [...found];
}

/** `*` is every profile. */
export const profilesNamed = (name: string, all: readonly ProfileFile[]): readonly ProfileFile[] =>
  name === "*" ? all : all.filter((file) => file.name === name).slice(0, 1);

export const partsOfAll = (files: readonly ProfileFile[]): Map<string, Part> =>
  new Map(files.flatMap(({ parts }) => [...parts]));
