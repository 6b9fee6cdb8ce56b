import { matcher } from "../../src/content/patterns.js";
import type { Estimate } from "../../src/content/tokens/count.js";
import type { FileEntry, GateContext, View } from "../../src/gate/contract.js";
import { type Budget, budgetsOf } from "./budgets.js";
import { type Cuts, findCuts } from "./cuts.js";
import { contentsOf, type Load } from "./load.js";
import { type Measure, measureFor } from "./measure.js";
import type { Options } from "./meta.js";
import { everyPath } from "./paths.js";
import { partsOfAll, readProfiles, withInherited } from "./profile-files.js";
import { readLoads } from "./read-loads.js";
import { readStart } from "./read-start.js";
import { zoneOf } from "./zones.js";

/** What something costs, in the window that it is loaded into. */
interface Cost extends Estimate {
  /** The upper end of the band divided by the window. */
  readonly share: number;
  readonly zone: string;
}

export interface LoadCost extends Cost {
  readonly kind: "start" | "load" | "profile" | "composition";
  readonly name: string;
  readonly allowed: number;
  /** What it is made of, what costs most first. */
  readonly parts: readonly PartCost[];
}

export interface PartCost extends Estimate {
  readonly path: string;
  /** How it comes in, from what is named to itself. */
  readonly chain: readonly string[];
  /** Only its name and description. */
  readonly listed: boolean;
}

export interface FileCost extends Cost {
  readonly path: string;
  readonly budget: Budget | null;
  /** Loaded whole when a session starts, or when something asks for it; null where that was not looked at. */
  readonly when: "start" | "on demand" | null;
  /** What pulled it in, where that is another file. */
  readonly chain: readonly string[];
  /** The loads that it is part of. */
  readonly loads: readonly string[];
}

/** For `tollgate tokens`. */
export interface Costs {
  readonly loads: readonly LoadCost[];
  /** What costs most first. */
  readonly files: readonly FileCost[];
  readonly cuts: Cuts;
}

interface Counting {
  readonly view: View;
  readonly options: Options;
  readonly measure: Measure;
}

/**
 * What the files of the view cost that have a budget, and every load and profile with what is in it. `only`: the
 * view's files whether they have a budget or not, and nothing else.
 */
export async function costsOf(
  view: View,
  options: Options,
  only: boolean,
  recall: GateContext["recall"],
): Promise<Costs> {
  const counting = { view, options, measure: measureFor(options, recall) };
  const together = only ? [] : await readTogether(view, options);
  const loads: LoadCost[] = [];
  for (const one of together) loads.push(await loadCost(counting, one));
  const files = await fileCosts(counting, loads, only);
  return { loads, files, cuts: await findCuts(files, view.snapshot, counting.measure) };
}

interface Together extends Pick<Load, "name" | "allowed" | "parts"> {
  readonly kind: LoadCost["kind"];
}

async function readTogether({ snapshot }: View, options: Options): Promise<Together[]> {
  const paths = await everyPath(snapshot);
  const allowed = Math.floor(options.window * options.share);
  const start = await readStart(options, paths, snapshot);
  const loads = await readLoads(options, paths, snapshot);
  const profiles = await readProfiles(paths.all.filter(matcher(options.profiles)), snapshot);
  return [
    ...(start ? [{ ...start, kind: "start" as const }] : []),
    ...loads.map((load) => ({ ...load, kind: "load" as const })),
    ...profiles.all.map((file) => ({
      kind: "profile" as const,
      name: file.name,
      allowed: file.profile.budget ?? allowed,
      parts: file.parts,
    })),
    ...Object.entries(options.compositions).map(([name, members]) => {
      const named = members.flatMap((member) => profiles.named(member));
      const parts = partsOfAll(withInherited(named, profiles));
      return { kind: "composition" as const, name, allowed, parts };
    }),
  ];
}

async function loadCost({ options, measure }: Counting, { kind, name, allowed, parts }: Together) {
  const costs: PartCost[] = [];
  for (const { path, content, chain, listed } of parts.values())
    costs.push({ path, chain, listed, ...(await measure.of(content)) });
  const whole = await measure.ofAll(contentsOf({ parts }));
  return { kind, name, allowed, ...inWindow(whole, options), parts: costs.sort(byTokens) };
}

async function fileCosts(
  { view, options, measure }: Counting,
  loads: readonly LoadCost[],
  only: boolean,
): Promise<FileCost[]> {
  const budgetOf = budgetsOf(options);
  const inLoads = new Map<string, { loads: string[]; chain: readonly string[]; start: boolean }>();
  for (const { kind, name, parts } of loads) {
    for (const { path, chain } of parts.filter(({ listed }) => !listed)) {
      const known = inLoads.get(path) ?? { loads: [], chain, start: false };
      inLoads.set(path, {
        loads: [...known.loads, kind === "start" ? kind : `${kind} ${name}`],
        chain: known.chain,
        start: known.start || kind === "start",
      });
    }
  }
  const entries: Map<string, Pick<FileEntry, "oid">> = new Map(
    (await view.files()).map((entry) => [entry.path, entry]),
  );
  for (const path of inLoads.keys()) if (!entries.has(path)) entries.set(path, { oid: null });
  const files: FileCost[] = [];
  for (const [path, entry] of entries) {
    const budget = budgetOf(path);
    const loaded = inLoads.get(path);
    const wanted = only || budget || loaded;
    const cost = wanted ? await measure.ofFile(entry, () => view.snapshot.read(path)) : null;
    if (!cost) continue;
    files.push({
      path,
      budget,
      when: only ? null : loaded?.start ? "start" : "on demand",
      chain: loaded?.chain ?? [path],
      loads: loaded?.loads ?? [],
      ...inWindow(cost, options),
    });
  }
  return files.sort(byTokens);
}

const byTokens = (a: Estimate, b: Estimate): number => b.tokens - a.tokens;

const inWindow = (estimate: Estimate, options: Options): Cost => ({
  ...estimate,
  share: estimate.high / options.window,
  zone: zoneOf(estimate, options),
});
