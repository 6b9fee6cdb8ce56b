import type { Fenced, FencedChange } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import type { Fingerprint } from "../git/fingerprint.js";
import type { Repository } from "../git/repository.js";
import { isStillPending, keepPending, type Pending, recallPending, toPending } from "./pending-changes.js";
import { stagedBlob } from "./settled.js";

/**
 * Changes that stopped a commit, from one attempt to the next. Without it a blind second attempt would pass: the
 * program finds its own work done, and the commit takes whatever the index holds.
 */
export class FenceMemory {
  readonly #kept: readonly Pending[];

  /** `ownIndex`: git commits from the repository's own index. */
  constructor(
    private readonly repo: Repository,
    private readonly ownIndex: boolean,
  ) {
    this.#kept = recallPending(repo.gitDir);
  }

  /** `seen`, and before it what an earlier attempt saw and nobody did anything about until the first look. */
  withEarlier(seen: readonly Fenced[], first: Fingerprint): Fenced[] {
    const again = pathsOf(seen);
    const earlier = this.#kept.filter((one) => !again.has(one.path) && isStillPending(one, first));
    return [...earlier.map(told), ...seen];
  }

  /** Keeps what of `all` stopped this attempt. */
  keep(all: readonly Fenced[], results: readonly Result[], last: Fingerprint): void {
    const stopped = stops(results);
    const stopping = all.flatMap((fenced) =>
      fenced.changed.filter((change) => stopped(fenced, change)).map((change) => ({ fenced, change })),
    );
    const fresh = stopping
      .filter(({ change }) => change.note !== "earlier")
      .map(({ fenced, change }) => {
        const blob = change.staging === "program" ? stagedBlob(this.repo, last, change.path) : null;
        return toPending(fenced, change, last, blob);
      });
    const still = new Set(stopping.map(({ change }) => change.path));
    const changed = new Set(fresh.map(({ path }) => path));
    // Another index says nothing about what the next commit from our own takes.
    const old = this.#kept.filter(({ path }) => !changed.has(path) && (still.has(path) || !this.ownIndex));
    keepPending(this.repo.gitDir, [...fresh, ...old]);
  }
}

const told = ({ kind, names, path, what, staging, untracked, was }: Pending): Fenced => ({
  kind,
  names,
  changed: [
    {
      path,
      what,
      note: "earlier",
      staging,
      ...(untracked && { untracked }),
      ...(was !== undefined && { was }),
    },
  ],
});

const pathsOf = (all: readonly Fenced[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ changed }) => changed.map(({ path }) => path)));

/** The gate that judges the run has the word; where it came to no end, every change of a program's own counts. */
function stops(results: readonly Result[]): (fenced: Fenced, change: FencedChange) => boolean {
  const errors = results
    .flatMap(({ findings }) => findings)
    .filter(({ rule, severity }) => rule === "fixer-modified" && severity === "error");
  const paths = new Set(errors.map(({ where }) => where.path));
  const unfinished = results.some(({ status }) => status === "error");
  return ({ kind }, { path, what, note }) =>
    paths.has(path) ||
    (unfinished &&
      note !== "restaged" &&
      note !== "ended" &&
      note !== "meanwhile" &&
      note !== "accepted" &&
      !(kind === "command" && what === "created"));
}
