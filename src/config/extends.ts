import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { UserError } from "../errors.js";
import type { GateMeta } from "../gate/contract.js";
import { didYouMean } from "../nearest.js";
import { type ConfigDocument, parseConfig } from "./document.js";
import type { ConfigFiles } from "./files.js";
import { mergeConfig } from "./merge.js";

export const PRESETS = ["recommended", "strict"] as const;

/** Deep enough for any layering that a team keeps in its head. */
const MAX_DEPTH = 8;

/** A config and all that it extends, merged: what is named first is overridden by what comes later. */
export async function withExtends(
  document: ConfigDocument,
  path: string,
  files: ConfigFiles,
  metas: readonly GateMeta[],
  check: (document: ConfigDocument) => void,
  chain: readonly string[] = [],
): Promise<unknown> {
  if (chain.includes(path))
    throw new UserError(
      `${files.nameOf(path)} extends itself: ${[...chain, path].map((one) => files.nameOf(one)).join(" -> ")}.`,
      "Take one of these out of `extends`.",
    );
  if (chain.length > MAX_DEPTH)
    throw new UserError(
      `${files.nameOf(path)}: \`extends\` goes more than ${MAX_DEPTH} files deep.`,
      "Flatten it.",
    );
  check(document);
  const { extends: bases, ...own } = document.value as Record<string, unknown>;
  let merged: unknown = {};
  for (const base of [bases ?? []].flat() as string[]) {
    if ((PRESETS as readonly string[]).includes(base)) {
      merged = mergeConfig(merged, preset(base, metas));
      continue;
    }
    const { at, installed } = locate(base, path, document);
    const text = await files.read(at, installed);
    if (text === null) throw missing(base, document);
    merged = mergeConfig(
      merged,
      await withExtends(await parseConfig(files.nameOf(at), text), at, files, metas, check, [...chain, path]),
    );
  }
  return mergeConfig(merged, own);
}

/** Every file that a config extends, bases first, not yet validated: what is wrong with one is told when it is merged. */
export async function extended(
  document: ConfigDocument,
  path: string,
  files: ConfigFiles,
  depth = 0,
): Promise<ConfigDocument[]> {
  const bases = [(document.value as { extends?: unknown } | null)?.extends ?? []].flat();
  const found: ConfigDocument[] = [];
  for (const base of depth > MAX_DEPTH ? [] : bases) {
    if (typeof base !== "string" || (PRESETS as readonly string[]).includes(base)) continue;
    const { at, installed } = locate(base, path, document);
    const text = await files.read(at, installed);
    if (text === null) throw missing(base, document);
    const parsed = await parseConfig(files.nameOf(at), text);
    found.push(...(await extended(parsed, at, files, depth + 1)), parsed);
  }
  return found;
}

/** What every gate sets for a preset; `strict` stands on `recommended`. */
export function preset(name: string, metas: readonly GateMeta[]): unknown {
  const names = name === "strict" ? ["recommended", "strict"] : [name];
  const gates: Record<string, unknown> = {};
  for (const meta of metas) {
    for (const one of names) {
      const set = meta.presets?.[one];
      if (set) gates[meta.id] = mergeConfig(gates[meta.id] ?? {}, set);
    }
  }
  return { gates };
}

/** A relative path from the file that names it, or `tollgate.yaml`/`tollgate.json` of an npm package. */
function locate(name: string, from: string, document: ConfigDocument): { at: string; installed: boolean } {
  if (name.startsWith(".") || isAbsolute(name)) return { at: resolve(dirname(from), name), installed: false };
  for (const file of ["tollgate.yaml", "tollgate.json"]) {
    try {
      const at = createRequire(join(dirname(from), "noop.js")).resolve(`${name}/${file}`);
      // A link of that name may lead to any file.
      if (basename(at) === file) return { at, installed: true };
    } catch {
      // The next name, then the error below.
    }
  }
  throw missing(name, document);
}

function missing(name: string, document: ConfigDocument): UserError {
  const { line, column } = document.locate(["extends"], "value");
  return new UserError(
    `${document.name}:${line}:${column}: cannot find "${name}" to extend.${didYouMean(name, PRESETS)}`,
    "Name a preset (recommended, strict), an existing file (./shared.yaml), or an installed package that has a tollgate.yaml.",
  );
}
