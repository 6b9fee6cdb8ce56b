import { grouped } from "../../src/gate/finding.js";
import type { Part } from "./load.js";
import type { Measure } from "./measure.js";

/** The three that cost most, each with the upper end of its band: where cutting pays. */
export async function largest(parts: Iterable<Part>, measure: Measure): Promise<string> {
  const costs: [string, number][] = [];
  for (const { path, content } of parts) costs.push([path, (await measure.of(content)).high]);
  costs.sort(([, a], [, b]) => b - a);
  return costs
    .slice(0, 3)
    .map(([path, tokens]) => `${path} (up to ${grouped(tokens)})`)
    .join(", ");
}
