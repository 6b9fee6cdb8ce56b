import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type Problem, problem } from "./problems.js";
import type { Place } from "./surroundings.js";

/** A name that a write goes through before it is whole. */
const DRAFT = /\.\d+$/;

const half = (text: string): Problem => problem("half", text);

/** What stands under its final name and is not whole. `message`: what was typed. */
export function halfWritten({ repo }: Pick<Place, "repo">, message: string): Problem[] {
  return stateFiles(repo).flatMap((path) => {
    if (DRAFT.test(path)) return [];
    const text = readFileSync(join(repo, ".git/tollgate", path), "utf8");
    return isWhole(path, text, message)
      ? []
      : [half(`.git/tollgate/${path}: ${JSON.stringify(text.slice(0, 60))}`)];
  });
}

/** What a run that was killed may leave for a while, and the next one has to take away. */
export function drafts({ repo, tmp }: Pick<Place, "repo" | "tmp">): Problem[] {
  return [
    ...stateFiles(repo)
      .filter((path) => DRAFT.test(path))
      .map((path) => half(`left for good: .git/tollgate/${path}`)),
    ...readdirSync(tmp).map((name) => half(`left for good: $TMPDIR/${name}`)),
  ];
}

function isWhole(path: string, text: string, message: string): boolean {
  if (path.startsWith("refused/")) return text.trimEnd() === message.trimEnd();
  if (path.startsWith("cache/")) {
    const split = text.indexOf("\n");
    const body = text.slice(split + 1);
    return parse(text.slice(0, split))?.crc32 === crc32(body);
  }
  return !path.endsWith(".json") || parse(text) !== null;
}

function stateFiles(repo: string): string[] {
  const folder = join(repo, ".git/tollgate");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
  );
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
