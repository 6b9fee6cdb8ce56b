/** Milliseconds that this process has worked: on a busy machine it waits more, and works as much. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds of this process's work that something costs which ends before it gives back. */
export function workOf(task: () => unknown): number {
  const before = cpuTime();
  task();
  return cpuTime() - before;
}
