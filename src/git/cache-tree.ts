/*
 * What an index remembers of the trees that a commit of it would get (gitformat-index(5), "Cache tree"): an entry each,
 * of its name, NUL, "<entries> <subtrees>", LF and the id, followed by those of its folders. -1 entries where a tree is
 * not known.
 */

const LF = 10;
const SLASH = Buffer.from("/");

/** The id of the first, which is the root's; null where it is not known. `idBytes`: 20 for SHA-1, 32 for SHA-256. */
export function rootTree(bytes: Buffer, idBytes: number): string | null {
  const line = bytes.indexOf(LF);
  const isKnown = bytes[0] === 0 && /^\d+ \d+$/.test(bytes.toString("latin1", 1, line));
  return isKnown ? bytes.toString("hex", line + 1, line + 1 + idBytes) : null;
}

/**
 * Every folder that holds a tracked file, at any depth, without a slash at its end; the first is the root, and empty.
 * null where a tree is not known, so that folders may be missing, or the bytes do not come out even.
 */
export function cachedFolders(bytes: Buffer, idBytes: number): Buffer[] | null {
  const folders: Buffer[] = [];
  /** Those whose own folders are still to come, and how many. */
  const open: { readonly path: Buffer; left: number }[] = [];
  let at = 0;
  while (at < bytes.length) {
    const nul = bytes.indexOf(0, at);
    const line = bytes.indexOf(LF, nul);
    const subtrees = /^\d+ (\d+)$/.exec(bytes.toString("latin1", nul + 1, line))?.[1];
    const parent = open.at(-1);
    if (nul < 0 || line < 0 || subtrees === undefined || (!parent && folders.length > 0)) return null;
    const name = bytes.subarray(at, nul);
    const path = parent && parent.path.length > 0 ? Buffer.concat([parent.path, SLASH, name]) : name;
    folders.push(path);
    if (parent && --parent.left === 0) open.pop();
    if (subtrees !== "0") open.push({ path, left: Number(subtrees) });
    at = line + 1 + idBytes;
  }
  return at === bytes.length && open.length === 0 && folders.length > 0 ? folders : null;
}
