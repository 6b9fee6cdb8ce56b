import { resolve } from "node:path";
import { gates } from "../../gates/registry.js";
import { loadConfigFrom } from "../config/from-revision.js";
import { loadConfig } from "../config/load.js";
import { Objects } from "../git/objects.js";
import { findRepository } from "../git/repository.js";
import { requireCommit } from "../git/revisions.js";
import { treeSnapshot } from "../view/snapshots.js";
import type { World } from "./invocation.js";
import type { Opened } from "./open-repository.js";
import { privateFolder } from "./private-folder.js";

/**
 * The repository, with all that can loosen a gate as `revision` has it (`--config-from`). A revision without a config
 * is from before tollgate: there the change's own is obeyed, and that is said. `dispose` removes what was written
 * for plugins. Throws UserError.
 */
export async function openAtBase(
  cwd: string,
  config: string | null,
  revision: string,
  world: World,
): Promise<Opened & { dispose: () => void }> {
  const repo = await findRepository(cwd);
  const oid = await requireCommit(repo, revision, "--config-from");
  const objects = new Objects(repo);
  const { folder, remove } = privateFolder(repo);
  const dispose = () => {
    objects.close();
    remove();
  };
  try {
    const explicit = config === null ? null : resolve(cwd, config);
    const from = { oid, snapshot: treeSnapshot(repo, objects, oid) };
    const loaded = await loadConfigFrom(repo, gates, explicit, from, folder());
    if (loaded === null)
      world.output.err(
        `tollgate: ${revision} (${oid.slice(0, 10)}) has no config, so the change is judged with its own.\n`,
      );
    return { repo, objects, loaded: loaded ?? (await loadConfig(repo, gates, config, cwd)), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
