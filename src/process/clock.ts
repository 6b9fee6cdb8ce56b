/** Milliseconds since some moment. The global `performance` would load a dozen of Node's modules at the first use. */
export const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;
