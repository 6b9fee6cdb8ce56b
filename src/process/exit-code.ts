/** 128 + n, as shells do. */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + process.getBuiltinModule("node:os").constants.signals[signal];
}
