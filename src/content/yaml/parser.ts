import { isAlias, isMap, isPair, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from "yaml";
import type { Excess, Limits } from "./limits.js";
import type { Place, Yaml, YamlProblem } from "./result.js";

const START: Place = { line: 1, column: 1 };

/** What parseYaml promises, by the yaml library. */
export function parseFully(text: string, limits: Limits): Yaml {
  const counter = new LineCounter();
  const unreadable = (excess: Excess): Yaml => ({ value: null, problems: [], excess, placeOf: () => START });
  let document: ReturnType<typeof parseDocument<ParsedNode>>;
  try {
    document = parseDocument<ParsedNode>(text, {
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: true,
      lineCounter: counter,
      prettyErrors: false,
      // "silent" would also keep quiet about a second document.
      logLevel: "error",
    });
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError)
      return unreadable({ what: "nesting", size: limits.depth + 1, limit: limits.depth });
    throw error;
  }
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map(
    ({ code, message, pos }): YamlProblem => ({
      kind: code === "DUPLICATE_KEY" ? "duplicate-key" : "invalid",
      reason: message.split("\n", 1)[0]!,
      ...place(pos[0]),
    }),
  );
  const excess = findExcess(document, limits);
  if (excess) return unreadable(excess);
  problems.push(
    ...danglingAliases(document).map(
      ({ name, offset }): YamlProblem => ({
        kind: "invalid",
        reason: `the alias *${name} has no anchor.`,
        ...place(offset),
      }),
    ),
  );
  const usable = problems.every(({ kind }) => kind === "duplicate-key");
  return {
    value: usable ? (document.toJS({ maxAliasCount: limits.aliases }) as unknown) : null,
    problems,
    excess: null,
    placeOf: (path, of = "key") => {
      const offset = offsetOf(document.contents, path, of);
      return offset === null ? START : place(offset);
    },
  };
}

/** Aliases of what does not exist, or of what they are inside of. */
function danglingAliases(document: ReturnType<typeof parseDocument>): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Alias(_key, node, path) {
      const target = node.resolve(document);
      if (target === undefined || path.includes(target))
        found.push({ name: node.source, offset: node.range?.[0] ?? 0 });
    },
  });
  return found;
}

/** Counted on the tree, before anything is expanded. */
function findExcess(document: ReturnType<typeof parseDocument>, limits: Limits): Excess | null {
  let keys = 0;
  let depth = 0;
  let aliases = 0;
  visit(document, (_key, node, path) => {
    if (isPair(node)) keys++;
    if (isAlias(node)) aliases++;
    depth = Math.max(depth, path.length);
  });
  // A map's pairs stand between it and its values, so two steps of the path make one level.
  const levels = Math.ceil(depth / 2);
  if (keys > limits.keys) return { what: "number of keys", size: keys, limit: limits.keys };
  if (levels > limits.depth) return { what: "nesting", size: levels, limit: limits.depth };
  if (aliases > limits.aliases) return { what: "number of aliases", size: aliases, limit: limits.aliases };
  return null;
}

function offsetOf(
  root: ParsedNode | null,
  path: readonly (string | number)[],
  of: "key" | "value",
): number | null {
  let node: unknown = root;
  let offset = root?.range[0] ?? null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      const key = pair?.key as ParsedNode | undefined;
      const value = pair?.value as ParsedNode | null | undefined;
      if (!key) return offset;
      offset = of === "value" ? (value?.range[0] ?? key.range[0]) : key.range[0];
      node = value;
    } else {
      const item = (node as { items?: unknown[] } | null)?.items?.[Number(step)] as ParsedNode | undefined;
      if (!item) return offset;
      offset = item.range[0];
      node = item;
    }
  }
  return offset;
}
