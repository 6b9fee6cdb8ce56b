import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";

/** Where a key, a list item or a value stands in the text; of equal keys the last, whose value counts. */
export function offsetOf(
  root: ParsedNode | null,
  path: readonly (string | number)[],
  of: "key" | "value",
): number | null {
  let node: unknown = root;
  let offset = root?.range[0] ?? null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.findLast(
        ({ key }) => isScalar(key) && String(key.value ?? "") === String(step),
      );
      const key = pair?.key as ParsedNode | undefined;
      const value = pair?.value as ParsedNode | null | undefined;
      if (!key) return offset;
      offset = of === "value" ? (value?.range[0] ?? key.range[0]) : key.range[0];
      node = value;
    } else {
      const item = isSeq(node) ? (node.items[Number(step)] as ParsedNode | undefined) : undefined;
      if (!item) return offset;
      offset = item.range[0];
      node = item;
    }
  }
  return offset;
}
