import type { PathWords } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";

/** More fix commits than this in a row over the same file are a spiral (the doctrine's "debug spiral"). */
const CALM = 3;
/** Files that are named beside the first. */
const NAMED = 2;

interface Streak {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** Finds fix commits in a row that all change the same file. Takes commits oldest first. */
export class FixSpirals {
  #streaks: ReadonlyMap<string, Streak> = new Map();

  constructor(
    private readonly report: Context["report"],
    private readonly words: PathWords,
  ) {}

  /** `fixed`: the paths that a fix commit changes; none for any other commit. */
  take(oid: string | null, fixed: readonly string[]): void {
    const commit = oid ?? "HEAD";
    const next = new Map<string, Streak>();
    for (const path of fixed) {
      const before = this.#streaks.get(path);
      next.set(path, { first: before?.first ?? commit, last: commit, count: (before?.count ?? 0) + 1 });
    }
    const ended = [...this.#streaks].filter(([path]) => !next.has(path));
    this.#streaks = next;
    this.#tell(ended);
  }

  end(): void {
    this.take(null, []);
  }

  /** One finding for all files whose streaks are the same. */
  #tell(ended: readonly (readonly [string, Streak])[]): void {
    const groups = new Map<string, { readonly streak: Streak; readonly paths: string[] }>();
    for (const [path, streak] of ended) {
      if (streak.count <= CALM) continue;
      const key = `${streak.first} ${streak.last}`;
      const group = groups.get(key) ?? { streak, paths: [] };
      group.paths.push(path);
      groups.set(key, group);
    }
    for (const { streak, paths } of groups.values()) {
      const [path, ...others] = paths as [string, ...string[]];
      const more = others.length - NAMED;
      const names = [...others.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
      this.report("fix-spiral", {
        where: { path, commit: streak.last },
        data: {
          count: streak.count,
          first: streak.first.slice(0, 10),
          last: streak.last.slice(0, 10),
          path: this.words.forGit(path),
          others: names ? `, and ${names}` : "",
        },
      });
    }
  }
}
