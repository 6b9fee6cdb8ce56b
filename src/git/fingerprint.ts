import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { decodePath, encodePath } from "./path-bytes.js";
import type { Repository } from "./repository.js";
import { askStatus, askUntracked } from "./work-status.js";

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
  /** Mode and hash of the bytes, or the index's id for them; the stat data where only that is known. */
  readonly content: string;
  /** Its stat data, with `content` added where stat data cannot tell a later change. */
  readonly stat: string;
  /** When bytes, mode or name last changed, by the file system's clock, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** Something of it is staged, and the work tree has exactly that. */
export const isWhollyStaged = (state: PathState | undefined): boolean =>
  state?.clean === true && isStaged(state) && state.disk !== null;

/** The index has something for the path that HEAD does not have. */
export const isStaged = ({ staged, untracked }: PathState): boolean => !untracked && staged[0] !== ".";

/** Larger files, and of many files what is beyond this together, are told apart by their stat data alone. */
const HASH_LIMIT = 1024 * 1024;

/** Milliseconds. A change within the tick of the one before leaves the stat data as it is; FAT's ticks are the longest. */
const RACY = 2000;

/**
 * Takes the picture from what git knows: `git status` names every path whose index or work-tree side is
 * not HEAD's. Where the work tree equals the index, the index's id stands for the bytes, so that a program
 * that writes the same bytes again has changed nothing. Clean files need no look: once one changes,
 * status names it. `before`: an earlier picture to compare with, of which nothing is read again that stat data vouch for.
 * `asked`: git's answer, where it was asked already.
 */
export async function takeFingerprint(
  repo: Repository,
  before: Fingerprint | null = null,
  asked: Promise<Buffer> = askStatus(repo),
): Promise<Fingerprint> {
  const output = await asked;
  const look = new Look(repo, before);
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
    if (text[0] !== "?" || !paths.has(path)) paths.set(path, toState(look, path, text.slice(0, split)));
  }
  return { head, paths };
}

/**
 * The same, where HEAD, the index and every tracked file are known to be what they were `before`: only what is untracked
 * is looked for. null where one of those that were not HEAD's was touched all the same: only git tells what it is now.
 */
export async function renewFingerprint(repo: Repository, before: Fingerprint): Promise<Fingerprint | null> {
  const untracked = await askUntracked(repo);
  const look = new Look(repo, before);
  const paths = new Map<string, PathState>();
  for (const [path, state] of before.paths) {
    if (state.untracked) continue;
    const disk = look.at(path, state.clean ? state.index : null);
    if (disk?.stat !== state.disk?.stat) return null;
    paths.set(path, { ...state, disk });
  }
  for (const record of splitNul(untracked)) {
    const path = decodePath(record);
    if (!paths.has(path)) paths.set(path, toState(look, path, "?"));
  }
  return { head: before.head, paths };
}

/** `1 <XY> <sub> <mH> <mI> <mW> <hH> <hI>`; the work-tree side is told by lstat. */
function toState(look: Look, path: string, meta: string): PathState {
  if (meta[0] !== "1")
    return {
      staged: meta,
      index: null,
      untracked: meta[0] === "?",
      clean: false,
      disk: look.at(path, null),
    };
  const [, letters, , headMode, indexMode, , headId, indexId] = meta.split(" ");
  const clean = letters![1] === ".";
  const index = letters![0] === "D" ? null : `${indexMode} ${indexId}`;
  return {
    staged: [letters![0], headMode, indexMode, headId, indexId].join(" "),
    index,
    untracked: false,
    clean,
    disk: look.at(path, clean ? index : null),
  };
}

/** One look at the disk. */
class Look {
  private readonly racySince = Date.now() - RACY;
  private spare = HASH_LIMIT;

  constructor(
    private readonly repo: Repository,
    private readonly before: Fingerprint | null,
  ) {}

  /** `known`: the bytes and mode of a path whose work tree has what the index has. */
  at(path: string, known: string | null): DiskState | null {
    const at = Buffer.concat([Buffer.from(`${this.repo.root}/`), encodePath(path)]);
    try {
      const { mode, size, mtimeNs, ctimeNs, ino } = lstatSync(at, { bigint: true });
      const stat = [mode, size, mtimeNs, ctimeNs, ino].join(" ");
      const changedAt = Number(ctimeNs / 1_000_000n);
      const was = this.before?.paths.get(path)?.disk;
      const wasRacy = was?.stat.startsWith(`${stat} `) === true;
      if (known !== null && !wasRacy) return { stat, changedAt, content: `index ${known}` };
      if (was?.stat === stat) return was;
      const isRacy = Math.max(changedAt, Number(mtimeNs / 1_000_000n)) >= this.racySince;
      const isRegular = (mode & 0o170000n) === 0o100000n;
      if (!isRegular || size > HASH_LIMIT || !(isRacy || this.maySpend(Number(size), was)))
        return { stat, changedAt, content: stat };
      const content = `${mode} ${createHash("sha256").update(readFileSync(at)).digest("hex")}`;
      return { stat: isRacy || wasRacy ? `${stat} ${content}` : stat, changedAt, content };
    } catch {
      return null;
    }
  }

  /** What was read before is read again: the bytes may be the same. */
  private maySpend(size: number, was: DiskState | null | undefined): boolean {
    if (was && was.content !== was.stat) return true;
    this.spare -= size;
    return this.spare >= 0;
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
