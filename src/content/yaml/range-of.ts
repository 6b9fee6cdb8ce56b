import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Span } from "./result.js";

/** Where a key, a list item or a value stands in the text; of equal keys the last, whose value counts. */
export function rangeOf(
  root: ParsedNode | null,
  path: readonly (string | number)[],
  of: "key" | "value",
): Span | null {
  let node: unknown = root;
  let span = root ? spanOf(root) : null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.findLast(
        ({ key }) => isScalar(key) && String(key.value ?? "") === String(step),
      );
      const key = pair?.key as ParsedNode | undefined;
      const value = pair?.value as ParsedNode | null | undefined;
      if (!key) return span;
      span = spanOf(of === "value" && value ? value : key);
      node = value;
    } else {
      const item = isSeq(node) ? (node.items[Number(step)] as ParsedNode | undefined) : undefined;
      if (!item) return span;
      span = spanOf(item);
      node = item;
    }
  }
  return span;
}

const spanOf = ({ range }: ParsedNode): Span => ({ start: range[0], end: range[1] });
