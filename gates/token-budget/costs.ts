import { matcher } from "../../src/content/patterns.js";
import { readProfile } from "../../src/content/profile.js";
import type { Estimate } from "../../src/content/tokens/count.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { View } from "../../src/gate/contract.js";
import { budgetsOf } from "./budgets.js";
import { followImports } from "./import-graph.js";
import { expand } from "./judge-loads.js";
import { PROFILE_LIMITS } from "./judge-profiles.js";
import { measureFor } from "./measure.js";
import type { Options } from "./meta.js";
import { zoneOf } from "./zones.js";

/** What one thing costs, for `tollgate tokens`. */
export interface Cost extends Estimate {
  readonly kind: "file" | "load" | "profile";
  readonly name: string;
  /** Tokens that it may take; null when nothing says. */
  readonly allowed: number | null;
  readonly zone: string;
}

/** The files of the view, and every load and profile, each with its cost. `only`: no loads and profiles. */
export async function costsOf(view: View, options: Options, only: boolean): Promise<Cost[]> {
  const measure = measureFor(options);
  const budgetOf = budgetsOf(options);
  const costs: Cost[] = [];
  const add = async (kind: Cost["kind"], name: string, files: Iterable<Buffer>, allowed: number | null) => {
    const estimate = await measure.ofAll(files);
    costs.push({ kind, name, ...estimate, allowed, zone: zoneOf(estimate, options) });
  };
  for (const file of await view.files()) {
    const budget = budgetOf(file.path);
    if (!only && !budget) continue;
    const bytes = (await view.snapshot.read(file.path))?.bytes;
    if (bytes) await add("file", file.path, [bytes], budget?.hard ?? null);
  }
  if (only) return costs;
  const share = Math.floor(options.window * options.share);
  const paths = (await view.snapshot.list()).map(({ path }) => path);
  for (const [name, given] of Object.entries(options.loads)) {
    const roots = given.flatMap((entry) => expand(entry, paths));
    await add("load", name, (await followImports(roots, view.snapshot)).files.values(), share);
  }
  for (const path of paths.filter(matcher(options.profiles))) {
    const text = (await view.snapshot.read(path, PROFILE_LIMITS.file))?.bytes?.toString("utf8") ?? "";
    const profile = readProfile((await parseYaml(text, PROFILE_LIMITS)).value);
    const places = profile.references.flatMap((reference) => reference.places);
    const contents = await Promise.all(places.map((place) => view.snapshot.read(place)));
    const files = contents.flatMap((content) => content?.bytes ?? []);
    await add("profile", path, files, profile.budget ?? share);
  }
  return costs;
}
