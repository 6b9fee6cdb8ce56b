import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasText } from "../git/plain-file.js";
import { readLocalConfig, removeLocalConfig, writeLocalConfig } from "../git/porcelain.js";
import type { Repository } from "../git/repository.js";
import { makeStateFolder } from "../git/write-whole.js";
import { HUSKY_EVENTS, shimText } from "./hook-files.js";
import { runnerText } from "./hook-runner.js";

/**
 * husky's core.hooksPath is relative to the work tree and git-ignored there, so a linked work tree has no
 * hooks and git says nothing. A conditional include gives those, and only those, an absolute path.
 */
const INCLUDE_KEY = "includeIf.gitdir:./worktrees/.path";
/** The file that is included, relative to the common git directory. */
export const LINKED_CONFIG = "tollgate/linked.gitconfig";

/** They lie beside the shim. */
const HOOK = runnerText(`"\${0%/*}/../shim.sh"`);

/** Guards the linked work trees that there are and will be. */
export async function guardLinkedWorkTrees(repo: Repository, home: string): Promise<void> {
  for (const [path, text] of staleFiles(repo, home)) {
    makeStateFolder(dirname(path));
    rmSync(path, { force: true }); // A link would be written through.
    writeFileSync(path, text);
    if (text === HOOK) chmodSync(path, 0o755);
  }
  if (!(await isIncluded(repo))) await writeLocalConfig(repo.root, INCLUDE_KEY, LINKED_CONFIG);
}

export const unguardLinkedWorkTrees = (root: string): Promise<void> => removeLocalConfig(root, INCLUDE_KEY);

/** Whether guarding them would change nothing. */
export const isLinkedGuarded = async (repo: Repository, home: string): Promise<boolean> =>
  staleFiles(repo, home).length === 0 && (await isIncluded(repo));

const isIncluded = async ({ root }: Repository): Promise<boolean> =>
  (await readLocalConfig(root, INCLUDE_KEY)) === LINKED_CONFIG;

/** What is not there as it should be: path and text. */
function staleFiles({ commonDir }: Repository, home: string): [string, string][] {
  const folder = join(commonDir, "tollgate");
  const hooks = join(folder, "hooks");
  const files: [string, string][] = [
    [join(folder, "shim.sh"), shimText(home)],
    [join(commonDir, LINKED_CONFIG), `[core]\n\thooksPath = ${quoteValue(hooks)}\n`],
    ...HUSKY_EVENTS.map((event): [string, string] => [join(hooks, event), HOOK]),
  ];
  return files.filter(([path, text]) => !hasText(path, text));
}

/** As git-config(1) wants a value that may hold anything. */
const quoteValue = (text: string): string =>
  `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
