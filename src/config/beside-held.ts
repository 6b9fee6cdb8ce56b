import { join } from "node:path";
import { UserError } from "../errors.js";
import type { Gate, Snapshot } from "../gate/contract.js";
import type { Held } from "../git/held.js";
import type { Repository } from "../git/repository.js";
import { readEffective } from "./effective.js";
import { ConfigFiles } from "./files.js";
import type { Loaded } from "./load.js";
import { loosened } from "./loosened.js";
import { bytesOnDisk, isHeldAs } from "./on-disk.js";
import { pluginsDiffer } from "./plugins-differ.js";
import { resolveFiles } from "./read.js";
import { MAX_CONFIG_BYTES, readText, type Source } from "./source.js";

/** What lies on disk beside the config that git holds. */
export interface Beside {
  /** What was looked at: while it stays so, so does the answer. */
  readonly sources: readonly Source[];
  /** The config on disk, where it is another one and lets nothing more through; null: what git holds judges. */
  readonly tighter: Loaded | null;
}

/**
 * Looks whether an unstaged config asks for more than the one that git holds, which `held` resolves to: then it counts at
 * once. One that lets more through in any value counts once it is staged. `entries`: what `held` was read from, as
 * HeldReader has it. Throws UserError for a config on disk that cannot be used.
 */
export async function besideHeld(
  repo: Repository,
  shipped: readonly Gate[],
  held: Loaded,
  { git, snapshot, entries }: { git: Held; snapshot: Snapshot; entries: ReadonlyMap<string, string | null> },
): Promise<Beside> {
  const { root } = repo;
  const found = [...entries].map(([name, entry]) => ({ name, entry, bytes: bytesOnDisk(join(root, name)) }));
  const sources = found.map(({ name }) => sourceOf(join(root, name)));
  const same = found.every(({ entry, bytes }) => (entry === null ? bytes === null : isHeldAs(entry, bytes)));
  if (same) return { sources, tighter: null };
  const files = new ConfigFiles(root);
  // Taken away on disk alone, it judges on.
  if ((await files.find(null)) === null) return { sources, tighter: null };
  const disk = await resolveFiles(files, shipped, null, async () => root);
  const all = [...sources, ...files.sources];
  const isLooser =
    (await letsMoreThrough(root, shipped, held, disk, snapshot)) ||
    (await pluginsDiffer(held.config.plugins, root, git));
  return { sources: all, tighter: isLooser ? null : { ...disk, held: "baseline" } };
}

/** As `unchanged` will read it: links are followed. What cannot be read is looked at anew each time. */
function sourceOf(path: string): Source {
  try {
    return { path, text: readText(path) };
  } catch (error) {
    if (error instanceof UserError) return { path, text: null };
    throw error;
  }
}

async function letsMoreThrough(
  root: string,
  shipped: readonly Gate[],
  held: Loaded,
  disk: Loaded,
  snapshot: Snapshot,
): Promise<boolean> {
  const metas = shipped.map(({ meta }) => meta);
  const before = await readEffective(root, held.config.source, metas, snapshot);
  const after = await readEffective(root, disk.config.source, metas, onDisk(root));
  if (before === null || after === null) return true;
  // Whatever a fixer does or leaves undone, the gates judge what comes of it.
  return loosened(before.values, after.values, metas, null).some(({ path }) => path[0] !== "fixers");
}

/** The files of the work tree, as far as a config asks for them. */
const onDisk = (root: string): Snapshot => ({
  list: async () => [],
  read: async (path) => {
    const bytes = bytesOnDisk(join(root, path));
    if (bytes === null) return null;
    return { oid: null, size: bytes.length, bytes: bytes.length > MAX_CONFIG_BYTES ? null : bytes };
  },
});
