import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import { readState, writeState } from "../git/state.js";

/** Somebody's word that another hook may stage a file. That hook may give it other bytes at each attempt, so no bytes are named. */
interface Accepted {
  /** With a slash at its end: a folder, whatever is staged in it. "/" is the top. */
  readonly path: string;
  /** The word is for the commit that comes after this one; null before the first. */
  readonly head: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const NAME = "accepted-hooks.json";

/** A commit is tried again soon, or it is another commit. */
const HOLDS = 60 * 60 * 1000;

/** More than anybody accepts at once. */
const MOST = 1000;

export async function acceptHook(repo: Repository, paths: readonly string[]): Promise<void> {
  const [head, at] = [await headCommit(repo), Date.now()];
  const others = [...(await acceptedHooks(repo))].filter(([path]) => !paths.includes(path));
  const all = [...others.map(([, one]) => one), ...paths.map((path): Accepted => ({ path, head, at }))];
  writeState(repo.gitDir, NAME, all.slice(-MOST));
}

/** Whether one of them is the file, or a folder that it lies in. */
export const accepts = (accepted: ReadonlyMap<string, unknown>, path: string): boolean =>
  accepted.has(path) ||
  accepted.has("/") ||
  [...accepted.keys()].some((one) => one.endsWith("/") && path.startsWith(one));

/** What still holds, by path. */
export async function acceptedHooks(repo: Repository): Promise<ReadonlyMap<string, Accepted>> {
  const kept = readState(repo.gitDir, NAME);
  if (!Array.isArray(kept)) return new Map();
  const [head, now] = [await headCommit(repo), Date.now()];
  const holding = kept
    .slice(-MOST)
    .filter(isAccepted)
    .filter((one) => one.head === head && one.at <= now && now - one.at < HOLDS);
  return new Map(holding.map((one) => [one.path, one]));
}

const isAccepted = (value: unknown): value is Accepted => {
  const { path, head, at } = (value ?? {}) as Partial<Record<keyof Accepted, unknown>>;
  return typeof path === "string" && (head === null || typeof head === "string") && typeof at === "number";
};
