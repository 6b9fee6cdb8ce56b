import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, posix } from "node:path";
import { UserError } from "../errors.js";
import type { Snapshot } from "../gate/contract.js";

/** More is no gate that anybody reads. */
const MAX_FILES = 1_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** As `import`, `require` and bundlers name files without saying so. */
const ENDINGS = ["", ".js", ".mjs", ".cjs", ".json", "/index.js", "/index.mjs", "/index.cjs"];

/**
 * Writes the plugins that lie in the repository into `folder`, as a commit has them, with every file of it that a
 * quoted relative path in them names, and gives the folder. A file that is named in another way is not there when
 * the plugin asks for it, and the plugin fails: the work tree never stands in. Packages are those that are installed.
 */
export async function extractPlugins(
  names: readonly string[],
  snapshot: Snapshot,
  root: string,
  folder: string,
): Promise<string> {
  const waiting = names.filter((name) => name.startsWith(".") && !isAbsolute(name)).map(posix.normalize);
  if (waiting.length === 0) return linkPackages(root, folder);
  const listed = await snapshot.list();
  const known = new Set(listed.map(({ path }) => path));
  const written = new Set<string>();
  const write = (path: string, bytes: Buffer | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes, { mode: 0o600 });
  };
  // Whether a file is a module of one kind or the other is told by the manifest above it, and never by the work tree's.
  if (!known.has("package.json")) write("package.json", "{}");
  waiting.push(...listed.filter(({ path }) => isManifestOf(path, names)).map(({ path }) => path));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (written.has(path) || path.startsWith("../") || path.split("/").includes("node_modules")) continue;
    const content = await snapshot.read(path, MAX_BYTES);
    if (!content?.bytes) continue; // What loads it tells that it is not there.
    written.add(path);
    if (written.size > MAX_FILES)
      throw new UserError(
        `the plugins of the config name more than ${MAX_FILES} files of the repository.`,
        "Bundle them into one file each.",
      );
    write(path, content.bytes);
    waiting.push(...mayBeNamedIn(content.bytes.toString("utf8"), path).filter((name) => known.has(name)));
  }
  return linkPackages(root, folder);
}

/** Every path that a quoted `./…` or `../…` in a text may mean. */
export function mayBeNamedIn(text: string, path: string): string[] {
  const found: string[] = [];
  for (const [, name] of text.matchAll(/["'`](\.{1,2}\/[^"'`\n]{1,400})["'`]/g)) {
    const base = posix.normalize(posix.join(posix.dirname(path), name!));
    found.push(...ENDINGS.map((ending) => base + ending));
  }
  return found;
}

const isManifestOf = (path: string, names: readonly string[]): boolean =>
  posix.basename(path) === "package.json" &&
  (path === "package.json" || names.some((name) => posix.normalize(name).startsWith(posix.dirname(path))));

function linkPackages(root: string, folder: string): string {
  const packages = join(root, "node_modules");
  if (existsSync(packages)) symlinkSync(packages, join(folder, "node_modules"), "junction");
  return folder;
}
