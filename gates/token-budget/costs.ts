import { matcher } from "../../src/content/patterns.js";
import type { Estimate } from "../../src/content/tokens/count.js";
import type { GateContext, View } from "../../src/gate/contract.js";
import { budgetsOf } from "./budgets.js";
import { filesOf, followImports } from "./import-graph.js";
import { rootsOf } from "./load-roots.js";
import { type Files, measureFor } from "./measure.js";
import type { Options } from "./meta.js";
import { pathsOf } from "./paths.js";
import { readProfileFile } from "./profile-files.js";
import { zoneOf } from "./zones.js";

/** What one thing costs, for `tollgate tokens`. */
export interface Cost extends Estimate {
  readonly kind: "file" | "load" | "profile";
  readonly name: string;
  /** Tokens that it may take; null when nothing says. */
  readonly allowed: number | null;
  readonly zone: string;
}

const KINDS: readonly Cost["kind"][] = ["file", "load", "profile"];

/**
 * The files of the view, and every load and profile, each with its cost: files first, what costs most before
 * what costs less. `only`: the files whether they have a budget or not, and no loads and profiles.
 */
export async function costsOf(
  view: View,
  options: Options,
  only: boolean,
  recall: GateContext["recall"],
): Promise<Cost[]> {
  const measure = measureFor(options, recall);
  const costs: Cost[] = [];
  const add = async (kind: Cost["kind"], name: string, files: Files, allowed: number | null) => {
    const estimate = await measure.ofAll(files);
    costs.push({ kind, name, ...estimate, allowed, zone: zoneOf(estimate, options) });
  };
  const budgetOf = budgetsOf(options);
  for (const { path } of await view.files()) {
    const budget = budgetOf(path);
    const content = only || budget ? await view.snapshot.read(path) : null;
    if (content) await add("file", path, new Map([[path, content]]), budget?.hard ?? null);
  }
  if (!only) await addTogether(view, options, add);
  const place = ({ kind }: Cost) => KINDS.indexOf(kind);
  return costs.sort((a, b) => place(a) - place(b) || b.tokens - a.tokens);
}

async function addTogether(
  { snapshot }: View,
  { window, share, loads, profiles }: Options,
  add: (kind: Cost["kind"], name: string, files: Files, allowed: number | null) => Promise<void>,
): Promise<void> {
  const allowed = Math.floor(window * share);
  const paths = pathsOf((await snapshot.list()).map(({ path }) => path));
  for (const [name, entries] of Object.entries(loads))
    await add("load", name, filesOf(await followImports(rootsOf(entries, paths), snapshot)), allowed);
  for (const path of paths.all.filter(matcher(profiles))) {
    const file = await readProfileFile(path, snapshot);
    if (file) await add("profile", path, file.files, file.profile.budget ?? allowed);
  }
}
