import { isAbsolute, join, posix } from "node:path";
import type { Held } from "../git/held.js";
import { mayBeNamedIn } from "./extract-plugins.js";
import { bytesOnDisk, isHeldAs } from "./on-disk.js";

/** More is no gate that anybody reads: then it is taken from git, where it is counted. */
const MAX_PATHS = 10_000;

/**
 * Whether a plugin's file, or a file that it names by a quoted relative path, has other bytes on disk than git holds.
 * What git does not hold at all (built, ignored) is only on disk, and no difference.
 */
export async function pluginsDiffer(names: readonly string[], root: string, held: Held): Promise<boolean> {
  const seen = new Set<string>();
  let waiting = names.filter((name) => name.startsWith(".") && !isAbsolute(name)).map(posix.normalize);
  if (waiting.length > 0) waiting.push(...manifestsAbove(waiting));
  while (waiting.length > 0) {
    for (const path of waiting) seen.add(path);
    if (seen.size > MAX_PATHS) return true;
    const found = await held.entries(waiting);
    const next = new Set<string>();
    for (const path of waiting) {
      const bytes = bytesOnDisk(join(root, path));
      const entry = found.get(path);
      if (entry !== undefined && !isHeldAs(entry, bytes)) return true;
      for (const named of bytes === null ? [] : mayBeNamedIn(bytes.toString("utf8"), path))
        if (!named.startsWith("../") && !named.split("/").includes("node_modules")) next.add(named);
    }
    waiting = [...next].filter((path) => !seen.has(path));
  }
  return false;
}

/** Every manifest that may say of which kind a plugin's modules are. */
function manifestsAbove(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths)
    for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
      found.add(posix.join(folder, "package.json"));
      if (folder === ".") break;
    }
  return [...found];
}
