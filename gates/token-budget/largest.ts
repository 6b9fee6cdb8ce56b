import { grouped } from "../../src/gate/finding.js";
import type { Files, Measure } from "./measure.js";

/** The three that cost most, with their tokens: where cutting pays. */
export async function largest(files: Files, measure: Measure): Promise<string> {
  const costs: [string, number][] = [];
  for (const [path, content] of files) costs.push([path, (await measure.of(path, content)).tokens]);
  costs.sort(([, a], [, b]) => b - a);
  return costs
    .slice(0, 3)
    .map(([path, tokens]) => `${path} (${grouped(tokens)})`)
    .join(", ");
}
