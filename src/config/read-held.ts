import type { Gate } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";
import { extractPlugins } from "./extract-plugins.js";
import { ConfigFiles } from "./files.js";
import { HeldReader } from "./held-reader.js";
import { rememberHeld } from "./kept-held.js";
import type { Loaded } from "./load.js";
import type { HeldFiles } from "./load-held.js";
import { pluginsDiffer } from "./plugins-differ.js";
import { resolveFiles } from "./read.js";

/** Reads, checks and merges what git holds of the config, and keeps the result. null where it holds none. Throws UserError. */
export async function readHeld(
  repo: Repository,
  shipped: readonly Gate[],
  { held, objects, snapshot, folder }: HeldFiles,
): Promise<Loaded | null> {
  const reader = new HeldReader(repo.root, held, objects);
  const files = new ConfigFiles(repo.root, reader.read);
  if ((await files.find(null)) === null) return null;
  const pluginRoot = async (names: readonly string[]) =>
    (await pluginsDiffer(names, repo.root, held))
      ? extractPlugins(names, snapshot, repo.root, folder())
      : repo.root;
  const loaded = await resolveFiles(files, shipped, null, pluginRoot);
  // A plugin's schema may change under the same config, so what rests on one is resolved each time.
  if (loaded.gates.length === shipped.length) rememberHeld(repo, reader, loaded.config);
  return { ...loaded, held: true };
}
