import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { indexFile } from "./own-index.js";
import { readHead } from "./read-head.js";
import type { Repository } from "./repository.js";
import { stampOf } from "./stamp.js";
import { readState, statePlace, writeState } from "./state.js";
import { leadsElsewhere } from "./write-whole.js";

/** The index as pre-commit judged it, for the hooks that come after it in the same commit. */
interface Judged {
  /** GIT_AUTHOR_DATE: `git commit` sets it for its hooks when it starts, so it names the commit that is being made. */
  readonly commit: string;
  /** Amending keeps that date, and so does whatever applies a commit again: but then HEAD has moved. */
  readonly head: string | null;
  readonly index: string;
  /** The index's file as it was held. */
  readonly stamp: string;
  readonly merging: boolean;
  /** When pre-commit had judged, in milliseconds since 1970. */
  readonly at: number;
}

const NAME = "judged.json";
/** A copy: git never writes an index in place, but others may, and a second name for the file would change with it. */
const KEPT = "judged-index";

/** Keeps the index as it is, and gives its stamp; to be called before anything is listed. */
export function holdIndex(repo: Repository, env: NodeJS.ProcessEnv): string {
  const [index, place] = [indexFile(repo, env), statePlace(repo.gitDir, KEPT)];
  const stamp = stampOf(index);
  if (leadsElsewhere(dirname(place))) return stamp;
  try {
    mkdirSync(dirname(place), { recursive: true });
    rmSync(place, { force: true });
    copyFileSync(index, place, constants.COPYFILE_FICLONE);
  } catch {
    // No index yet, or a git directory that cannot be written: there git cannot commit either.
  }
  return stamp;
}

/** pre-commit has judged the index that is held, and let it through. `stamp`: what holdIndex gave. */
export function noteJudged(repo: Repository, env: NodeJS.ProcessEnv, stamp: string): void {
  const commit = env.GIT_AUTHOR_DATE;
  if (!commit) return;
  const index = indexFile(repo, env);
  const [head, merging, at] = [readHead(repo), isMerging(repo), Date.now()];
  writeState(repo.gitDir, NAME, { commit, head, index, stamp, merging, at } satisfies Judged);
}

export interface IndexMoved {
  readonly index: string;
  /** A file that holds the index as it was judged. */
  readonly before: string;
  /** How long after the judgement the index was last written, in milliseconds. */
  readonly after: number;
}

/** null where the index is what pre-commit judged for the commit that is being made, or nothing is known of that. */
export function indexMoved(repo: Repository, env: NodeJS.ProcessEnv): IndexMoved | null {
  const kept = recall(repo, env);
  if (kept === null || isUnmoved(kept)) return null;
  const { index } = kept;
  const before = statePlace(repo.gitDir, KEPT);
  try {
    const [was, is] = [statSync(before), statSync(index)];
    if (kept.merging !== isMerging(repo)) return null;
    const same = was.size === is.size && readFileSync(before).equals(readFileSync(index));
    return same ? null : { index, before, after: is.mtimeMs - kept.at };
  } catch {
    return null;
  }
}

/** Whether pre-commit judged the index for the commit that is being made, let it through, and nobody wrote it since. */
export function wasJudged(repo: Repository, env: NodeJS.ProcessEnv): boolean {
  const kept = recall(repo, env);
  return kept !== null && isUnmoved(kept);
}

type Recalled = Partial<Record<keyof Judged, unknown>> & Pick<Judged, "at" | "index">;

/** What was judged for the commit that is being made. */
function recall(repo: Repository, env: NodeJS.ProcessEnv): Recalled | null {
  const kept = readState(repo.gitDir, NAME) as Recalled | null;
  const isOurs =
    typeof kept?.at === "number" &&
    kept.commit === env.GIT_AUTHOR_DATE &&
    kept.index === indexFile(repo, env) &&
    kept.head === readHead(repo);
  return isOurs ? kept : null;
}

const isUnmoved = ({ stamp, index }: Recalled): boolean => stamp !== "" && stamp === stampOf(index);

const isMerging = ({ gitDir }: Repository): boolean => existsSync(join(gitDir, "MERGE_HEAD"));
