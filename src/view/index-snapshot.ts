import { endsOf, pathspecOf, plainGlobs } from "../content/simple-glob.js";
import { DEFAULT_READ_LIMIT, type FileEntry, type Snapshot } from "../gate/contract.js";
import { must } from "../git/git.js";
import { type IndexPicture, pictureIndex, wholeName } from "../git/index-file.js";
import type { NameEnds } from "../git/name-sieve.js";
import type { Objects } from "../git/objects.js";
import { indexFile } from "../git/own-index.js";
import { encodePath } from "../git/path-bytes.js";
import { parseListing } from "../git/raw-diff.js";
import { readHead } from "../git/read-head.js";
import type { Repository } from "../git/repository.js";
import { matching, once } from "./snapshots.js";
import { isRegular, readObject } from "./view.js";

/** So many questions to git for single paths; who asks for more gets the whole index read. */
const MAX_QUESTIONS = 8;
/** Paths in one question: a command line has to hold them. */
const MAX_PATHS = 200;

/**
 * The files of the index that git was started with (GIT_INDEX_FILE). Unmerged paths have no stage 0: "ours" stands in.
 * Listing all of a large one takes longer than everything else that a hook does, so only what gates name is looked for.
 */
export function indexSnapshot(repo: Repository, objects: Objects): Snapshot {
  const listing = async (specs: readonly string[]) => {
    const args = ["--no-literal-pathspecs", "ls-files", "--stage", "-z", "--full-name", "--", ...specs];
    const entries = parseListing(await must(repo, args), 1);
    return entries.filter((entry, at) => entries[at - 1]?.path !== entry.path);
  };
  let picture: IndexPicture | null | undefined;
  /** null: git is to be asked. */
  const pictured = (wanted: readonly NameEnds[] | null): FileEntry[] | null => {
    if (picture === undefined) picture = pictureOf(repo);
    return picture?.files(wanted) ?? null;
  };
  const everything = once(async () => pictured(null) ?? listing([]));
  const byPath = once(async () => new Map((await everything()).map((entry) => [entry.path, entry])));
  /** What was asked for by path, and what globs brought with them; null: not in the index. */
  const known = new Map<string, Promise<FileEntry | null>>();
  let questions = 0;
  const ask = (paths: readonly string[]) => {
    questions++;
    return listing(paths.map(literal));
  };
  const lookUp = batched(async (paths) => {
    const entries = pictured(paths.map(wholeName)) ?? (await ask(paths));
    const found = new Map(entries.map((entry) => [entry.path, entry]));
    return (path) => found.get(path) ?? null;
  });
  const entryAt = (path: string): Promise<FileEntry | null> => {
    const before = known.get(path);
    if (before) return before;
    const isKnown = questions >= MAX_QUESTIONS;
    const entry = isKnown ? byPath().then((map) => map.get(path) ?? null) : lookUp(path);
    known.set(path, entry);
    return entry;
  };
  return {
    async list(globs) {
      const parts = globs?.map(plainGlobs);
      if (!parts || parts.some((one) => one === null)) return matching(await everything(), globs);
      const plain = parts.flatMap((one) => one!);
      if (plain.length === 0) return [];
      const candidates = pictured(plain.map(nameEnds)) ?? (await listing(plain.map(pathspecOf)));
      const entries = await matching(candidates, globs);
      for (const entry of entries) known.set(entry.path, Promise.resolve(entry));
      return entries;
    },
    async read(path, limit = DEFAULT_READ_LIMIT) {
      const entry = await entryAt(path);
      return entry && isRegular(entry) ? readObject(objects, entry, limit) : null;
    },
  };
}

/** null before the first commit. */
function pictureOf(repo: Repository): IndexPicture | null {
  const head = readHead(repo);
  return head === null ? null : pictureIndex(indexFile(repo, process.env), head.length / 2);
}

function nameEnds(plain: string): NameEnds {
  const { head, tail } = endsOf(plain);
  return { head: encodePath(head), tail: encodePath(tail), length: null };
}

const literal = (path: string): string => `:(top,literal)${path}`;

/** Puts together what is asked for in one turn of the event loop. */
function batched<T>(
  answer: (keys: readonly string[]) => Promise<(key: string) => T>,
): (key: string) => Promise<T> {
  let waiting: { readonly keys: string[]; readonly answered: Promise<(key: string) => T> } | null = null;
  return async (key) => {
    if (waiting === null || waiting.keys.length === MAX_PATHS) {
      const keys: string[] = [];
      const answered = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        if (waiting?.keys === keys) waiting = null;
        return answer(keys);
      });
      waiting = { keys, answered };
    }
    waiting.keys.push(key);
    return (await waiting.answered)(key);
  };
}
