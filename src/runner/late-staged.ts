import type { Fenced } from "../gate/contract.js";
import type { IndexMoved } from "../git/judged-index.js";
import type { Repository } from "../git/repository.js";
import { listStaged } from "../view/capture.js";
import { acceptedHooks, accepts } from "./accepted-hooks.js";
import { recallPending } from "./pending-changes.js";

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
  const pending = recallPending(repo.gitDir).filter(({ kind }) => kind === "hook");
  const earlier = [...pending.map(({ path }) => path), ...accepted.keys()];
  const changed = paths.map((path) => ({
    path,
    what: "staged" as const,
    note: accepts(accepted, path) ? ("accepted" as const) : doubt,
    staging: "program" as const,
    ...(earlier.length > 0 && !earlier.includes(path) && { among: folderOf([path, ...earlier]) }),
  }));
  return [{ kind: "hook", names: [], changed }];
}

/** The innermost folder of all of them; "." for the top. */
function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const count = first.findIndex((name, at) => others.some((other) => other[at] !== name));
  return (count < 0 ? first : first.slice(0, count)).join("/") || ".";
}

async function entriesIn(repo: Repository, index: string): Promise<Map<string, string>> {
  const staged = await listStaged(repo, index);
  return new Map(staged.map(({ path, status, mode, oid }) => [path, `${status} ${mode} ${oid}`]));
}
