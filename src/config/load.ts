import { resolve } from "node:path";
import type { Gate, Snapshot } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";
import type { Config } from "./config.js";
import { recall } from "./kept.js";

export interface Loaded {
  readonly config: Config;
  /** The gates that ship and those of plugins. */
  readonly gates: readonly Gate[];
  /** What the config names by path (schemas) is read here; absent: in the picture that is judged. */
  readonly files?: Snapshot;
  /** What of config and baseline is what git holds, and not the work tree's. */
  readonly held?: "all" | "baseline";
}

/**
 * The config of a repository, with its gates. Throws UserError, naming file and line, when it is missing,
 * cannot be read, or says something that it may not.
 */
export async function loadConfig(
  repo: Repository,
  shipped: readonly Gate[],
  explicit: string | null,
  cwd: string,
): Promise<Loaded> {
  const given = explicit === null ? null : resolve(cwd, explicit);
  const kept = recall(repo, given);
  if (kept) return { config: kept, gates: shipped };
  // Parsing and validating is for the day that the config changed.
  const { readConfig } = await import("./read.js");
  return readConfig(repo, shipped, given);
}
