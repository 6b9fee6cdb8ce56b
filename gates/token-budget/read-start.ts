import { readOneLine } from "../../src/content/front-matter/one-line.js";
import { splitFrontMatter } from "../../src/content/front-matter/split.js";
import { matcher } from "../../src/content/patterns.js";
import { DEFAULT_LIMITS } from "../../src/content/yaml/limits.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { FileContent, Snapshot } from "../../src/gate/contract.js";
import { followImports } from "./import-graph.js";
import { type Load, type Part, partsOf } from "./load.js";
import type { Options } from "./meta.js";
import type { Paths } from "./paths.js";

/** Where listings cut a description (Claude Code, 2026-08), in characters. */
const LISTED_CHARACTERS = 1_536;

/** What is loaded whole by itself, as far as paths tell: rules with `paths` are among it. */
export const startPaths = ({ start }: Options, { all }: Paths): string[] =>
  all.filter(matcher([...start.memory, ...start.rules]));

/**
 * What a harness loads by itself when a session starts: memory files with their imports, rules that hold
 * everywhere, and of skills, agents and commands name and description. null when there is nothing of it.
 */
export async function readStart(options: Options, paths: Paths, snapshot: Snapshot): Promise<Load | null> {
  const { start, window, share } = options;
  const rules: string[] = [];
  for (const path of paths.all.filter(matcher(start.rules)))
    if (await holdsEverywhere(path, snapshot)) rules.push(path);
  const graph = await followImports([...paths.all.filter(matcher(start.memory)), ...rules], snapshot);
  const listed: Part[] = [];
  for (const path of paths.all.filter(matcher(start.listings))) {
    const content = await listingOf(path, snapshot);
    if (content) listed.push({ path, content, chain: [path], listed: true });
  }
  const parts = partsOf(graph);
  for (const part of listed) if (!parts.has(part.path)) parts.set(part.path, part);
  if (parts.size === 0) return null;
  return { name: "start", parts, allowed: Math.floor(window * share), share, graph, missing: [] };
}

/** As the harness reads them: what YAML refuses, its one-line reading may take. */
async function fieldsOf(path: string, snapshot: Snapshot): Promise<Readonly<Record<string, unknown>>> {
  const content = await snapshot.read(path, DEFAULT_LIMITS.file);
  const split = splitFrontMatter(content?.bytes?.toString("utf8").replace(/^\ufeff/, "") ?? "");
  if (split.kind !== "block" || split.block.length > DEFAULT_LIMITS.frontMatter) return {};
  const strict = await parseYaml(split.block, DEFAULT_LIMITS);
  const refused = strict.problems.some(({ kind }) => kind === "invalid");
  const { value } = (refused ? (await readOneLine(split.block, DEFAULT_LIMITS))?.yaml : null) ?? strict;
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

async function holdsEverywhere(path: string, snapshot: Snapshot): Promise<boolean> {
  const { paths = null } = await fieldsOf(path, snapshot);
  return paths === null || paths === "" || (Array.isArray(paths) && paths.length === 0);
}

/** null where nothing of the file is listed: a README, or a file that says nothing about itself. */
async function listingOf(path: string, snapshot: Snapshot): Promise<FileContent | null> {
  if (/(?:^|\/)readme\.md$/i.test(path)) return null;
  const { name, description, when_to_use: when, ...rest } = await fieldsOf(path, snapshot);
  const said = [description, when].filter((text) => typeof text === "string").join(" ");
  if (said === "" || rest["disable-model-invocation"] === true) return null;
  const called = typeof name === "string" ? name : path.replace(/(?:\/SKILL)?\.md$/, "").replace(/^.*\//, "");
  const bytes = Buffer.from(`- ${called}: ${[...said].slice(0, LISTED_CHARACTERS).join("")}\n`);
  return { oid: null, size: bytes.length, bytes };
}
