import type { Snapshot } from "../../src/gate/contract.js";
import { type ImportGraph, type Inside, MAX_HOPS, type Node } from "./import-graph.js";
import { everyPath, type Paths } from "./paths.js";

export interface ImportProblem {
  readonly rule: "import-missing" | "import-cycle" | "import-too-deep";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly data: Readonly<Record<string, string | number>>;
  /** The files whose change can have brought it about. */
  readonly involved: readonly string[];
}

/** A file that is generated or hostile can have many more; what is told again and again helps nobody. */
const MAX_PER_FILE = 20;

/** Files of a circle that its message names. */
const MAX_SHOWN = 10;

/** Reads what there is only where an import led to nothing that was read. */
export async function problemsIn(graph: ImportGraph, snapshot: Snapshot): Promise<ImportProblem[]> {
  const nodes = [...graph.values()];
  const circles = circlesIn(graph);
  if (nodes.every(({ imports }) => imports.every(({ path }) => graph.has(path)))) return circles;
  const paths = await everyPath(snapshot);
  return [...nodes.flatMap((node) => lostImports(node, graph, paths)), ...circles];
}

/** Imports of a file that load nothing. */
function lostImports({ chain, imports }: Node, graph: ImportGraph, paths: Paths): ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const one of imports) {
    if (problems.length === MAX_PER_FILE) break;
    const problem = problemOf(one, chain, graph, paths);
    if (problem) problems.push(problem);
  }
  return problems;
}

function problemOf(one: Inside, chain: readonly string[], graph: ImportGraph, paths: Paths) {
  const { path, written, line, column, certain } = one;
  const where = { path: chain.at(-1)!, line, column, involved: [...chain, path] };
  if (!paths.has(path)) {
    // A folder loads nothing, but it is there; `@name` can be a person.
    if (!certain || paths.isFolder(path)) return null;
    const mend =
      "Mend the path (it is relative to this file), or put the words into backticks if no import is meant.";
    const data = { importer: "This imports", target: `@${written}`, mend };
    return { rule: "import-missing", ...where, data } as const;
  }
  if (graph.has(path) || chain.length <= MAX_HOPS) return null;
  const data = { target: written, hops: MAX_HOPS, root: chain[0]! };
  return { rule: "import-too-deep", ...where, data } as const;
}

/** A step of the walk: a file, and which of its imports comes next. */
interface Step {
  readonly path: string;
  next: number;
}

/** Each import that closes a circle, once. Its own stack: chains of imports can be as long as the tree is large. */
function circlesIn(graph: ImportGraph): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const done = new Set<string>();
  for (const root of graph.keys()) {
    const stack: Step[] = done.has(root) ? [] : [{ path: root, next: 0 }];
    const depths = new Map([[root, 0]]);
    while (stack.length > 0) {
      const step = stack.at(-1)!;
      const one = graph.get(step.path)!.imports[step.next++];
      if (!one) {
        depths.delete(step.path);
        done.add(step.path);
        stack.pop();
        continue;
      }
      const start = depths.get(one.path);
      if (start !== undefined) problems.push(circleOf(one, stack.slice(start), graph));
      else if (graph.has(one.path) && !done.has(one.path)) {
        depths.set(one.path, stack.length);
        stack.push({ path: one.path, next: 0 });
      }
    }
  }
  return problems;
}

function circleOf({ path, written, line, column }: Inside, steps: readonly Step[], graph: ImportGraph) {
  const circle = steps.map((step) => step.path);
  const shown = circle.length > MAX_SHOWN ? [...circle.slice(0, MAX_SHOWN), "…"] : circle;
  const data = { target: written, chain: [...shown, path].join(" -> ") };
  // Whoever newly leads to a circle is involved in it.
  const involved = [...graph.get(path)!.chain, ...circle];
  return { rule: "import-cycle", path: circle.at(-1)!, line, column, data, involved } as const;
}
