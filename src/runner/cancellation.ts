/**
 * Ends a run, or a gate of it, early. What an AbortController does, which a start of Node takes longer to load than a gate
 * takes to judge a message: it is made for those who ask for its signal.
 */
export class Cancellation {
  #reason: unknown;
  #isCancelled = false;
  #controller: AbortController | null = null;
  readonly #listeners = new Set<(reason: unknown) => void>();

  /** Cancelled when the signal is, until `forget` is called. */
  static by(signal: AbortSignal): { readonly cancellation: Cancellation; readonly forget: () => void } {
    const cancellation = new Cancellation();
    const follow = () => cancellation.cancel(signal.reason);
    if (signal.aborted) follow();
    else signal.addEventListener("abort", follow, { once: true });
    return { cancellation, forget: () => signal.removeEventListener("abort", follow) };
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  throwIfCancelled(): void {
    if (this.#isCancelled) throw this.#reason;
  }

  /** The first reason counts. */
  cancel(reason: unknown): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#reason = reason;
    this.#controller?.abort(reason);
    for (const listener of [...this.#listeners]) listener(reason);
  }

  /** Called once: at once where it is cancelled already. Gives what takes the listener away. */
  onCancel(listener: (reason: unknown) => void): () => void {
    if (this.#isCancelled) listener(this.#reason);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#isCancelled) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }
}
