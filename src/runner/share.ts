import { createHash } from "node:crypto";
import type { Commit, FileEntry, Stage } from "../gate/contract.js";
import { encodePath } from "../git/path-bytes.js";
import type { GateShare } from "../report/report.js";

/** One of `count` parts of a run; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What one gate judges in a shard. A name always falls to the same shard of as many: nothing else decides. */
export class Share {
  readonly #whole = createHash("sha256");
  readonly #commits = new Map<string, number>();

  constructor(
    private readonly shard: Shard,
    private readonly stage: Stage,
  ) {}

  /** The last shard judges what is judged whole: merged in order, it comes after what files say by themselves. */
  get isLast(): boolean {
    return this.shard.index === this.shard.count;
  }

  /** `name`: a path or a commit's id. */
  holds(name: string): boolean {
    const hash = createHash("sha256").update(encodePath(name)).digest();
    return hash.readUInt32BE(0) % this.shard.count === this.shard.index - 1;
  }

  /** The shard's files, and in the last one those that are judged together. */
  files(all: readonly FileEntry[], together: (path: string) => boolean): FileEntry[] {
    return all.filter(({ path, mode, oid, status }) => {
      // Of files on disk, the id is known on one machine and not yet on the next.
      this.#note(path, mode, status, this.stage === "quick" ? null : oid);
      return this.holds(path) || (this.isLast && together(path));
    });
  }

  async *commits(all: AsyncIterable<Commit>): AsyncIterable<Commit> {
    let at = 0;
    for await (const commit of all) {
      this.#note(commit.oid);
      const name = commit.oid ?? "";
      if (this.holds(name)) {
        this.#commits.set(name, at);
        yield commit;
      }
      at++;
    }
  }

  /** To be asked once, when the gate has judged. `told`: the commits with findings. */
  facts(told: ReadonlySet<string>): GateShare {
    return {
      whole: this.#whole.digest("hex").slice(0, 32),
      commits: Object.fromEntries([...this.#commits].filter(([oid]) => told.has(oid))),
    };
  }

  #note(...parts: readonly (string | null)[]): void {
    this.#whole.update(`${JSON.stringify(parts)}\n`);
  }
}
