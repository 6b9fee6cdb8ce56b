import { type Profile, readProfile } from "../../src/content/profile.js";
import type { Limits } from "../../src/content/yaml/limits.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { Yaml } from "../../src/content/yaml/result.js";
import type { FileContent, Snapshot } from "../../src/gate/contract.js";

/** A profile is a short file. */
const LIMITS: Limits = {
  file: 1_048_576,
  frontMatter: 1_048_576,
  keys: 1_000,
  depth: 64,
  aliases: 100,
};

export interface ProfileFile {
  readonly profile: Profile;
  readonly yaml: Yaml;
  /** Why it cannot be read; null when it can. */
  readonly reason: string | null;
  /** What it names and what is there. */
  readonly files: ReadonlyMap<string, FileContent>;
}

/** null when there is no such file. */
export async function readProfileFile(
  path: string,
  { read }: Pick<Snapshot, "read">,
): Promise<ProfileFile | null> {
  const content = await read(path, LIMITS.file);
  if (!content) return null;
  const yaml = await parseYaml(content.bytes?.toString("utf8") ?? "", LIMITS);
  const tooLarge = yaml.excess || !content.bytes ? "it is too large" : null;
  const profile = readProfile(yaml.value);
  const files = new Map<string, FileContent>();
  for (const place of profile.references.flatMap((reference) => reference.places)) {
    const named = await read(place);
    if (named) files.set(place, named);
  }
  return { profile, yaml, reason: yaml.problems[0]?.reason ?? tooLarge, files };
}
