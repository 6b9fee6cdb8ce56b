import type { FileEntry, View } from "../../src/gate/contract.js";
import { limitsOf } from "./limits.js";
import type { Mentions } from "./mentions.js";
import type { Options } from "./meta.js";
import { nameIn } from "./name-in.js";
import type { GateReport } from "./read-text.js";
import { judgeNames } from "./same-names.js";

/** What is known of all files, those that did not change included. */
export interface Files {
  readonly all: readonly FileEntry[];
  /** The name in an agent's front matter; null when it has none. */
  readonly nameOf: (path: string) => Promise<string | null>;
}

/** What only a look at several files shows; reads the snapshot when something asks for it. */
export async function judgeAcrossFiles(
  mentions: readonly Mentions[],
  view: View,
  options: Options,
  kindsOf: (path: string) => readonly string[],
  report: GateReport,
): Promise<void> {
  const agents = mentions.flatMap((one) => one.agents);
  const references = mentions.flatMap((one) => one.references);
  const places = references.flatMap((one) => one.places);
  const all = await view.snapshot.list([...globsOf(options), ...places]);
  const limits = limitsOf(options);
  const judged = new Map(agents.map(({ path, name }) => [path, name]));
  const nameOf = async (path: string) => judged.get(path) ?? (await nameIn(path, view.snapshot, limits));
  const namesIn = new Map<string, Promise<ReadonlySet<string | null>>>();
  const agentFiles = all.filter(({ path }) => kindsOf(path).includes("claude-agent"));
  await judgeNames(agents, { all: agentFiles, nameOf }, report);
  const paths = new Set(all.map(({ path }) => path));
  for (const { path, kind, name, places, agentsIn, where } of references) {
    if (places.some((place) => paths.has(place))) continue;
    if (agentsIn !== null) {
      const names = namesIn.get(agentsIn) ?? agentNames(agentsIn, { all: agentFiles, nameOf });
      namesIn.set(agentsIn, names);
      if ((await names).has(name)) continue;
    }
    report("reference-missing", { where: { path, ...where }, data: { kind, name, path: places[0]! } });
  }
}

/** Where agents may be. */
const globsOf = ({ files }: Options): string[] =>
  Object.keys(files).filter((glob) => [files[glob]].flat().includes("claude-agent"));

/** An agent is called by the name in its front matter, whatever its file is called. */
async function agentNames(folder: string, { all, nameOf }: Files): Promise<ReadonlySet<string | null>> {
  const names = new Set<string | null>();
  for (const { path } of all) if (path.startsWith(folder)) names.add(await nameOf(path));
  return names;
}
