import { isAlias, isCollection, isMap, isPair, isScalar, type ParsedNode } from "yaml";
import type { Excess, Limits } from "./limits.js";

/** A key that its map has already, and an alias that stands for nothing; offsets are those of the text. */
export interface Flaw {
  readonly kind: "duplicate-key" | "dangling-alias";
  readonly name: string;
  readonly offset: number;
  /** Where the key was given first. */
  readonly first: number | null;
}

export interface Inspection {
  readonly excess: Excess | null;
  readonly flaws: readonly Flaw[];
}

/**
 * Looks at a parsed tree before anything in it is expanded, each node once: the library compares every key
 * with every other and counts aliases while it expands them.
 */
export function inspect(root: ParsedNode | null, limits: Limits): Inspection {
  const walk = new Walk(limits);
  walk.weigh(root, 0);
  return { excess: walk.excess(), flaws: walk.flaws };
}

class Walk {
  readonly flaws: Flaw[] = [];
  readonly #limits: Limits;
  /** What each anchor stands for: how many expansions it brings; null while inside of it. */
  readonly #anchors = new Map<string, number | null>();
  #keys = 0;
  #tooDeep = false;
  #expansions = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  excess(): Excess | null {
    const { keys, depth, aliases } = this.#limits;
    if (this.#tooDeep) return { what: "nesting", size: `more than ${depth} levels`, limit: depth };
    if (this.#keys > keys) return { what: "number of keys", size: this.#keys, limit: keys };
    if (this.#expansions > aliases)
      return { what: "number of alias expansions", size: `more than ${aliases}`, limit: aliases };
    return null;
  }

  /** Gives how many expansions of aliases a node brings with it. */
  weigh(node: unknown, depth: number): number {
    if (isAlias(node)) return this.#expand(node.source, node.range?.[0] ?? 0);
    if (!isCollection(node)) {
      if (isScalar(node) && node.anchor) this.#anchors.set(node.anchor, 0);
      return 0;
    }
    if (depth >= this.#limits.depth) {
      this.#tooDeep = true;
      return 0;
    }
    if (node.anchor) this.#anchors.set(node.anchor, null);
    if (isMap(node)) this.#findDuplicates(node.items);
    let weight = 0;
    for (const item of node.items) {
      if (isPair(item)) {
        this.#keys++;
        weight += this.weigh(item.key, depth + 1) + this.weigh(item.value, depth + 1);
      } else weight += this.weigh(item, depth + 1);
    }
    if (node.anchor) this.#anchors.set(node.anchor, weight);
    return weight;
  }

  #expand(name: string, offset: number): number {
    const inside = this.#anchors.get(name);
    if (inside === undefined || inside === null) {
      this.flaws.push({ kind: "dangling-alias", name, offset, first: null });
      return 0;
    }
    const weight = 1 + inside;
    this.#expansions += weight;
    return weight;
  }

  /** `1` and `"1"` become one key of an object, so they are equal here. */
  #findDuplicates(items: readonly { readonly key: unknown }[]): void {
    const known = new Map<string, number>();
    for (const { key } of items) {
      if (!isScalar(key)) continue;
      const name = key.value === null ? "" : String(key.value);
      const offset = key.range?.[0] ?? 0;
      const first = known.get(name);
      if (first === undefined) known.set(name, offset);
      else this.flaws.push({ kind: "duplicate-key", name, offset, first });
    }
  }
}
