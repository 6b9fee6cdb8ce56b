import { posix } from "node:path";
import { type Profile, type Reference, readProfile } from "../../src/content/profile.js";
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
  /** What it names and what is not there. */
  readonly missing: readonly Reference[];
}

/** All profiles of a repository. */
export interface Profiles {
  readonly all: readonly ProfileFile[];
  /** `*` is every profile; several that go by one name are all of them. */
  named(name: string): readonly ProfileFile[];
}

export async function readProfiles(
  paths: readonly string[],
  snapshot: Pick<Snapshot, "read">,
): Promise<Profiles> {
  const all: ProfileFile[] = [];
  const byName = new Map<string, ProfileFile[]>();
  for (const path of paths) {
    const file = await readOne(path, snapshot);
    if (!file) continue;
    all.push(file);
    byName.set(file.name, [...(byName.get(file.name) ?? []), file]);
  }
  return { all, named: (name) => (name === "*" ? all : (byName.get(name) ?? [])) };
}

async function readOne(path: string, { read }: Pick<Snapshot, "read">): Promise<ProfileFile | null> {
  const content = await read(path, DEFAULT_LIMITS.file);
  if (!content) return null;
  const yaml = await parseYaml(content.bytes?.toString("utf8") ?? "", DEFAULT_LIMITS);
  const tooLarge = yaml.excess || !content.bytes ? "it is too large" : null;
  const profile = readProfile(yaml.value);
  const parts = new Map<string, Part>();
  const missing: Reference[] = [];
  for (const reference of profile.references) {
    const found = await firstOf(reference.places, read);
    if (found) parts.set(found.path, { ...found, chain: [path, found.path], listed: false });
    else missing.push(reference);
  }
  const name = profile.name ?? posix.basename(path).replace(/\.ya?ml$/, "");
  return { path, name, profile, yaml, reason: yaml.problems[0]?.reason ?? tooLarge, parts, missing };
}

async function firstOf(places: readonly string[], read: Snapshot["read"]) {
  for (const path of places) {
    const content = await read(path);
    if (content) return { path, content };
  }
  return null;
}

/** The profiles with all that they inherit, each once, in the order in which they are met. Unknown names are left out. */
export function withInherited(first: readonly ProfileFile[], profiles: Profiles): ProfileFile[] {
  const found = new Set(first);
  for (const { profile } of found)
    for (const name of profile.inherits) for (const file of profiles.named(name)) found.add(file);
  return [...found];
}

export const partsOfAll = (files: readonly ProfileFile[]): Map<string, Part> =>
  new Map(files.flatMap(({ parts }) => [...parts]));

/** Where the files may be that a profile names. */
export const placesOf = ({ profile }: ProfileFile): string[] =>
  profile.references.flatMap(({ places }) => places);
