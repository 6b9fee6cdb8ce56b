import type { Gate } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";
import { besideHeld } from "./beside-held.js";
import { extractPlugins } from "./extract-plugins.js";
import { ConfigFiles } from "./files.js";
import { HeldReader } from "./held-reader.js";
import { rememberHeld } from "./kept-held.js";
import type { Loaded } from "./load.js";
import type { HeldFiles } from "./load-held.js";
import { pluginsDiffer } from "./plugins-differ.js";
import { resolveFiles } from "./read.js";

/** Reads, checks and merges what git holds of the config, or what is tighter on disk, and keeps the result. null where it holds none. Throws UserError. */
export async function readHeld(
  repo: Repository,
  shipped: readonly Gate[],
  { held, objects, snapshot, folder, orTighter }: HeldFiles,
): Promise<Loaded | null> {
  const reader = new HeldReader(repo.root, held, objects);
  const files = new ConfigFiles(repo.root, reader.read);
  if ((await files.find(null)) === null) return null;
  const pluginRoot = async (names: readonly string[]) =>
    (await pluginsDiffer(names, repo.root, held))
      ? extractPlugins(names, snapshot, repo.root, folder())
      : repo.root;
  const loaded = await resolveFiles(files, shipped, null, pluginRoot);
  const { entries } = reader;
  const beside = orTighter ? await besideHeld(repo, shipped, loaded, { git: held, snapshot, entries }) : null;
  // A plugin's schema may change under the same config, so what rests on one is resolved each time.
  const isPlain = [loaded, beside?.tighter ?? loaded].every(({ gates }) => gates.length === shipped.length);
  if (isPlain) rememberHeld(repo, reader, loaded.config, beside);
  return beside?.tighter ?? { ...loaded, held: "all" };
}
