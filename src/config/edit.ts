import { isAlias, isSeq, parseDocument } from "yaml";
import { UserError } from "../errors.js";

/** The text of a config with one value set; comments stay. `inside`: the key of a package.json that holds it. */
export function withValue(
  text: string,
  path: readonly string[],
  value: string,
  inside: readonly string[] = [],
): string {
  const at = [...inside, ...path];
  if (/^\s*\{/.test(text)) return withJsonValue(text, at, () => value);
  const document = parseDocument(text, { version: "1.2" });
  document.setIn(at, value);
  return document.toString({ lineWidth: 0 });
}

/** The same with an item at the end of a list, which is made where there is none. Throws UserError where a list is not written out. */
export function withItem(
  text: string,
  path: readonly string[],
  item: string,
  inside: readonly string[] = [],
): string {
  const at = [...inside, ...path];
  if (/^\s*\{/.test(text))
    return withJsonValue(text, at, (list) => [...(Array.isArray(list) ? list : []), item]);
  const document = parseDocument(text, { version: "1.2" });
  const list = document.getIn(at, true);
  if (isAlias(list))
    throw new UserError(
      `${path.join(".")} is an alias of another list in the config.`,
      `Write the list out, or add "${item}" to it by hand.`,
    );
  if (isSeq(list)) list.add(document.createNode(item));
  else document.setIn(at, document.createNode([item]));
  return document.toString({ lineWidth: 0 });
}

/** As npm writes JSON: the indentation stays. */
function withJsonValue(text: string, path: readonly string[], toValue: (before: unknown) => unknown): string {
  const root = JSON.parse(text) as Record<string, unknown>;
  let node = root;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    const map = typeof next === "object" && next !== null ? next : {};
    node[key] = map;
    node = map as Record<string, unknown>;
  }
  const last = path.at(-1)!;
  node[last] = toValue(Object.hasOwn(node, last) ? node[last] : undefined);
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? 2;
  return `${JSON.stringify(root, null, indent)}${text.endsWith("\n") ? "\n" : ""}`;
}
