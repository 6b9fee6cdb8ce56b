/** Longer patches are read to here; what follows cannot be told. In UTF-16 units. */
const MAX_PATCH = 4 * 1024 * 1024;

/**
 * The paths that a patch in git's or diff's format may touch, with `strip` leading folders taken off as `-p`
 * does; null when it is too long to be read.
 */
export function touchedPaths(patch: string, strip: number): readonly string[] | null {
  if (patch.length > MAX_PATCH) return null;
  const paths = new Set<string>();
  for (const line of patch.split("\n")) {
    const named = /^(?:---|\+\+\+) ([^\t\r]+)/.exec(line)?.[1];
    const moved = /^(?:rename|copy) (?:from|to) ([^\r]+)/.exec(line)?.[1];
    const both = /^diff --git "?(.+?)"? "?([^ ]+?)"?\r?$/.exec(line);
    for (const name of [named, both?.[1], both?.[2]])
      if (name !== undefined && name !== "/dev/null") paths.add(stripped(unquoted(name), strip));
    if (moved !== undefined) paths.add(unquoted(moved));
  }
  return [...paths];
}

const unquoted = (name: string): string => name.replace(/^"(.*)"$/, "$1");

const stripped = (name: string, strip: number): string => {
  const parts = name.split(/\/+/);
  return parts.slice(Math.min(strip, parts.length - 1)).join("/");
};
