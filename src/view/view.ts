import { UserError } from "../errors.js";
import {
  type Commit,
  DEFAULT_READ_LIMIT,
  type FileContent,
  type FileEntry,
  type Snapshot,
  type Stage,
  type View,
} from "../gate/contract.js";
import type { Objects } from "../git/objects.js";
import { displayPath } from "../git/path-bytes.js";

/** The parts of a view that its kind decides; the rest is common. */
export interface ViewSource {
  readonly head: string | null;
  readonly listFiles: () => Promise<readonly FileEntry[]>;
  readonly snapshot: Snapshot;
  readonly whole?: string;
  readonly before?: () => Promise<Snapshot | null>;
  readonly commits?: (since: string | null) => AsyncIterable<Commit>;
  /** How an entry is read; by default by its object id. */
  readonly readEntry?: (entry: FileEntry, limit: number) => Promise<FileContent>;
}

/** Puts a view together; what is listed is listed once. */
export function createView(stage: Stage, objects: Objects, source: ViewSource): View {
  let files: Promise<readonly FileEntry[]> | null = null;
  const readEntry = source.readEntry ?? ((entry, limit) => readObject(objects, entry, limit));
  return {
    stage,
    head: source.head,
    files: () => {
      files ??= source.listFiles();
      return files;
    },
    read: (entry, limit = DEFAULT_READ_LIMIT) => readEntry(entry, limit),
    snapshot: source.snapshot,
    ...(source.whole !== undefined && { whole: source.whole }),
    ...(source.before && { before: source.before }),
    commits: (since = null) => source.commits?.(since) ?? none(),
  };
}

async function* none(): AsyncIterable<Commit> {}

/** A missing object is never taken for an empty file. */
export async function readObject(objects: Objects, entry: FileEntry, limit: number): Promise<FileContent> {
  const content = entry.oid === null ? null : await objects.read(entry.oid, limit);
  if (content) return { ...content, oid: entry.oid };
  throw new UserError(
    `${displayPath(entry.path)}: its object ${entry.oid} is missing from this clone.`,
    "Check the repository with `git fsck`; in a partial or shallow clone, fetch what is missing.",
  );
}

export const isRegular = (entry: Pick<FileEntry, "mode">): boolean => entry.mode.startsWith("100");
