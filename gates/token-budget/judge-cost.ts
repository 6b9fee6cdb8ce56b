import type { Judging } from "./context.js";
import { largest } from "./largest.js";
import type { Part } from "./load.js";

/** What parts really cost, against what they may. `what` begins the sentence that tells of it. */
export async function judgeCost(
  what: string,
  parts: ReadonlyMap<string, Part>,
  allowed: number,
  why: string,
  where: { readonly path: string; readonly line: number; readonly column: number },
  { options, report, measure }: Judging,
): Promise<void> {
  const contents = [...parts.values()].map(({ content }) => content);
  if (await measure.fits(contents, allowed)) return;
  const cost = await measure.ofAll(contents);
  if (cost.high <= allowed) return;
  const data = { what, ...cost, model: options.model, allowed, why };
  report("profile-over-budget", {
    where,
    data: { ...data, largest: await largest(parts.values(), measure) },
  });
}
