import { ask } from "./git.js";
import type { Repository } from "./repository.js";

/** A remote-tracking ref that `git push` moved from here. */
export interface PushedRef {
  /** In full, such as refs/remotes/origin/main. */
  readonly ref: string;
  readonly oid: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** Entries that are read at most, of all refs together; the newest come first. */
const MOST_ENTRIES = "2000";

/** The newest push of each remote-tracking ref, by its reflog, where git notes "update by push" (builtin: send-pack). */
export async function pushedRefs(repo: Repository): Promise<PushedRef[]> {
  const answer = await ask(repo, [
    "log",
    "--walk-reflogs",
    "--remotes",
    "--date=unix",
    "--no-show-signature",
    `--max-count=${MOST_ENTRIES}`,
    "--format=%gD%x00%H%x00%gs",
  ]);
  // Without any remote-tracking ref git has nothing to walk, and says so in its own ways.
  if (answer.code !== 0) return [];
  const newest = new Map<string, PushedRef>();
  for (const line of answer.stdout.toString("utf8").split("\n")) {
    const [selector = "", oid = "", subject] = line.split("\0");
    const match = /^(.*)@\{(\d+)\}$/.exec(selector);
    if (!match || subject !== "update by push") continue;
    const [, ref, at] = match as unknown as [string, string, string];
    if (Number(at) > (newest.get(ref)?.at ?? -1)) newest.set(ref, { ref, oid, at: Number(at) });
  }
  return [...newest.values()];
}

/** When HEAD last moved, in seconds since 1970; null without a reflog. */
export async function headMovedAt(repo: Repository): Promise<number | null> {
  const answer = await ask(repo, [
    "log",
    "--walk-reflogs",
    "--max-count=1",
    "--date=unix",
    "--format=%gd",
    "HEAD",
  ]);
  const at = /@\{(\d+)\}/.exec(answer.stdout.toString("utf8"))?.[1];
  return at === undefined ? null : Number(at);
}
