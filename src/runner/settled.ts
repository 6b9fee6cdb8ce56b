import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Fingerprint } from "../git/fingerprint.js";
import type { Repository } from "../git/repository.js";
import { listStaged } from "../view/capture.js";
import { keepPending, type Pending, recallPending, type StagedBlob } from "./pending-changes.js";

/** The staged bytes of a path; null where nothing is staged, or git keeps them in a pack. */
export function stagedBlob(repo: Repository, { paths }: Fingerprint, path: string): StagedBlob | null {
  const id = paths.get(path)?.index?.split(" ")[1];
  const at = id === undefined ? null : writtenAt(repo, id);
  return id === undefined || at === null ? null : { id, at };
}

export interface Writers {
  readonly fixers: readonly { readonly name: string }[];
  readonly commands: readonly { readonly name: string }[];
}

/**
 * Forgets what waits for nobody's word any more: the work of programs that the config does not have now, and in the
 * repository's own index (`ownIndex`; `commit -a` and `commit <path>` stage by themselves) what somebody staged again,
 * be it with the very same bytes: `git add` gives the blob that it finds a new time (object-file.c). Where the same bytes
 * are staged under another name, too, that time may be theirs, and nothing is forgotten. To be asked before any program
 * of the run may do the same.
 */
export async function forgetSettled(
  repo: Repository,
  { fixers, commands }: Writers,
  ownIndex: boolean,
): Promise<void> {
  const writers = { fixer: namesOf(fixers), command: namesOf(commands), hook: null };
  const kept = recallPending(repo.gitDir);
  const known = kept.filter(({ kind, names }) => {
    const writer = writers[kind];
    return !writer || names.some((name) => writer.has(name));
  });
  const isNewer = ({ blob }: Pending) =>
    ownIndex && blob !== null && (writtenAt(repo, blob.id) ?? blob.at) > blob.at;
  const staged = known.some(isNewer) ? await listStaged(repo) : [];
  const left = known.filter(
    (one) => !isNewer(one) || staged.some(({ path, oid }) => path !== one.path && oid === one.blob?.id),
  );
  if (left.length < kept.length) keepPending(repo.gitDir, left);
}

const namesOf = (programs: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(programs.map(({ name }) => name));

function writtenAt({ commonDir }: Repository, id: string): number | null {
  try {
    return lstatSync(join(commonDir, "objects", id.slice(0, 2), id.slice(2))).mtimeMs;
  } catch {
    return null;
  }
}
