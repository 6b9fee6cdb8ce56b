import type { Estimate } from "../../src/content/tokens/count.js";
import type { Options } from "./meta.js";

/** Both tables of the doctrine: zone -> up to which share of the window. */
const TABLES = {
  standard: { green: 0.4, yellow: 0.6, red: 0.8, critical: 1 },
  early: { green: 0.35, yellow: 0.4, red: 0.6, critical: 1 },
} as const;

/** The zone of the window that the upper end of an estimate reaches. */
export function zoneOf({ high }: Estimate, { window, zones }: Pick<Options, "window" | "zones">): string {
  const table = typeof zones === "string" ? TABLES[zones] : zones;
  const byReach = Object.entries<number>(table).sort(([, a], [, b]) => a - b);
  return byReach.find(([, reach]) => high <= window * reach)?.[0] ?? "beyond the window";
}
