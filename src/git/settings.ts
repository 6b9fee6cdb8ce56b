import { ask, gitError } from "./git.js";
import type { Repository } from "./repository.js";

export interface Setting {
  /** system, global, local, worktree or command. */
  readonly scope: string;
  /** The file, or what git names in its place. */
  readonly origin: string;
  readonly value: string;
}

/** Every value that git finds for a key, the one that counts last (git-config(1), --show-scope since 2.26). */
export async function settingsOf(repo: Repository, key: string): Promise<Setting[]> {
  const answer = await ask(repo, ["config", "--show-scope", "--show-origin", "-z", "--get-all", key]);
  if (answer.code === 1) return [];
  if (answer.code !== 0) throw gitError("config", answer);
  const words = answer.stdout.toString("utf8").split("\0");
  const settings: Setting[] = [];
  for (let at = 0; at + 2 < words.length; at += 3)
    settings.push({
      scope: words[at]!,
      origin: words[at + 1]!.replace(/^file:/, ""),
      value: words[at + 2]!,
    });
  return settings;
}

/** Names and values of the keys that a pattern matches. */
export async function settingsLike(repo: Repository, pattern: string): Promise<[string, string][]> {
  const answer = await ask(repo, ["config", "-z", "--get-regexp", pattern]);
  if (answer.code === 1) return [];
  if (answer.code !== 0) throw gitError("config", answer);
  const entries = answer.stdout.toString("utf8").split("\0").filter(Boolean);
  return entries.map((entry) => {
    const at = entry.indexOf("\n");
    return at < 0 ? [entry, ""] : [entry.slice(0, at), entry.slice(at + 1)];
  });
}
