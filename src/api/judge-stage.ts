import { resolve } from "node:path";
import { gates as shipped } from "../../gates/registry.js";
import { openCache } from "../cache/cache.js";
import { loadConfig } from "../config/load.js";
import { Objects } from "../git/objects.js";
import { findRepository } from "../git/repository.js";
import type { RunReport } from "../report/report.js";
import { runStage } from "../runner/run-stage.js";
import { stageSource } from "../runner/stage-source.js";
import { checkOptions } from "./check-options.js";
import type { StageOptions } from "./run-stage.js";

/** Does what `runStage` promises. */
export async function judgeStage(options: StageOptions): Promise<RunReport> {
  checkOptions(options);
  const { stage, from = null, to = null, files = null, gates = [], strict = false } = options;
  const signal = options.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  const cwd = resolve(options.cwd ?? ".");
  const env = { ...process.env };
  const repo = { ...(await findRepository(cwd)), signal };
  const loaded = await loadConfig(repo, shipped, options.config ?? null, cwd);
  const cache = openCache(repo, env);
  const objects = new Objects(repo);
  try {
    const { head, whole, capture } = await stageSource(
      { stage, from, to, files },
      { repo, loaded, objects, cache, cwd, env },
    );
    return await runStage({
      ...{ stage, repo, loaded, env, only: gates, strict, cache, head, whole, signal },
      capture: async () => [await capture()],
    });
  } catch (error) {
    // A git that was ended tells of a failure; what happened is that the caller had enough.
    signal.throwIfAborted();
    throw error;
  } finally {
    objects.close();
  }
}
