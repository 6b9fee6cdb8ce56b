import { parseDocument } from "yaml";

/** The text of a config with one value set; comments stay. `inside`: the key of a package.json that holds it. */
export function withValue(
  text: string,
  path: readonly string[],
  value: string,
  inside: readonly string[] = [],
): string {
  const at = [...inside, ...path];
  if (/^\s*\{/.test(text)) return withJsonValue(text, at, value);
  const document = parseDocument(text, { version: "1.2" });
  document.setIn(at, value);
  return document.toString({ lineWidth: 0 });
}

/** As npm writes JSON: the indentation stays. */
function withJsonValue(text: string, path: readonly string[], value: string): string {
  const root = JSON.parse(text) as Record<string, unknown>;
  let node = root;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    const map = typeof next === "object" && next !== null ? next : {};
    node[key] = map;
    node = map as Record<string, unknown>;
  }
  node[path.at(-1)!] = value;
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? 2;
  return `${JSON.stringify(root, null, indent)}${text.endsWith("\n") ? "\n" : ""}`;
}
