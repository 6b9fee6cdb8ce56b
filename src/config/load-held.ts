import type { Gate, Snapshot } from "../gate/contract.js";
import type { Held } from "../git/held.js";
import type { Objects } from "../git/objects.js";
import type { Repository } from "../git/repository.js";
import { holdsConfig } from "./files.js";
import { recallHeld, stillBeside } from "./kept-held.js";
import type { Loaded } from "./load.js";
import { CONFIG_NAMES } from "./names.js";
import { MAX_CONFIG_BYTES } from "./source.js";

/** Where a hook's config is read. */
export interface HeldFiles {
  readonly held: Held;
  readonly objects: Objects;
  /** All that is held there, for plugins that differ on disk. */
  readonly snapshot: Snapshot;
  /** An unstaged config that lets nothing more through counts, too. */
  readonly orTighter: boolean;
  /** Gives a private folder for those. */
  readonly folder: () => string;
}

/**
 * The config as git holds it, so that what is not staged does not loosen a hook. null where git holds none. Throws
 * UserError.
 */
export async function loadHeld(
  repo: Repository,
  shipped: readonly Gate[],
  files: HeldFiles,
): Promise<Loaded | null> {
  const kept = await recallHeld(repo, files.held);
  if (kept && !files.orTighter) return { config: kept.config, gates: shipped, held: "all" };
  if (kept && stillBeside(kept))
    return kept.tighter
      ? { config: kept.tighter, gates: shipped, held: "baseline" }
      : { config: kept.config, gates: shipped, held: "all" };
  if (!(await holdsAny(files))) return null;
  const { readHeld } = await import("./read-held.js");
  return readHeld(repo, shipped, files);
}

/** Whether there is a config at all; what parses one is not loaded where there is none. */
async function holdsAny({ held, objects }: HeldFiles): Promise<boolean> {
  const found = await held.entries([...CONFIG_NAMES, "package.json"]);
  if (CONFIG_NAMES.some((name) => found.has(name))) return true;
  const oid = found.get("package.json")?.split(" ")[1];
  const content = oid ? await objects.read(oid, MAX_CONFIG_BYTES) : null;
  return content?.bytes ? holdsConfig(content.bytes.toString("utf8")) : oid !== undefined;
}
