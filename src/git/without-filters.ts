import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.js";
import { must } from "./git.js";
import { OUR_INCLUDE, type Repository } from "./repository.js";

/**
 * What makes git compare the work tree with the index without the filters (gitattributes(5)) that the repository's own
 * config names: it starts them where a file's times tell it nothing. Those of the user's config are the user's choice.
 */
export async function withoutFilters(repo: Repository): Promise<string[]> {
  if (!mayNameFilters(repo)) return [];
  const listed = await must(repo, ["config", "--list", "--show-scope", "--name-only", "--includes", "-z"]);
  const fields = listed.toString("utf8").split("\0");
  const names = new Set<string>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const name = /^filter\.(.*)\.(?:clean|smudge|process|required)$/s.exec(fields[at + 1]!)?.[1];
    if (name !== undefined && /^(local|worktree)$/.test(fields[at]!)) names.add(name);
  }
  return [...names].flatMap((name) => {
    if (/[=\n]/.test(name))
      throw new UserError(
        `the repository's git config names a filter "${name}", which cannot be turned off.`,
        "Take it out of .git/config: nothing is judged while a program of its choice could run.",
      );
    return ["clean=", "process=", "required=false"].flatMap((value) => ["-c", `filter.${name}.${value}`]);
  });
}

/** Spares a process where the config is plain. */
function mayNameFilters({ gitDir, commonDir }: Repository): boolean {
  try {
    const config = readFileSync(join(commonDir, "config"), "utf8");
    return gitDir !== commonDir || /filter|include|worktreeconfig/i.test(config.replace(OUR_INCLUDE, ""));
  } catch {
    return true;
  }
}
