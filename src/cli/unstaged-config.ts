import { existsSync } from "node:fs";
import { join } from "node:path";
import { ConfigFiles } from "../config/files.js";
import { HeldReader } from "../config/held-reader.js";
import type { Loaded } from "../config/load.js";
import { BASELINE, CONFIG_NAMES, LOCAL } from "../config/names.js";
import { bytesOnDisk, isHeldAs } from "../config/on-disk.js";
import { UserError } from "../errors.js";
import { heldByCommit, heldByIndex } from "../git/held.js";
import type { Objects } from "../git/objects.js";
import { displayPath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import { listStaged } from "../view/capture.js";

/**
 * Throws UserError where HEAD holds a config and the index does not: whatever lies on disk then, the commit would take
 * the gates away.
 */
export async function assertNeverHeld(repo: Repository, objects: Objects): Promise<void> {
  const head = await headCommit(repo);
  if (head === null) return;
  const reader = new HeldReader(repo.root, heldByCommit(repo, head), objects);
  const found = await new ConfigFiles(repo.root, reader.read).find(null);
  if (found === null) return;
  // An index that is cut short has lost it too, and that is the worse news.
  await listStaged(repo);
  const name = found.path.slice(repo.root.length + 1);
  throw new UserError(
    `HEAD holds ${name} and the index does not: nothing says what to judge, so the gate stays shut.`,
    existsSync(found.path)
      ? `Stage it: git add ${name}`
      : `Bring it back (git restore --staged --worktree ${name}); to give tollgate up, disarm its hooks first: \`tollgate uninstall\``,
  );
}

/** The files that say how to judge and are other ones on disk than in the index. */
async function unstagedOf(repo: Repository, files: readonly string[], env: NodeJS.ProcessEnv) {
  const names = [...new Set(files)];
  const found = await heldByIndex(repo, env).entries(names);
  return names.filter((name) => {
    const entry = found.get(name);
    const path = join(repo.root, name);
    return entry === undefined ? existsSync(path) : !isHeldAs(entry, bytesOnDisk(path));
  });
}

/** What a hook that stays shut says of them; null where there is nothing to say. */
export async function unstagedNote(
  repo: Repository,
  { config, held }: Loaded,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  if (!held) return null;
  const files = (held === "all" ? config.files : []).filter(
    (file) => file !== LOCAL && !file.split("/").includes("node_modules"),
  );
  const names = await unstagedOf(repo, [...files, BASELINE], env);
  if (names.length === 0) return null;
  const listed = names.map(displayPath).join(", ");
  return `tollgate: judged with what is staged of ${listed}; on disk it differs, and counts once it is staged.\n`;
}

/** The same error, with a word where the file that it speaks of may be mended already. */
export async function withUnstaged(
  error: UserError,
  repo: Repository,
  env: NodeJS.ProcessEnv,
): Promise<UserError> {
  const names = await unstagedOf(repo, [...CONFIG_NAMES, "package.json"], env);
  if (names.length === 0) return error;
  const word = `That is what is staged. On disk it differs: git add ${names.join(" ")}`;
  return new UserError(error.message, error.hint === null ? word : `${error.hint}\n  ${word}`, {
    cause: error,
  });
}
