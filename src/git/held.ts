import { readFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "./git.js";
import { type Entries, readIndexEntries } from "./index-file.js";
import { indexFile } from "./own-index.js";
import { parseListing } from "./raw-diff.js";
import type { Repository } from "./repository.js";

/** Where git holds files: the index that a commit is made from, or the tree of a commit. */
export interface Held {
  /** As an error names it. */
  readonly name: string;
  entries(paths: readonly string[]): Promise<Entries>;
}

/** The index that git was started with. */
export const heldByIndex = (repo: Repository, env: NodeJS.ProcessEnv): Held => ({
  name: "the index",
  entries: async (paths) =>
    readIndexEntries(indexFile(repo, env), idBytes(repo), paths) ??
    listed(await must(repo, ["ls-files", "--stage", "-z", "--full-name", "--", ...paths]), 1, paths),
});

export const heldByCommit = (repo: Repository, oid: string): Held => ({
  name: `commit ${oid.slice(0, 10)}`,
  entries: async (paths) =>
    listed(await must(repo, ["ls-tree", "-z", "--full-tree", oid, "--", ...paths]), 2, paths),
});

function listed(output: Buffer, oidField: 1 | 2, paths: readonly string[]): Entries {
  const found = new Map<string, string>();
  // A path that is a folder brings what lies in it, and one in conflict comes several times.
  for (const { path, mode, oid } of parseListing(output, oidField))
    if (paths.includes(path) && !found.has(path)) found.set(path, `${mode} ${oid}`);
  return found;
}

/** Only the repository's own file may say it (git-config(1), extensions.objectFormat). */
function idBytes({ commonDir }: Repository): 20 | 32 {
  try {
    return /objectformat\s*=\s*"?sha256/i.test(readFileSync(join(commonDir, "config"), "utf8")) ? 32 : 20;
  } catch {
    return 20;
  }
}
