import { gates } from "../../gates/registry.js";
import { loadConfig } from "../config/load.js";
import { loadHeld } from "../config/load-held.js";
import { UserError } from "../errors.js";
import { heldByIndex } from "../git/held.js";
import { Objects } from "../git/objects.js";
import { findRepository, type Repository } from "../git/repository.js";
import { indexSnapshot } from "../view/index-snapshot.js";
import type { World } from "./invocation.js";
import type { Opened } from "./open-repository.js";
import { privateFolder } from "./private-folder.js";

/**
 * The repository, with its config as the index holds it: what is not staged lets no commit through. It judges where it
 * is tighter, and where git holds no config at all, neither staged nor in HEAD. `dispose` removes what was written for plugins.
 * `found` hears of the repository before its config is read. Throws UserError.
 */
export async function openStaged(
  { cwd, env }: World,
  found: (repo: Repository) => void = () => {},
): Promise<Opened & { dispose: () => void }> {
  const repo = await findRepository(cwd);
  found(repo);
  const objects = new Objects(repo);
  const { folder, remove } = privateFolder(repo);
  const dispose = () => {
    objects.close();
    remove();
  };
  try {
    const snapshot = indexSnapshot(repo, objects);
    const files = { held: heldByIndex(repo, env), objects, snapshot, folder, orTighter: true };
    const staged = await loadHeld(repo, gates, files).catch(async (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      const { withUnstaged } = await import("./unstaged-config.js");
      throw await withUnstaged(error, repo, env);
    });
    if (staged) return { repo, objects, loaded: staged, dispose };
    const { assertNeverHeld } = await import("./unstaged-config.js");
    await assertNeverHeld(repo, objects);
    return { repo, objects, loaded: await loadConfig(repo, gates, null, cwd), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
