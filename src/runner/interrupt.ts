import { endAll } from "../process/spawn.js";
import { Cancellation } from "./cancellation.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface Interrupt {
  /** Cancelled at the first signal. */
  readonly cancellation: Cancellation;
  /** The signal that came, if one did. */
  received(): NodeJS.Signals | null;
  /** The same as if the signal had come. */
  raise(signal: NodeJS.Signals): void;
  dispose(): void;
}

/** Whoever called decides when it ends, and the process is theirs: its signals are left alone. */
export function callersInterrupt(signal: AbortSignal): Interrupt {
  const { cancellation, forget } = Cancellation.by(signal);
  return { cancellation, received: () => null, raise: () => {}, dispose: forget };
}

/** Until disposed, a signal ends every child and cancels the run instead of ending us half-way. */
export function watchInterrupts(): Interrupt {
  const cancellation = new Cancellation();
  let received: NodeJS.Signals | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    // The second signal is for a child that ignored the first.
    endAll(received ? "SIGKILL" : "SIGTERM");
    received ??= signal;
    cancellation.cancel(new Error(`interrupted by ${signal}`));
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    cancellation,
    received: () => received,
    raise: onSignal,
    dispose: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
