import { milliseconds } from "../process/clock.js";
import type { Cancellation } from "./cancellation.js";

/** In milliseconds: how long signals and time-outs may go unheard between two pieces of work. */
const LONGEST = 100;

let last = milliseconds();

/**
 * Between two pieces of work that wait for nothing: lets the process hear of signals and time-outs now and then.
 * Throws the reason where the run is cancelled.
 */
export async function breathe(cancellation: Cancellation): Promise<void> {
  if (milliseconds() - last > LONGEST) {
    await new Promise((resolve) => setImmediate(resolve));
    last = milliseconds();
  }
  cancellation.throwIfCancelled();
}
