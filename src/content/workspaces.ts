import { posix } from "node:path";
import type { Snapshot } from "../gate/contract.js";
import { matcher } from "./patterns.js";
import { parseYaml } from "./yaml/parse.js";

const LIMITS = { file: 1_048_576, frontMatter: 1_048_576, keys: 1_000, depth: 64, aliases: 100 };

/**
 * The names of a monorepo's packages: each one's own name without its `@scope/`, and its folder's. Read from
 * `workspaces` in package.json (npm, Yarn, Bun) and from pnpm-workspace.yaml; empty where there are none.
 */
export async function workspaceNames(snapshot: Snapshot): Promise<string[]> {
  const patterns = [...(await fromManifest(snapshot)), ...(await fromPnpm(snapshot))].map((pattern) =>
    pattern.replace(/^\.\//, "").replace(/\/$/, ""),
  );
  const wanted = matcher(patterns.filter((pattern) => !pattern.startsWith("!")));
  const unwanted = matcher(
    patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1)),
  );
  const names = new Set<string>();
  for (const { path } of await snapshot.list(["**/package.json"])) {
    const folder = posix.dirname(path);
    if (posix.basename(path) !== "package.json" || !wanted(folder) || unwanted(folder)) continue;
    names.add(posix.basename(folder));
    const { name } = await readJson(snapshot, path);
    if (typeof name === "string") names.add(name.replace(/^@[^/]*\//, ""));
  }
  return [...names].sort();
}

async function fromManifest(snapshot: Snapshot): Promise<string[]> {
  const { workspaces } = await readJson(snapshot, "package.json");
  const list = Array.isArray(workspaces)
    ? workspaces
    : (workspaces as { packages?: unknown } | undefined)?.packages;
  return strings(list);
}

async function fromPnpm(snapshot: Snapshot): Promise<string[]> {
  const text = (await snapshot.read("pnpm-workspace.yaml", LIMITS.file))?.bytes?.toString("utf8");
  if (text === undefined) return [];
  const { value } = await parseYaml(text, LIMITS);
  return strings((value as { packages?: unknown } | null)?.packages);
}

/** A manifest that cannot be read names nothing: its own tools will say so. */
async function readJson(snapshot: Snapshot, path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = (await snapshot.read(path, LIMITS.file))?.bytes?.toString("utf8");
  try {
    const value = JSON.parse(text ?? "{}") as unknown;
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
