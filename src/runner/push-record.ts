import { readdirSync } from "node:fs";
import { join } from "node:path";
import { withoutCredentials } from "../content/harmless.js";
import type { Fenced } from "../gate/contract.js";
import { type Fingerprint, type PathState, takeFingerprint } from "../git/fingerprint.js";
import { displayPath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { readState, writeState } from "../git/state.js";
import { drop, leadsElsewhere } from "../git/write-whole.js";
import type { RunReport } from "../report/report.js";

/** One push as pre-push saw it. */
export interface Push {
  /** Its name, or the URL that was pushed to, without what it logs in with. */
  readonly remote: string;
  readonly refs: readonly PushRef[];
  /** Milliseconds since 1970. */
  readonly began: number;
  /** When pre-push came to its verdict, likewise; other hooks of the push may run on. */
  readonly ended: number;
  readonly exitCode: number;
  /** TOLLGATE=0: nothing was judged. */
  readonly skipped?: true;
  /** The work tree that it was started in. */
  readonly gitDir: string;
  readonly head: string;
  /** The fingerprint's paths; null where there were too many to keep. */
  readonly paths: readonly (readonly [string, PathState])[] | null;
  /** What commands were seen to change: path as reports write it, names. */
  readonly fenced: readonly (readonly [string, Fenced["names"]])[];
}

export interface PushRef {
  readonly localRef: string;
  readonly localOid: string;
  readonly remoteRef: string;
  readonly remoteOid: string;
}

const FOLDER = "pushes";
const KEPT = 20;
/** So that names sort as numbers do. */
const DIGITS = 15;
const LAST = 10 ** DIGITS - 1;
const NAME = /^(\d{15})-\d+\.json$/;
const MOST_PATHS = 5000;

/** Work trees share their remote-tracking refs, so they share what was judged. A file a push: two may go on at once. */
export class PushRecord {
  private constructor(
    private readonly repo: Repository,
    private readonly begun: Pick<Push, "remote" | "refs" | "began">,
    private readonly before: Fingerprint,
  ) {}

  static async begin(repo: Repository, remote: string, refs: readonly PushRef[]): Promise<PushRecord> {
    const began = Date.now();
    return new PushRecord(repo, { remote, refs, began }, await takeFingerprint(repo));
  }

  /** What comes to no verdict is not kept, and so not judged. */
  end({ exitCode, results }: Pick<RunReport, "exitCode" | "results">): void {
    const { commonDir, gitDir } = this.repo;
    const { head, paths } = this.before;
    const found = results.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "fixer-modified"));
    const push: Push = {
      ...this.begun,
      ended: Date.now(),
      exitCode,
      gitDir,
      head,
      paths: paths.size > MOST_PATHS ? null : [...paths],
      fenced: found
        .slice(0, MOST_PATHS)
        .map(({ path, data }) => [path ?? "", [data.fixer ?? ""].flat().map(String)]),
    };
    keep(commonDir, push);
  }
}

/** A push that TOLLGATE=0 let by: `tollgate after-push` is to tell of it. */
export function noteSkipped(
  { commonDir, gitDir }: Repository,
  remote: string,
  refs: readonly PushRef[],
): void {
  const now = Date.now();
  keep(commonDir, {
    remote,
    refs,
    began: now,
    ended: now,
    exitCode: 0,
    skipped: true,
    gitDir,
    head: "",
    paths: null,
    fenced: [],
  });
}

function keep(commonDir: string, push: Push): void {
  if (leadsElsewhere(placeOf(commonDir))) return;
  const count = String(nextCount(commonDir)).padStart(DIGITS, "0");
  const told = { ...push, remote: withoutCredentials(push.remote) };
  if (!writeState(commonDir, join(FOLDER, `${count}-${process.pid}.json`), told)) return;
  for (const name of names(commonDir).slice(0, -KEPT)) drop(join(placeOf(commonDir), name));
}

/** Pushes are counted: by a clock that was set back, one would stand before those that it follows. */
function nextCount(commonDir: string): number {
  const known = names(commonDir);
  const [newest = 0] = known.map(countOf).slice(-1);
  if (newest < LAST) return newest + 1;
  // Nobody pushed as often: what counts so far would hide the next one, and nothing beside it is to be believed.
  for (const name of known) drop(join(placeOf(commonDir), name));
  return 1;
}

/** What is remembered, oldest first. */
export function recallPushes({ commonDir }: Repository): Push[] {
  return names(commonDir)
    .slice(-KEPT)
    .map((name) => readState(commonDir, join(FOLDER, name)))
    .filter(isPush);
}

/** The commands that were seen to change a path during a push. */
export const authorsOf = ({ fenced }: Push, path: string): readonly string[] =>
  fenced.find(([shown]) => shown === displayPath(path))?.[1] ?? [];

const placeOf = (commonDir: string): string => join(commonDir, "tollgate", FOLDER);

const countOf = (name: string): number => Number(NAME.exec(name)![1]);

/** Names begin with the count. Drafts of a write that was killed end otherwise. */
function names(commonDir: string): string[] {
  try {
    return readdirSync(placeOf(commonDir))
      .filter((name) => NAME.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** What lies under the git directory may be half of another version's; it is taken whole or not at all. */
function isPush(value: unknown): value is Push {
  const { remote, refs, began, ended, exitCode, gitDir, head, paths, fenced } = (value ?? {}) as Partial<
    Record<keyof Push, unknown>
  >;
  return (
    [remote, gitDir, head].every((text) => typeof text === "string") &&
    [began, ended, exitCode].every(Number.isSafeInteger) &&
    Array.isArray(refs) &&
    refs.every((ref) => typeof ref?.localOid === "string" && typeof ref.remoteRef === "string") &&
    (paths === null ||
      (Array.isArray(paths) && paths.every((one) => Array.isArray(one) && isState(one[1])))) &&
    Array.isArray(fenced) &&
    fenced.every((one) => Array.isArray(one) && Array.isArray(one[1]))
  );
}

const isState = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "staged" in value && "disk" in value;
