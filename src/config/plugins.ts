import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { messageOf, UserError } from "../errors.js";
import type { Gate, GateModule } from "../gate/contract.js";
import { isInside } from "./inside.js";

/**
 * Gates of others, in the order of the config. A plugin exports `meta` and `check` (by name or as its
 * default export), or a list of such gates as its default export. One that cannot be loaded throws: a
 * gate that was asked for is never left out.
 */
export async function loadPlugins(
  names: readonly string[],
  root: string,
  shipped: readonly Gate[],
): Promise<Gate[]> {
  const taken = new Set(shipped.map((gate) => gate.meta.id));
  const gates: Gate[] = [];
  for (const name of names) {
    for (const gate of toGates(name, await importPlugin(name, root))) {
      if (taken.has(gate.meta.id)) throw broken(name, `the gate id "${gate.meta.id}" is taken`);
      taken.add(gate.meta.id);
      gates.push(gate);
    }
  }
  return gates;
}

async function importPlugin(name: string, root: string): Promise<Record<string, unknown>> {
  const path = locate(name, root);
  try {
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    throw broken(name, `it throws while it loads: ${messageOf(error)}`, error);
  }
}

function locate(name: string, root: string): string {
  if (!name.startsWith(".") && !isAbsolute(name)) {
    const require = createRequire(join(root, "noop.js"));
    try {
      return require.resolve(name);
    } catch (error) {
      const entry = importEntry(name, require.resolve.paths(name) ?? []);
      if (entry) return entry;
      throw broken(name, `it is not installed: ${messageOf(error).split("\n")[0]}`, error);
    }
  }
  const path = resolve(root, name);
  // A link out of the repository leads to code that nobody reviewed with it.
  const real = existsSync(path) ? realpathSync(path) : path;
  if (!isInside(path, root) || !isInside(real, realpathSync(root)))
    throw broken(name, "it lies outside the repository");
  return path;
}

/** The entry of a package that only `import` may load: require.resolve refuses those. */
function importEntry(name: string, folders: readonly string[]): string | null {
  for (const folder of folders) {
    const manifest = join(folder, name, "package.json");
    if (!existsSync(manifest)) continue;
    const { exports: map } = JSON.parse(readFileSync(manifest, "utf8")) as { exports?: unknown };
    let target: unknown = (map as Record<string, unknown> | null)?.["."] ?? map;
    while (typeof target === "object" && target !== null)
      target = (target as Record<string, unknown>).import ?? (target as Record<string, unknown>).default;
    return typeof target === "string" ? join(folder, name, target) : null;
  }
  return null;
}

function toGates(name: string, exported: Record<string, unknown>): Gate[] {
  const found = exported.default ?? exported;
  return (Array.isArray(found) ? found : [found]).map((candidate: unknown) => {
    const { meta, check, cases } = (candidate ?? {}) as Partial<GateModule & Pick<Gate, "meta" | "cases">>;
    if (!meta || typeof check !== "function") throw broken(name, "it exports no `meta` and `check`");
    const missing = (["id", "title", "law", "reads", "stages", "options", "rules"] as const).find(
      (key) => meta[key] === undefined,
    );
    if (missing) throw broken(name, `its meta has no "${missing}"`);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(meta.id))
      throw broken(name, `its id "${meta.id}" is not made of small letters, digits and hyphens`);
    const examples = typeof cases === "function" ? { cases } : {};
    return { meta, load: async () => ({ check }), plugin: true, ...examples };
  });
}

function broken(name: string, why: string, cause?: unknown): UserError {
  return new UserError(
    `the plugin "${name}" cannot be used: ${why}.`,
    "Nothing was judged, so the gate stays shut. Mend or install the plugin, or take it out of `plugins` in the config.",
    { cause },
  );
}
