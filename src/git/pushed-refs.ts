import { ask, must } from "./git.js";
import type { Repository } from "./repository.js";

/** A move of a remote-tracking ref by a `git push` from here. */
export interface PushedRef {
  /** In full, such as refs/remotes/origin/main. */
  readonly ref: string;
  readonly oid: string;
  /** What the ref was before; null where no reflog tells, as of a new branch. */
  readonly was: string | null;
  /** Seconds since 1970. */
  readonly at: number;
}

/** Entries that are read at most, of all refs together; the newest come first. */
const MOST_ENTRIES = 2000;

/** All pushes that reflogs tell of, the newest of each ref first; git notes them as "update by push" (transport.c). */
export async function pushedRefs(repo: Repository): Promise<PushedRef[]> {
  const pushed: PushedRef[] = [];
  const waiting = new Map<string, number>();
  for (const { name, oid, at, subject } of await reflog(repo, ["--remotes"], MOST_ENTRIES)) {
    const newer = waiting.get(name);
    if (newer !== undefined) pushed[newer] = { ...pushed[newer]!, was: oid };
    waiting.delete(name);
    if (subject !== "update by push") continue;
    waiting.set(name, pushed.push({ ref: name, oid, was: null, at }) - 1);
  }
  return pushed;
}

/** HEAD's commit at a moment (seconds since 1970) by its reflog; null where that does not go so far back. */
export async function headAt(repo: Repository, moment: number): Promise<string | null> {
  const entries = await reflog(repo, ["HEAD"], MOST_ENTRIES);
  return entries.find(({ at }) => at <= moment)?.oid ?? null;
}

/**
 * Whether a judged range holds all that a push brought: what of it neither `was` nor `known` (commits) has. What no
 * remote-tracking ref has any more need not be in it.
 */
export async function holdsPush(
  repo: Repository,
  { tip, base }: { readonly tip: string; readonly base: string | null },
  { oid, was }: PushedRef,
  known: readonly string[],
): Promise<boolean> {
  const before = [...(was === null ? [] : [was]), ...known];
  const without = (...more: string[]) => countOf(repo, oid, [...before, ...more]);
  if (tip !== oid && (await without(tip)) !== (await without(tip, ...(await tipsWithout(repo, [])))))
    return false;
  return base === null || (await without()) === (await without(base));
}

/** Whether remote-tracking refs still have something of what a push brought. */
export async function remains(repo: Repository, { oid, was }: PushedRef): Promise<boolean> {
  const before = was === null ? [] : [was];
  const gone = await countOf(repo, oid, [...before, ...(await tipsWithout(repo, []))]);
  return (await countOf(repo, oid, before)) !== gone;
}

/** How many commits `oid` has and none of `without`; NaN, which is no number's equal, where one of them is gone. */
async function countOf(repo: Repository, oid: string, without: readonly string[]): Promise<number> {
  const input = [oid, ...without.map((one) => `^${one}`)].join("\n");
  const answer = await ask(repo, ["rev-list", "--count", "--stdin"], `${input}\n`);
  return answer.code === 0 ? Number(answer.stdout.toString("latin1")) : Number.NaN;
}

/** The commits that remote-tracking refs name now, without those that have one of `oids` in their history. */
export async function tipsWithout(repo: Repository, oids: readonly string[]): Promise<string[]> {
  const lacks = oids.map((oid) => `--no-contains=${oid}`);
  const output = await must(repo, ["for-each-ref", "--format=%(objectname)", ...lacks, "refs/remotes"]);
  return [...new Set(output.toString("latin1").split("\n").filter(Boolean))];
}

interface Entry {
  readonly name: string;
  readonly oid: string;
  readonly at: number;
  readonly subject: string;
}

async function reflog(repo: Repository, refs: readonly string[], most: number): Promise<Entry[]> {
  const answer = await ask(repo, [
    "log",
    "--walk-reflogs",
    ...refs,
    "--date=unix",
    "--no-show-signature",
    `--max-count=${most}`,
    "--format=%gD%x00%H%x00%gs",
  ]);
  // Without any such ref git has nothing to walk, and says so in its own ways.
  if (answer.code !== 0) return [];
  return answer.stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [selector = "", oid = "", subject = ""] = line.split("\0");
      const [, name, at] = /^(.*)@\{(\d+)\}$/.exec(selector) ?? [];
      return name === undefined ? [] : [{ name, oid, at: Number(at), subject }];
    });
}
