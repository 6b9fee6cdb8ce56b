import type { Fenced } from "../gate/contract.js";
import { compareFingerprints } from "../git/fence.js";
import type { Fingerprint } from "../git/fingerprint.js";
import { Lookout } from "../git/lookout.js";
import type { Repository } from "../git/repository.js";
import { annotate } from "./annotate.js";
import type { Looks } from "./fixers.js";

/**
 * The fence around commands, which run at once: a look before the first begins and one whenever one has ended. A change
 * between two looks is laid at the door of all that ran between them.
 */
export class CommandFence {
  readonly #alive: Set<string>;
  readonly #seen: Fenced[] = [];
  #lookout: Lookout | null = null;
  #first: Promise<Fingerprint> | null = null;
  #last: Promise<Fingerprint> | null = null;

  constructor(
    private readonly repo: Repository,
    names: readonly string[],
  ) {
    this.#alive = new Set(names);
  }

  /** Settles when the first look is done; no command may start before. */
  async begin(): Promise<void> {
    this.#lookout ??= new Lookout(this.repo);
    this.#first ??= this.#lookout.first();
    this.#last ??= this.#first;
    await this.#first;
  }

  ended(name: string): void {
    const endedAt = Date.now();
    this.#last = this.#last!.then(async (before) => {
      const names = [...this.#alive];
      this.#alive.delete(name);
      await this.#lookout!.listen(this.#alive.size === 0);
      const after = await this.#lookout!.next(before);
      const alone = names.length === 1;
      const evidence = { endedAt: alone ? endedAt : Number.POSITIVE_INFINITY, handed: null };
      const changed = annotate(compareFingerprints(before, after), after, evidence);
      if (changed.length > 0) this.#seen.push({ kind: "command", names, changed });
      return after;
    });
    this.#last.catch(() => {}); // seen() tells of it.
  }

  /** Everything that was changed, once all have ended. */
  async seen(): Promise<readonly Fenced[]> {
    await this.#last;
    return this.#seen;
  }

  close(): void {
    this.#lookout?.close();
  }

  /** null where none of them began. To be asked once all have ended. */
  looks(): Looks | null {
    return this.#first && this.#last && { first: this.#first, last: this.#last };
  }
}
