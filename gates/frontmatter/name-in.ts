import { splitFrontMatter } from "../../src/content/front-matter/split.js";
import type { Limits } from "../../src/content/yaml/limits.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { Snapshot } from "../../src/gate/contract.js";

/** The `name` that an unchanged file has; null when it has none that could be read. */
export async function nameIn(path: string, snapshot: Snapshot, limits: Limits): Promise<string | null> {
  const content = await snapshot.read(path, limits.file);
  if (!content?.bytes) return null;
  return plainName(content.bytes) ?? (await parsedName(content.bytes, limits));
}

/** Names stand near the top. */
const HEAD_BYTES = 2_048;
const NAME = /\nname:[ \t]+([A-Za-z][\w-]*)[ \t]*\r?\n/;
const CLOSING = /\n---[ \t]*\r?\n/;

/** A name that is nothing but a name, on a line of its own: quick enough for hundreds of files. */
function plainName(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD_BYTES).toString("utf8");
  if (!/^\ufeff?---[ \t]*\r?\n/.test(head)) return null;
  const found = NAME.exec(head);
  const closing = CLOSING.exec(head);
  return found && (closing === null || found.index < closing.index) ? found[1]! : null;
}

async function parsedName(bytes: Buffer, limits: Limits): Promise<string | null> {
  const split = splitFrontMatter(bytes.toString("utf8").replace(/^\ufeff/, ""));
  if (split.kind !== "block" || split.block.length > limits.frontMatter) return null;
  const { value } = await parseYaml(split.block, limits);
  const name = typeof value === "object" && value !== null ? (value as { name?: unknown }).name : null;
  return typeof name === "string" ? name : null;
}
