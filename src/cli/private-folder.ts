import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../git/repository.js";
import { ownFolder } from "../git/write-whole.js";

/** A folder for the code of plugins, made when it is first asked for. */
export function privateFolder(repo: Repository): { folder: () => string; remove: () => void } {
  const made: string[] = [];
  return {
    folder() {
      const folder = ownFolder(join(repo.gitDir, "tollgate"), "plugins");
      made.push(folder);
      return folder;
    },
    remove() {
      for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
