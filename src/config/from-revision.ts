import { relative } from "node:path";
import { UserError } from "../errors.js";
import type { Gate, Snapshot } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";
import { extractPlugins } from "./extract-plugins.js";
import { ConfigFiles, type ReadFile } from "./files.js";
import { isInside } from "./inside.js";
import type { Loaded } from "./load.js";
import { resolveFiles } from "./read.js";
import { MAX_CONFIG_BYTES, readText } from "./source.js";

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

/** Files of the repository as the commit has them, and those of installed packages, which no commit holds. */
export function readerOf(root: string, snapshot: Snapshot): ReadFile {
  return async (path) => {
    if (!isInside(path, root)) {
      throw new UserError(
        `${path} lies outside the repository, so no commit holds it.`,
        "Put it into the repository, or into an npm package.",
      );
    }
    const name = relative(root, path).replaceAll("\\", "/");
    const content = await snapshot.read(name, MAX_CONFIG_BYTES);
    if (content?.bytes) return content.bytes.toString("utf8");
    if (content) throw new UserError(`${name} is larger than 1 MiB.`, "A config that large is a mistake.");
    return name.split("/").includes("node_modules") ? readText(path) : null;
  };
}
