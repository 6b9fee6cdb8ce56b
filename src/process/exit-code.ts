import { constants } from "node:os";

/** 128 + n, as shells do. */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
