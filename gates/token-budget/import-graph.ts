import { findImports, type Import } from "../../src/content/imports.js";
import type { Snapshot } from "../../src/gate/contract.js";

/** How far Claude Code follows imports (documentation of memory files, 2026-08). */
export const MAX_HOPS = 4;
/** More files than this are no context; it ends the walk. */
const MAX_FILES = 2_000;

interface Node {
  readonly path: string;
  readonly bytes: Buffer;
  /** From the nearest root. */
  readonly hops: number;
  readonly root: string;
  readonly imports: readonly Import[];
}

export interface ImportProblem {
  readonly rule: "import-missing" | "import-cycle" | "import-too-deep";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Loaded {
  /** Everything that is loaded, each file once. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly problems: readonly ImportProblem[];
}

/** Walks the imports from `roots`, nearest first. Roots that do not exist are left out. */
export async function followImports(roots: readonly string[], snapshot: Snapshot): Promise<Loaded> {
  const exists = new Set((await snapshot.list()).map(({ path }) => path));
  const nodes = new Map<string, Node>();
  const problems: ImportProblem[] = [];
  let wave: Pick<Node, "path" | "root">[] = roots.map((path) => ({ path, root: path }));
  for (let hops = 0; wave.length > 0 && nodes.size < MAX_FILES; hops++) {
    const next: Pick<Node, "path" | "root">[] = [];
    for (const { path, root } of wave) {
      const bytes = nodes.has(path) ? null : (await snapshot.read(path))?.bytes;
      if (!bytes) continue;
      const imports = mayImport(path) ? findImports(bytes.toString("utf8"), path) : [];
      nodes.set(path, { path, bytes, hops, root, imports });
      for (const one of imports) {
        if (one.path === null) continue;
        const problem = problemOf(one, path, root, hops, exists);
        if (problem) problems.push(problem);
        else next.push({ path: one.path, root });
      }
    }
    wave = next;
  }
  const files = new Map([...nodes].map(([path, { bytes }]) => [path, bytes]));
  return { files, problems: [...problems, ...cyclesIn(nodes)] };
}

const mayImport = (path: string): boolean => !/\.(?:json|ya?ml|toml)$/i.test(path);

function problemOf(
  { path, written, line, column, certain }: Import,
  importer: string,
  root: string,
  hops: number,
  exists: ReadonlySet<string>,
): ImportProblem | null {
  const where = { path: importer, line, column };
  if (!exists.has(path!)) {
    const data = { importer: "This imports", target: `@${written}` };
    return certain ? { rule: "import-missing", ...where, data } : null;
  }
  return hops < MAX_HOPS
    ? null
    : { rule: "import-too-deep", ...where, data: { target: written, hops: MAX_HOPS, root } };
}

/** Each import that closes a circle, once. */
function cyclesIn(nodes: ReadonlyMap<string, Node>): ImportProblem[] {
  const found: ImportProblem[] = [];
  const done = new Set<string>();
  const chain: string[] = [];
  const visit = (path: string): void => {
    chain.push(path);
    for (const { path: target, written, line, column } of nodes.get(path)?.imports ?? []) {
      const start = target === null ? -1 : chain.indexOf(target);
      if (start >= 0) {
        const circle = [...chain.slice(start), target!].join(" -> ");
        found.push({ rule: "import-cycle", path, line, column, data: { target: written, chain: circle } });
      } else if (target !== null && nodes.has(target) && !done.has(target)) visit(target);
    }
    chain.pop();
    done.add(path);
  };
  for (const path of nodes.keys()) if (!done.has(path)) visit(path);
  return found;
}
