import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { HookCall } from "../../hooks/call.js";
import { readPlain } from "../git/plain-file.js";
import { stagedView } from "../view/capture.js";
import type { World } from "./invocation.js";
import { openStaged } from "./open-staged.js";

/** In bytes: `git commit -v` puts the whole diff into the file. */
const LIMIT = 64 * 1024 * 1024;

/** Only where an editor opens and nobody gave a message: git names a source for every other kind. */
export async function prepareMessage(call: HookCall, world: World): Promise<void> {
  const [file, source] = call.args;
  if (file === undefined || source !== undefined || world.env.GIT_EDITOR === ":") return;
  const path = resolve(world.cwd, file);
  const given = readPlain(path, LIMIT);
  // Whatever stands on the first line is somebody's message.
  if (given.split("\n", 1)[0]!.trim() !== "") return;
  const { repo, loaded, objects, dispose } = await openStaged(world);
  const view = stagedView(repo, objects, null);
  try {
    for (const { meta, load } of loaded.gates) {
      const config = loaded.config.gates[meta.id]!;
      if (!config.enabled || meta.reads !== "commits") continue;
      const { prepare } = await load();
      if (!prepare) continue;
      writeFileSync(path, `${await prepare({ view, options: config.options })}${given}`);
      return;
    }
  } finally {
    dispose();
  }
}
