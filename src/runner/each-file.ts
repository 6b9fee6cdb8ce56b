import type { Shelf } from "../cache/cache.js";
import {
  DEFAULT_READ_LIMIT,
  type Draft,
  type FileChoice,
  type FileContent,
  type FileEntry,
  type Judged,
  type Report,
  type View,
} from "../gate/contract.js";
import { isRegular } from "../view/view.js";
import { breathe } from "./breathe.js";
import type { Cancellation } from "./cancellation.js";
import type { GateSettings } from "./context.js";
import type { Share } from "./share.js";

/** How many files are held in memory at once while a gate goes through them. */
const READ_AHEAD = 16;
/** Fewer files are judged sooner than what was kept is read. */
const WORTH_KEEPING = 24;

/** A verdict on one file, as it is kept: what was reported of which bytes, before config had its word on severity. */
interface Verdict {
  readonly oid: string | null;
  readonly drafts: readonly (readonly [string, Draft])[];
  readonly fact: unknown;
}

export interface EachFile {
  readonly view: View;
  readonly settings: GateSettings;
  readonly report: Report;
  readonly cancellation: Cancellation;
  /** What earlier runs said; null where nothing is kept. */
  readonly shelf: (() => Promise<Shelf>) | null;
  /** What of the files this run judges; null: all. */
  readonly share: Share | null;
  /** Told after each file; `cached`: it was not judged again. */
  readonly done: (cached: boolean) => void;
}

/** What `eachFile` of a gate's context promises. */
export async function eachFile<Fact>(
  run: EachFile,
  judge: (file: FileEntry, content: FileContent, report: Report) => Fact | Promise<Fact>,
  { select = () => true, alone = () => true, together = () => false }: FileChoice = {},
): Promise<Judged<Fact>[]> {
  const { view, settings, report, cancellation, share, done } = run;
  const selected = await selector(settings);
  const all = (await view.files()).filter((file) => selected(file) && select(file.path));
  const files = share ? share.files(all, together) : all;
  const shelf = run.shelf && files.length >= WORTH_KEEPING ? await run.shelf() : null;
  const facts: Judged<Fact>[] = [];
  for (let at = 0; at < files.length; at += READ_AHEAD) {
    cancellation.throwIfCancelled();
    const batch = await Promise.all(
      files.slice(at, at + READ_AHEAD).map(async (file) => {
        const own = alone(file.path) ? shelf : null;
        const kept = recallVerdict(own, file.path, file.oid);
        return { file, own, kept, content: kept ? null : await view.read(file, DEFAULT_READ_LIMIT) };
      }),
    );
    for (const { file, own, kept, content } of batch) {
      const oid = own && content ? await idOf(content) : null;
      const known = kept ?? recallVerdict(own, file.path, oid);
      if (!known) await breathe(cancellation);
      const verdict = known ?? (await judgeOne(judge, file, content!, oid));
      if (!known && oid !== null) own!.set(file.path, verdict);
      facts.push({ path: file.path, fact: verdict.fact as Fact });
      if (share && !share.holds(file.path)) continue;
      for (const [rule, draft] of verdict.drafts) report(rule, draft);
      done(known !== null);
    }
  }
  return facts;
}

function recallVerdict(shelf: Shelf | null, path: string, oid: string | null): Verdict | null {
  const kept = oid === null ? undefined : (shelf?.get(path) as Verdict | undefined);
  return kept?.oid === oid ? kept : null;
}

async function judgeOne(
  judge: (file: FileEntry, content: FileContent, report: Report) => unknown,
  file: FileEntry,
  content: FileContent,
  oid: string | null,
): Promise<Verdict> {
  const drafts: [string, Draft][] = [];
  const fact = await judge(file, content, (rule, draft = {}) => drafts.push([rule, draft]));
  return { oid, drafts, fact };
}

/** What was too large to be read has no id, where git does not say it. */
async function idOf({ oid, bytes }: FileContent): Promise<string | null> {
  if (oid !== null || bytes === null) return oid;
  const { blobId } = await import("../git/blob-id.js");
  return blobId(bytes);
}

async function selector({ files, ignore }: GateSettings): Promise<(file: FileEntry) => boolean> {
  const present = (file: FileEntry) => file.status !== "D" && isRegular(file);
  if (!files && ignore.length === 0) return present;
  const { matcher } = await import("../content/patterns.js");
  const wanted = files ? matcher(files) : () => true;
  const ignored = matcher(ignore);
  return (file) => present(file) && wanted(file.path) && !ignored(file.path);
}
