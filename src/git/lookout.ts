import { type Fingerprint, renewFingerprint, takeFingerprint } from "./fingerprint.js";
import type { Repository } from "./repository.js";
import { TreeWatch } from "./tree-watch.js";

/** Takes one fingerprint after the other, and has git look at every file only where something was touched. */
export class Lookout {
  #watch: TreeWatch | null;

  constructor(private readonly repo: Repository) {
    this.#watch = TreeWatch.begin(repo);
  }

  /** `asked`: git's answer, where it was asked already. */
  first(asked?: Promise<Buffer>): Promise<Fingerprint> {
    return takeFingerprint(this.repo, null, asked);
  }

  /** `before`: what the look before this one gave. */
  async next(before: Fingerprint): Promise<Fingerprint> {
    return (await this.#renewed(before)) ?? this.#anew(before);
  }

  /** null where something was touched. */
  async #renewed(before: Fingerprint): Promise<Fingerprint | null> {
    const watch = this.#watch;
    if (watch === null || watch.hasHeard) return null;
    // git looks for untracked files while the last of what was touched is heard.
    const renewed = renewFingerprint(this.repo, before);
    const [isStill] = await Promise.all([watch.isStill(), renewed]);
    return isStill ? renewed : null;
  }

  #anew(before: Fingerprint): Promise<Fingerprint> {
    // What was touched may be a folder that is another one now, or the index: the old watch knows neither.
    const heard = this.#watch;
    this.#watch = heard && TreeWatch.begin(this.repo);
    heard?.close();
    return takeFingerprint(this.repo, before);
  }

  /** From now on git looks at everything. */
  close(): void {
    this.#watch?.close();
    this.#watch = null;
  }
}
