import { UserError } from "../errors.js";
import type { FileEntry } from "../gate/contract.js";
import { REBUILD_INDEX } from "./git.js";
import { decodePath } from "./path-bytes.js";

/** Every entry ends with NUL: what follows the last of them would be passed over. */
const cutShort = (): UserError =>
  new UserError("git's answer ends in the middle of an entry.", "Nothing was judged. Try again.");

/**
 * Parses `--raw -z --no-renames --no-abbrev` output (git-diff(1), "Raw output format"):
 * `:<mode> <mode> <oid> <oid> <status>NUL<path>NUL`, and for a merge (`-c`) a colon, a mode, an id and a status
 * letter for each parent. A zero id means that only the work tree has the bytes.
 */
export function parseRawDiff(output: Buffer): FileEntry[] {
  // To split one text takes a third of the time of as many looks into the buffer.
  const parts = output.toString("latin1").split("\0");
  if (parts.length % 2 === 0 || parts.at(-1) !== "") throw cutShort();
  const entries: FileEntry[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [meta, path] = [parts[at]!, parts[at + 1]!];
    let parents = 0;
    while (meta[parents] === ":") parents++;
    const fields = meta.slice(parents).split(" ");
    const [newMode, newOid] = [fields[parents], fields[2 * parents + 1]];
    // From an index that is cut short git reads zeros, and adds what is no file.
    if (parents === 1 && fields[4] === "A" && /^0+$/.test(newMode!))
      throw new UserError("the index is damaged: git finds entries in it that are no files.", REBUILD_INDEX);
    const letter = /^0+$/.test(newMode!) ? "D" : fields[2 * parents + 2]![0]!;
    entries.push({
      path: /[\x80-\xff]/.test(path) ? decodePath(Buffer.from(path, "latin1")) : path,
      mode: newMode!,
      oid: /^0+$/.test(newOid!) ? null : newOid!,
      status: letter === "A" || letter === "D" || letter === "T" ? letter : "M",
    });
  }
  return entries;
}

/** `ls-tree -r -z` (`<mode> <type> <oid>TAB<path>NUL`) and `ls-files -s -z` (`<mode> <oid> <stage>TAB<path>NUL`). */
export function parseListing(output: Buffer, oidField: 1 | 2): FileEntry[] {
  const entries: FileEntry[] = [];
  for (let at = 0; at < output.length; ) {
    const tab = output.indexOf(9, at);
    const end = output.indexOf(0, tab);
    if (tab < 0 || end < 0) throw cutShort();
    const fields = output.toString("latin1", at, tab).split(" ");
    entries.push({
      path: decodePath(output.subarray(tab + 1, end)),
      mode: fields[0]!,
      oid: fields[oidField]!,
      status: null,
    });
    at = end + 1;
  }
  return entries;
}

/** Paths ended by NUL. */
export function parsePaths(output: Buffer): string[] {
  const paths: string[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0, at);
    if (end < 0) throw cutShort();
    paths.push(decodePath(output.subarray(at, end)));
    at = end + 1;
  }
  return paths;
}
