/** The program that runs us, as people name it, with its version. */
export const runtimeName = (): string =>
  process.versions.bun ? `Bun ${process.versions.bun}` : `Node ${process.versions.node}`;
