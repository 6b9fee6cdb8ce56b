import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { must } from "./git.js";
import { decodePath, encodePath } from "./path-bytes.js";
import type { Repository } from "./repository.js";
import { withoutFilters } from "./without-filters.js";

/** What index and work tree look like at one moment. Plain data but for the map. */
export interface Fingerprint {
  readonly head: string;
  /** Only paths whose index or work-tree side is not HEAD's. */
  readonly paths: ReadonlyMap<string, PathState>;
}

export interface PathState {
  /** The index side: its status letter, the modes and the ids that HEAD and index have. */
  readonly staged: string;
  /** Mode and id in the index; null for what is not there, or is unmerged. */
  readonly index: string | null;
  readonly untracked: boolean;
  /** The work tree has what the index has. */
  readonly clean: boolean;
  /** What is on disk; null when nothing is there. */
  readonly disk: DiskState | null;
}

interface DiskState {
  readonly content: string;
  readonly stat: string;
  /** When bytes, mode or name last changed, by the file system's clock, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** Something of it is staged, and the work tree has exactly that. */
export const isWhollyStaged = (state: PathState | undefined): boolean =>
  state?.clean === true && isStaged(state) && state.disk !== null;

/** The index has something for the path that HEAD does not have. */
export const isStaged = ({ staged, untracked }: PathState): boolean => !untracked && staged[0] !== ".";

/** Larger files are told apart by their stat data alone. */
const HASH_LIMIT = 1024 * 1024;

/**
 * Takes the picture from what git knows: `git status` names every path whose index or work-tree side is
 * not HEAD's. Where the work tree equals the index, the index's id stands for the bytes, so that a program
 * that writes the same bytes again has changed nothing. Clean files need no look: once one changes,
 * status names it.
 */
export async function takeFingerprint(repo: Repository): Promise<Fingerprint> {
  const output = await must(repo, [
    ...(await withoutFilters(repo)),
    "status",
    "--porcelain=v2",
    "--branch",
    "--no-ahead-behind",
    "-z",
    "--untracked-files=all",
    "--no-renames",
    "--ignore-submodules=dirty",
  ]);
  const paths = new Map<string, PathState>();
  let head = "";
  for (const record of splitNul(output)) {
    const text = record.toString("latin1");
    if (text.startsWith("# branch.oid ")) head = text.slice(13);
    // git-status(1), porcelain v2: "1" has 8 fields before the path, "u" 10, "?" one.
    const count = { "1": 8, u: 10, "?": 1 }[text[0]!];
    if (count === undefined) continue;
    const split = nthSpace(text, count);
    const path = decodePath(record.subarray(split + 1));
    // `git rm --cached` leaves two records: gone from the index, and untracked.
    if (text[0] !== "?" || !paths.has(path)) paths.set(path, toState(repo, path, text.slice(0, split)));
  }
  return { head, paths };
}

/** `1 <XY> <sub> <mH> <mI> <mW> <hH> <hI>`; the work-tree side is told by lstat. */
function toState(repo: Repository, path: string, meta: string): PathState {
  if (meta[0] !== "1")
    return {
      staged: meta,
      index: null,
      untracked: meta[0] === "?",
      clean: false,
      disk: diskState(repo, path, null),
    };
  const [, letters, , headMode, indexMode, , headId, indexId] = meta.split(" ");
  const clean = letters![1] === ".";
  const index = letters![0] === "D" ? null : `${indexMode} ${indexId}`;
  return {
    staged: [letters![0], headMode, indexMode, headId, indexId].join(" "),
    index,
    untracked: false,
    clean,
    disk: diskState(repo, path, clean ? index : null),
  };
}

/** `known`: the bytes and mode of a path whose work tree has what the index has. */
function diskState(repo: Repository, path: string, known: string | null): DiskState | null {
  const at = Buffer.concat([Buffer.from(`${repo.root}/`), encodePath(path)]);
  try {
    const { mode, size, mtimeNs, ctimeNs, ino } = lstatSync(at, { bigint: true });
    const stat = [mode, size, mtimeNs, ctimeNs, ino].join(" ");
    const changedAt = Number(ctimeNs / 1_000_000n);
    if (known !== null) return { stat, changedAt, content: `index ${known}` };
    const small = (mode & 0o170000n) === 0o100000n && size <= HASH_LIMIT;
    const content = small ? `${mode} ${createHash("sha256").update(readFileSync(at)).digest("hex")}` : stat;
    return { stat, changedAt, content };
  } catch {
    return null;
  }
}

function nthSpace(text: string, count: number): number {
  let at = -1;
  for (let seen = 0; seen < count; seen++) at = text.indexOf(" ", at + 1);
  return at;
}

function* splitNul(output: Buffer): Iterable<Buffer> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0, at);
    yield output.subarray(at, end);
    at = end + 1;
  }
}
