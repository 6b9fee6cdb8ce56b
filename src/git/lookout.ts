import { type Fingerprint, renewFingerprint, takeFingerprint } from "./fingerprint.js";
import type { Repository } from "./repository.js";
import { TreeWatch } from "./tree-watch.js";

/** Takes one fingerprint after the other, and has git look at every file only where something was touched. */
export class Lookout {
  #watch: TreeWatch | null;
  /** Nothing tracked was touched before `listen` was called last, and no look was taken since. */
  #isStill = false;

  /** `fewest`: tracked files below which git always looks at them; by default as TreeWatch has it. */
  constructor(
    private readonly repo: Repository,
    private readonly fewest?: number,
  ) {
    this.#watch = TreeWatch.begin(repo, fewest);
  }

  /** `asked`: git's answer, where it was asked already. */
  first(asked?: Promise<Buffer>): Promise<Fingerprint> {
    return takeFingerprint(this.repo, null, asked);
  }

  /**
   * Hears the rest of what a program touched: to be called when it has ended. `isLast`: nobody is watched after it. The
   * system takes milliseconds to forget what it watched, and a process that ends before that waits for it.
   */
  async listen(isLast: boolean): Promise<void> {
    this.#isStill = (await this.#watch?.isStill()) ?? false;
    if (isLast) this.close();
  }

  /** `before`: what the look before this one gave. */
  async next(before: Fingerprint): Promise<Fingerprint> {
    const isStill = this.#isStill;
    this.#isStill = false;
    return (isStill ? await renewFingerprint(this.repo, before) : null) ?? this.#anew(before);
  }

  #anew(before: Fingerprint): Promise<Fingerprint> {
    // What was touched may be a folder that is another one now, or the index: the old watch knows neither.
    const heard = this.#watch;
    this.#watch = heard && TreeWatch.begin(this.repo, this.fewest);
    heard?.close();
    return takeFingerprint(this.repo, before);
  }

  /** From now on git looks at everything. */
  close(): void {
    this.#watch?.close();
    this.#watch = null;
  }
}
