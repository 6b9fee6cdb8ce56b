import type { Estimate } from "../../src/content/tokens/count.js";
import type { Options } from "./meta.js";

/** The zone of the window that the upper end of an estimate reaches. */
export function zoneOf({ high }: Estimate, { window, zones }: Options): string {
  const byReach = Object.entries(zones).sort(([, a], [, b]) => a - b);
  return byReach.find(([, reach]) => high <= window * reach)?.[0] ?? "beyond the window";
}
