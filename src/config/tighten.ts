import { UserError } from "../errors.js";
import type { GateMeta } from "../gate/contract.js";
import type { ConfigDocument } from "./document.js";
import { type Effective, loosened } from "./loosened.js";
import { isMap } from "./merge.js";

/**
 * tollgate.local.yaml may add commands, fixers and plugins, turn gates on, raise severities, and set an option to
 * what lets less through. Throws UserError on anything else: what can loosen a gate belongs in the shared config.
 * `shared` and `merged`: the config without the local file and with it, defaults filled in.
 */
export function assertTightens(
  local: ConfigDocument,
  shared: Effective,
  merged: Effective,
  metas: readonly GateMeta[],
): void {
  const looser = loosened(shared, merged, metas, null).map(({ path }) => path);
  for (const path of leaves(local.value)) {
    if (mayBeSet(path, shared) && !looser.some((one) => isWithin(one, path) || isWithin(path, one))) continue;
    const { line, column } = local.locate(path, "key");
    throw new UserError(
      `${local.name}:${line}:${column}: the local config may add and tighten, never loosen: ${path.join(".")}.`,
      "It may add commands, fixers and plugins, enable gates, raise severities and lower limits. Put anything else into the shared config.",
    );
  }
}

/** Whether it is a place that the local config has a say in at all. */
function mayBeSet([section, name = ""]: readonly string[], shared: Effective): boolean {
  if (section === "commands" || section === "fixers") return !Object.hasOwn(shared[section], name);
  return section === "$schema" || section === "plugins" || section === "gates";
}

const isWithin = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.every((key, at) => inner[at] === key);

function* leaves(value: unknown, path: readonly string[] = []): Iterable<readonly string[]> {
  if (!isMap(value)) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}
