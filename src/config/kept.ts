import { join } from "node:path";
import { buildId } from "../build-id.js";
import { readPlain } from "../git/plain-file.js";
import type { Repository } from "../git/repository.js";
import { writeWhole } from "../git/write-whole.js";
import type { Config } from "./config.js";
import { type Source, unchanged } from "./source.js";

/** The resolved config, kept for as long as the files that it came from and our own code stay the same. */
interface Kept {
  readonly build: string;
  /** Whose it is: a copy of the work tree brings it along, and its files lie elsewhere. */
  readonly root: string;
  readonly explicit: string | null;
  readonly sources: readonly Source[];
  readonly config: Config;
}

/** What is kept has the text of every file of a config, twice at most; whatever is larger is not ours. */
export const MAX_KEPT_BYTES = 16 * 1024 * 1024;

/** Per work tree, because each may stand on another branch. */
const placeOf = (repo: Repository): string => join(repo.gitDir, "tollgate", "config.json");

/** null when nothing is kept, or what is kept does not fit, or cannot be read: it is never trusted beyond that. */
export function recall(repo: Repository, explicit: string | null): Config | null {
  if (buildId === null) return null;
  try {
    const kept = JSON.parse(readPlain(placeOf(repo), MAX_KEPT_BYTES)) as Kept;
    return kept.build === buildId &&
      kept.root === repo.root &&
      kept.explicit === explicit &&
      unchanged(kept.sources) &&
      isWhole(kept.config)
      ? kept.config
      : null;
  } catch {
    return null;
  }
}

/** What our own code of this build wrote has all its parts; whatever else lies there is read anew. */
export const isWhole = ({ gates, fixers, commands, plugins }: Config): boolean =>
  typeof gates === "object" && gates !== null && [fixers, commands, plugins].every(Array.isArray);

/** A git directory that cannot be written costs time, not the verdict. */
export function remember(
  repo: Repository,
  explicit: string | null,
  sources: readonly Source[],
  config: Config,
): void {
  if (buildId === null) return;
  const kept: Kept = { build: buildId, root: repo.root, explicit, sources, config };
  writeWhole(placeOf(repo), JSON.stringify(kept));
}
