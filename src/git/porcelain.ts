import { simpleGit } from "simple-git";
import { UserError } from "../errors.js";

/**
 * simple-git refuses to write keys through which others could run code. The two that installing needs are
 * allowed, with values that are ours; everything else stays refused.
 */
const open = (root: string) =>
  simpleGit({ baseDir: root, unsafe: { allowUnsafeHooksPath: true, allowUnsafeInclude: true } });

/** One value of the repository's own config, or null. */
export async function readLocalConfig(root: string, key: string): Promise<string | null> {
  return (await open(root).getConfig(key, "local")).value;
}

export async function writeLocalConfig(root: string, key: string, value: string): Promise<void> {
  await change(key, open(root).raw(["config", "--local", "--replace-all", key, value]));
}

/** Takes the key out of the repository's own config; nothing happens when it is not there. */
export async function removeLocalConfig(root: string, key: string): Promise<void> {
  if ((await readLocalConfig(root, key)) === null) return;
  await change(key, open(root).raw(["config", "--local", "--unset-all", key]));
}

async function change(key: string, done: Promise<unknown>): Promise<void> {
  await done.catch((error: Error) => {
    throw new UserError(
      `git could not change ${key} in the repository's config: ${error.message.trim()}`,
      "Mend what git names, then run it again.",
    );
  });
}
