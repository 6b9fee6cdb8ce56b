import { gates } from "../../gates/registry.js";
import { type Loaded, loadConfig } from "../config/load.js";
import { Objects } from "../git/objects.js";
import { findRepository, type Repository } from "../git/repository.js";

export interface Opened {
  readonly repo: Repository;
  readonly loaded: Loaded;
  readonly objects: Objects;
}

/** The repository that a command works on, with its config. */
export async function openRepository(cwd: string, config: string | null): Promise<Opened> {
  const repo = await findRepository(cwd);
  return { repo, loaded: await loadConfig(repo, gates, config, cwd), objects: new Objects(repo) };
}
