import { UserError } from "../../src/errors.js";
import type { Snapshot } from "../../src/gate/contract.js";
import { followImports } from "./import-graph.js";
import { type Load, type Part, partsOf } from "./load.js";
import { rootsOf } from "./load-roots.js";
import type { LoadOptions, Options } from "./meta.js";
import type { Paths } from "./paths.js";

/** The loads of the config, in its order. Throws UserError when one is to come with a load that does not exist, or with itself. */
export async function readLoads(options: Options, paths: Paths, snapshot: Snapshot): Promise<Load[]> {
  const own = new Map<string, Load>();
  for (const name of Object.keys(options.loads)) own.set(name, await readOwn(name, options, paths, snapshot));
  const whole = new Map<string, ReadonlyMap<string, Part>>();
  return [...own.values()].map((load) => ({
    ...load,
    parts: withOthers(load.name, options, own, whole, []),
  }));
}

async function readOwn(name: string, options: Options, paths: Paths, snapshot: Snapshot): Promise<Load> {
  const { files, share = options.share } = optionsOf(name, options);
  const roots = rootsOf(files, paths);
  const graph = await followImports(roots.paths, snapshot);
  return {
    name,
    parts: partsOf(graph),
    allowed: Math.floor(options.window * share),
    share,
    graph,
    missing: roots.missing,
  };
}

function optionsOf(name: string, { loads }: Options): LoadOptions {
  const given = loads[name]!;
  return "files" in given ? given : { files: given };
}

/** `whole`: what was put together before, so that layers upon layers are put together once. */
function withOthers(
  name: string,
  options: Options,
  own: ReadonlyMap<string, Load>,
  whole: Map<string, ReadonlyMap<string, Part>>,
  inside: readonly string[],
): ReadonlyMap<string, Part> {
  const known = whole.get(name);
  if (known) return known;
  const load = own.get(name);
  const place = `gates.token-budget.loads.${inside.at(-1) ?? name}.with`;
  if (!load)
    throw new UserError(
      `${place} names "${name}", which is no load.`,
      `Loads: ${[...own.keys()].join(", ")}.`,
    );
  if (inside.includes(name)) {
    const circle = [...inside, name].join(" -> ");
    throw new UserError(`${place} goes round in a circle: ${circle}.`, "Take one of them out.");
  }
  const others = (optionsOf(name, options).with ?? []).map((other) =>
    withOthers(other, options, own, whole, [...inside, name]),
  );
  const parts = new Map([...others.flatMap((one) => [...one]), ...load.parts]);
  whole.set(name, parts);
  return parts;
}
