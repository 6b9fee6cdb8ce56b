import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import type { FixerChange } from "../gate/contract.js";
import { must } from "./git.js";
import { decodePath, encodePath } from "./path-bytes.js";
import type { Repository } from "./repository.js";

/** What index and work tree look like at one moment. */
export interface Fingerprint {
  readonly head: string;
  readonly paths: ReadonlyMap<string, PathState>;
}

interface PathState {
  /** Both status letters, the modes and the ids that HEAD and index have. */
  readonly staged: string;
  readonly untracked: boolean;
  /** Something is staged, and the work tree has exactly that. */
  readonly whollyStaged: boolean;
  /** What is on disk; null when nothing is there. */
  readonly disk: DiskState | null;
}

/** Two states are the same when either identity is: bytes may be written again, and may be staged as they are. */
interface DiskState {
  readonly content: string;
  readonly stat: string;
}

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
    "status",
    "--porcelain=v2",
    "--branch",
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
    const fields = { "1": 8, u: 10, "?": 1 }[text[0]!];
    if (fields === undefined) continue;
    const split = nthSpace(text, fields);
    const path = decodePath(record.subarray(split + 1));
    const meta = text.slice(0, split);
    const clean = text[0] === "1" && text[3] === ".";
    paths.set(path, {
      whollyStaged: clean && text[2] !== "." && text[2] !== "D",
      staged: text[0] === "1" ? stagedPart(meta) : meta,
      untracked: text[0] === "?",
      disk: diskState(repo, path, clean ? meta : null),
    });
  }
  return { head, paths };
}

/** What differs between two fingerprints, by path. */
export function compareFingerprints(before: Fingerprint, after: Fingerprint): FixerChange[] {
  const changes: FixerChange[] = [];
  for (const path of new Set([...before.paths.keys(), ...after.paths.keys()])) {
    const what = difference(before.paths.get(path), after.paths.get(path));
    if (what) changes.push({ path, what, restaged: false });
  }
  if (before.head !== after.head) changes.push({ path: "HEAD", what: "committed", restaged: false });
  return changes.sort((a, b) => Buffer.compare(encodePath(a.path), encodePath(b.path)));
}

function difference(was: PathState | undefined, is: PathState | undefined): FixerChange["what"] | null {
  if (is?.disk === null && was?.disk !== null) return "deleted";
  if (is?.untracked && !was) return "created";
  if (was?.untracked && !is) return "deleted";
  if (!sameDisk(was?.disk, is?.disk)) return "modified";
  return was?.staged === is?.staged ? null : "staged";
}

function sameDisk(was: DiskState | null | undefined, is: DiskState | null | undefined): boolean {
  return was === is || (!!was && !!is && (was.content === is.content || was.stat === is.stat));
}

/** Index side only: `1 <XY> <sub> <mH> <mI> <mW> <hH> <hI>`; the work-tree side is told by lstat. */
function stagedPart(meta: string): string {
  const [, letters, , headMode, indexMode, , headId, indexId] = meta.split(" ");
  return [letters![0], headMode, indexMode, headId, indexId].join(" ");
}

/** `clean`: the status fields of a path whose work tree has the index's bytes and mode. */
function diskState(repo: Repository, path: string, clean: string | null): DiskState | null {
  const at = Buffer.concat([Buffer.from(`${repo.root}/`), encodePath(path)]);
  try {
    const { mode, size, mtimeNs, ctimeNs, ino } = lstatSync(at, { bigint: true });
    const stat = [mode, size, mtimeNs, ctimeNs, ino].join(" ");
    if (clean !== null) return { stat, content: `index ${clean.split(" ")[5]} ${clean.split(" ")[7]}` };
    const small = (mode & 0o170000n) === 0o100000n && size <= HASH_LIMIT;
    return {
      stat,
      content: small ? `${mode} ${createHash("sha256").update(readFileSync(at)).digest("hex")}` : stat,
    };
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
