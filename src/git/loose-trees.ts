import type { FileEntry } from "../gate/contract.js";
import { readIndexTree } from "./index-file.js";
import { readLoose } from "./loose-object.js";
import { comparePaths, decodePath } from "./path-bytes.js";
import { readHead } from "./read-head.js";
import type { Repository } from "./repository.js";

/** More changed folders than this are compared sooner by git. */
const MAX_FOLDERS = 32;
const MAX_OBJECT_BYTES = 1 << 20;

const TREE = "040000";

interface Node {
  readonly mode: string;
  readonly oid: string;
}
type Tree = ReadonlyMap<string, Node>;
const NOTHING: Tree = new Map();

/**
 * The index file `index` against HEAD, from their trees: `git commit` writes that of the index before it calls a hook.
 * null where they are not known or not in files of their own.
 */
export function compareLooseIndex(repo: Repository, index: string): FileEntry[] | null {
  const head = readHead(repo);
  const after = head && readIndexTree(index, head.length / 2);
  const commit = after && readLoose(repo, head, MAX_OBJECT_BYTES);
  const before = commit && /^tree ([0-9a-f]+)\n/.exec(commit.toString("latin1", 0, 80))?.[1];
  return after && before ? compareLooseTrees(repo, before, after) : null;
}

/**
 * What differs between two trees, as `git diff-tree -r --no-renames` tells it. Folders with the same id are not opened,
 * and those that a commit has just changed lie in files of their own: mostly this reads a few small files. null where
 * one does not, or there are many: git is asked then.
 */
function compareLooseTrees(repo: Repository, before: string, after: string): FileEntry[] | null {
  const comparison = new Comparison(repo);
  try {
    comparison.trees(before, after);
  } catch (error) {
    if (error === UNKNOWN) return null;
    throw error;
  }
  return comparison.entries.sort((one, other) => comparePaths(one.path, other.path));
}

const UNKNOWN = new Error("not in a file of its own");

/** A folder that differs, with its slash; null: it is not there on that side. */
interface Folder {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

class Comparison {
  readonly entries: FileEntry[] = [];
  #read = 0;
  #next: Folder[] = [];

  constructor(private readonly repo: Repository) {}

  /** One level after the other: that there are many folders is known before the many are read. */
  trees(before: string, after: string): void {
    let level: readonly Folder[] = before === after ? [] : [{ path: "", before, after }];
    while (level.length > 0) {
      this.#read += level.length;
      if (this.#read > MAX_FOLDERS) throw UNKNOWN;
      this.#next = [];
      for (const folder of level) this.#open(folder);
      level = this.#next;
    }
  }

  #open({ path, before, after }: Folder): void {
    const [olds, news] = [this.#tree(before), this.#tree(after)];
    for (const [name, now] of news) this.#pair(path + name, olds.get(name) ?? null, now);
    for (const [name, was] of olds) if (!news.has(name)) this.#pair(path + name, was, null);
  }

  #pair(path: string, was: Node | null, now: Node | null): void {
    if (was?.oid === now?.oid && was?.mode === now?.mode) return;
    const [wasTree, isTree] = [was?.mode === TREE, now?.mode === TREE];
    if (wasTree || isTree)
      this.#next.push({
        path: `${path}/`,
        before: wasTree ? was!.oid : null,
        after: isTree ? now!.oid : null,
      });
    const [old, file] = [wasTree ? null : was, isTree ? null : now];
    if (file) this.entries.push({ path, mode: file.mode, oid: file.oid, status: statusOf(old, file) });
    else if (old) this.entries.push({ path, mode: "000000", oid: null, status: "D" });
  }

  #tree(oid: string | null): Tree {
    if (oid === null) return NOTHING;
    const bytes = readLoose(this.repo, oid, MAX_OBJECT_BYTES);
    if (bytes === null) throw UNKNOWN;
    return parseTree(bytes, oid.length / 2);
  }
}

/** Six octal digits, of which the first three are the type. */
function statusOf(old: Node | null, now: Node): "A" | "M" | "T" {
  if (!old) return "A";
  return old.mode.slice(0, 3) === now.mode.slice(0, 3) ? "M" : "T";
}

/** Old trees hold other permissions than the two that git tells apart. Throws for what is no mode of git's. */
function canonical(mode: string): string {
  if (/^0?40000$/.test(mode)) return TREE;
  if (mode === "120000" || mode === "160000") return mode;
  if (!/^100[0-7]{3}$/.test(mode)) throw UNKNOWN;
  return Number.parseInt(mode, 8) & 0o100 ? "100755" : "100644";
}

/** `<mode> SP <name> NUL <id>` for each entry. Throws where that is not so. */
function parseTree(bytes: Buffer, oidBytes: number): Tree {
  const entries = new Map<string, Node>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + oidBytes;
    if (space < 0 || end < 0 || next > bytes.length) throw UNKNOWN;
    entries.set(decodePath(bytes.subarray(space + 1, end)), {
      mode: canonical(bytes.toString("latin1", at, space)),
      oid: bytes.toString("hex", end + 1, next),
    });
    at = next;
  }
  return entries;
}
