import { ask, gitError } from "./git.js";
import type { Repository } from "./repository.js";

/** Aliases of git's config, from whichever file, by lower-case name. */
export async function readAliases(repo: Repository): Promise<ReadonlyMap<string, string>> {
  const answer = await ask(repo, ["config", "-z", "--get-regexp", "^alias\\."]);
  // 1: there is none (git-config(1)).
  if (answer.code === 1) return new Map();
  if (answer.code !== 0) throw gitError("config", answer);
  const entries = answer.stdout.toString("utf8").split("\0").filter(Boolean);
  return new Map(
    entries.map((entry) => {
      const [key = "", ...value] = entry.split("\n");
      return [key.slice("alias.".length).toLowerCase(), value.join("\n")];
    }),
  );
}
