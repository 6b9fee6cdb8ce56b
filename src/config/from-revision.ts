import type { Gate, Snapshot } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";
import { extractPlugins } from "./extract-plugins.js";
import { ConfigFiles } from "./files.js";
import type { Loaded } from "./load.js";
import { resolveFiles } from "./read.js";
import { readerOf } from "./snapshot-reader.js";

/** A commit, with what its tree holds. */
export interface Revision {
  readonly oid: string;
  readonly snapshot: Snapshot;
}

/**
 * The config as a commit has it: its files, what they extend, the plugins and schemas that they name. Nothing of
 * the work tree is read but installed packages. null when the commit holds no config. `folder`: a private one,
 * for the plugins. Throws UserError.
 */
export async function loadConfigFrom(
  repo: Repository,
  shipped: readonly Gate[],
  explicit: string | null,
  { oid, snapshot }: Revision,
  folder: string,
): Promise<Loaded | null> {
  const files = new ConfigFiles(repo.root, readerOf(repo.root, snapshot), `${oid.slice(0, 10)}:`);
  if ((await files.find(explicit)) === null) return null;
  const extract = async (names: readonly string[]) => extractPlugins(names, snapshot, repo.root, folder);
  return { ...(await resolveFiles(files, shipped, explicit, extract)), files: snapshot };
}
