import type { Fenced } from "../gate/contract.js";
import type { IndexMoved } from "../git/judged-index.js";
import type { Repository } from "../git/repository.js";
import { listStaged } from "../view/capture.js";
import { acceptedHooks } from "./accepted-hooks.js";

/** As long as a hook that comes next may take; nobody has read what an editor shows and staged a file by then. */
const HOOKS_TIME = 1000;

/**
 * Files whose staged side is not what pre-commit judged. Where an editor was open (`edited`) a person may have staged
 * them for the next commit.
 */
export async function lateStaged(
  repo: Repository,
  { before, index, after }: IndexMoved,
  edited: boolean,
): Promise<Fenced[]> {
  const [was, is, accepted] = await Promise.all([
    entriesIn(repo, before),
    entriesIn(repo, index),
    acceptedHooks(repo),
  ]);
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
  const doubt = edited && after > HOOKS_TIME ? ("meanwhile" as const) : null;
  const changed = paths.map((path) => ({
    path,
    what: "staged" as const,
    note: accepted.has(path) ? ("accepted" as const) : doubt,
    staging: "program" as const,
  }));
  return [{ kind: "hook", names: [], changed }];
}

async function entriesIn(repo: Repository, index: string): Promise<Map<string, string>> {
  const staged = await listStaged(repo, index);
  return new Map(staged.map(({ path, status, mode, oid }) => [path, `${status} ${mode} ${oid}`]));
}
