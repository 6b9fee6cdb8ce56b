import { UserError } from "../errors.js";
import type { ConfigDocument } from "./document.js";
import { isMap } from "./merge.js";

const RANK: Readonly<Record<string, number>> = { off: 0, info: 1, warning: 2, error: 3 };

/**
 * tollgate.local.yaml may add commands, fixers and plugins, turn gates on and raise severities.
 * Throws UserError on anything else: what can loosen a gate belongs in the shared config.
 * `shared` is the config with its defaults filled in; `defaults`: each rule's own severity, by gate.
 */
export function assertTightens(
  local: ConfigDocument,
  shared: Record<string, unknown>,
  defaults: ReadonlyMap<string, ReadonlyMap<string, string>>,
): void {
  for (const path of leaves(local.value)) {
    if (allowed(path, local.value, shared, defaults)) continue;
    const { line, column } = local.locate(path, "key");
    throw new UserError(
      `${local.name}:${line}:${column}: the local config may add and tighten, never loosen: ${path.join(".")}.`,
      "It may add commands, fixers and plugins, enable gates and raise severities. Put anything else into the shared config.",
    );
  }
}

function allowed(
  path: readonly string[],
  local: unknown,
  shared: Record<string, unknown>,
  defaults: ReadonlyMap<string, ReadonlyMap<string, string>>,
): boolean {
  const [section, name, key, rule] = path;
  if (section === "$schema") return true;
  if (section === "commands" || section === "fixers")
    return !Object.hasOwn((shared[section] as object | undefined) ?? {}, name ?? "");
  if (section === "plugins") return isSuperset(at(local, path), shared.plugins);
  if (section !== "gates") return false;
  if (key === "enabled") return at(local, path) === true;
  if (key !== "severity" || rule === undefined) return false;
  const before = at(shared, path) ?? defaults.get(name ?? "")?.get(rule);
  return RANK[String(at(local, path))]! >= RANK[String(before)]!;
}

const isSuperset = (mine: unknown, theirs: unknown): boolean =>
  Array.isArray(mine) && (!Array.isArray(theirs) || theirs.every((item) => mine.includes(item)));

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);

function* leaves(value: unknown, path: readonly string[] = []): Iterable<readonly string[]> {
  if (!isMap(value)) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}
