import { gates } from "../../gates/registry.js";
import type { HookCall } from "../../hooks/call.js";
import { type Loaded, loadConfig } from "../config/load.js";
import { UserError } from "../errors.js";
import { EXIT } from "../gate/result.js";
import { forgetState } from "../git/state.js";
import { makePlan } from "../plan/plan.js";
import { type Here, judgeHook } from "./judge-hook.js";

/** One start for the files of a commit, which pre-commit left to commit-msg, and for its message. */
export async function judgeWhole({ args: [file, mark] }: HookCall, here: Here): Promise<number> {
  const { repo, loaded } = here.opened;
  forgetState(repo.gitDir, mark!);
  if (startsPrograms(loaded))
    throw new UserError(
      "the config names programs to run, which it did not when this commit began: nothing was judged.",
      "Commit again.",
    );
  const ofFiles = { event: "pre-commit", args: [], refs: [] } as const;
  const ofMessage = { event: "commit-msg", args: [file!], refs: [] } as const;
  const files = await judgeHook(ofFiles, "pre-commit", here, { isFirst: false });
  // Whoever interrupts it wants neither.
  if (files > EXIT.unfinished) return files;
  return Math.max(files, await judgeHook(ofMessage, "commit-msg", here, { isLast: false }));
}

/** Lets the shell leave the next commit's files to its commit-msg hook, where nothing speaks against it. */
export async function deferNext({ opened: { repo, loaded }, world }: Here): Promise<void> {
  // What is not staged yet will be.
  if (startsPrograms(loaded) || startsPrograms(await loadConfig(repo, gates, null, world.cwd))) return;
  const { writeDeferral } = await import("../init/deferral.js");
  await writeDeferral(repo, loaded.config.files);
}

/** Fixers change what is committed, so they run before git has read it; so does whatever else is started. */
function startsPrograms({ config, gates }: Loaded): boolean {
  const { fixers, commands } = makePlan("pre-commit", config, gates);
  return fixers.length > 0 || commands.some(({ skipped }) => skipped === null);
}
