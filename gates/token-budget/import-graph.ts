import { findImports, type Import } from "../../src/content/imports.js";
import type { FileContent, Snapshot } from "../../src/gate/contract.js";

/** How far Claude Code follows imports (documentation of memory files, 2026-08). */
export const MAX_HOPS = 4;

/** No context is made of more; both bound what a hostile file can cost. A file of 4 MiB fills any window by itself. */
const MAX_IMPORTS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** An import of something in the repository, whether it is there or not. */
export interface Inside extends Import {
  readonly path: string;
}

/** A file that is loaded. */
export interface Node {
  /** The shortest way to it, from the root that it was reached from, itself last: hops are one less. */
  readonly chain: readonly string[];
  readonly content: FileContent;
  /** Each target once, where it is first named. */
  readonly imports: readonly Inside[];
}

/** Everything that is loaded with the roots, by path, nearest first. */
export type ImportGraph = ReadonlyMap<string, Node>;

/** Walks the imports from `roots` as far as they are followed. Roots that do not exist are left out. */
export async function followImports(
  roots: readonly string[],
  snapshot: Pick<Snapshot, "read">,
): Promise<ImportGraph> {
  const nodes = new Map<string, Node>();
  let wave: readonly (readonly string[])[] = roots.map((path) => [path]);
  while (wave.length > 0) {
    const next: (readonly string[])[] = [];
    // Asked for together, so that they are looked up together.
    const paths = [...new Set(wave.map((chain) => chain.at(-1)!))].filter((path) => !nodes.has(path));
    const contents = await Promise.all(paths.map((path) => snapshot.read(path)));
    const read = new Map(paths.map((path, at) => [path, contents[at]]));
    for (const chain of wave) {
      const path = chain.at(-1)!;
      const content = nodes.has(path) ? null : read.get(path);
      if (!content) continue;
      const imports = importsOf(path, content);
      nodes.set(path, { chain, content, imports });
      if (chain.length > MAX_HOPS) continue;
      for (const target of imports) next.push([...chain, target.path]);
    }
    wave = next;
  }
  return nodes;
}

function importsOf(path: string, { bytes }: FileContent): Inside[] {
  if (!bytes || bytes.length > MAX_BYTES || /\.(?:json|ya?ml|toml)$/i.test(path)) return [];
  const targets = new Map<string, Inside>();
  for (const one of findImports(bytes.toString("utf8"), path)) {
    if (targets.size === MAX_IMPORTS) break;
    if (one.path !== null && !targets.has(one.path)) targets.set(one.path, { ...one, path: one.path });
  }
  return [...targets.values()];
}
