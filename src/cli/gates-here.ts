import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { gates as shipped } from "../../gates/registry.js";
import { hasConfig } from "../config/files.js";
import { loadPlugins } from "../config/plugins.js";
import { namedPlugins } from "../config/read.js";
import { UserError } from "../errors.js";
import type { Gate } from "../gate/contract.js";
import { findRepository, type Repository } from "../git/repository.js";

export interface GatesHere {
  readonly gates: readonly { readonly gate: Gate; readonly plugin: string | null }[];
  /** Why some of them are missing: a plugin that cannot be loaded hides no other. */
  readonly troubles: readonly UserError[];
}

/** The gates that ship, and those of the plugins that the repository's config names, whose code is loaded. */
export async function gatesHere(cwd: string, config: string | null): Promise<GatesHere> {
  const gates: { gate: Gate; plugin: string | null }[] = shipped.map((gate) => ({ gate, plugin: null }));
  const troubles: UserError[] = [];
  const attempt = async (work: () => Promise<void>) => {
    await work().catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      troubles.push(error);
    });
  };
  await attempt(async () => {
    const repo = await repositoryOf(cwd, config !== null);
    if (repo === null || (config === null && !hasConfig(repo.root))) return;
    for (const plugin of await namedPlugins(repo, config === null ? null : resolve(cwd, config)))
      await attempt(async () => {
        const taken = gates.map(({ gate }) => gate);
        for (const gate of await loadPlugins([plugin], repo.root, taken)) gates.push({ gate, plugin });
      });
  });
  return { gates, troubles };
}

/** null outside of any, where what ships is all there is. */
async function repositoryOf(cwd: string, needed: boolean): Promise<Repository | null> {
  try {
    return await findRepository(cwd);
  } catch (error) {
    if (needed || !existsSync(cwd) || !(error instanceof UserError)) throw error;
    return null;
  }
}
