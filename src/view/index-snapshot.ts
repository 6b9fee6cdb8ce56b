import { pathspecsOf } from "../content/simple-glob.js";
import { DEFAULT_READ_LIMIT, type FileEntry, type Snapshot } from "../gate/contract.js";
import { must } from "../git/git.js";
import { readWholeIndex } from "../git/index-file.js";
import type { Objects } from "../git/objects.js";
import { indexFile } from "../git/own-index.js";
import { parseListing } from "../git/raw-diff.js";
import { readHead } from "../git/read-head.js";
import type { Repository } from "../git/repository.js";
import { matching, once } from "./snapshots.js";
import { isRegular, readObject } from "./view.js";

/** So many questions for single paths; who asks for more gets the whole index read. */
const MAX_QUESTIONS = 8;
/** Paths in one question: a command line has to hold them. */
const MAX_PATHS = 200;

/**
 * The files of the index that git was started with (GIT_INDEX_FILE). Unmerged paths have no stage 0: "ours" stands in.
 * Listing all of a large one takes longer than everything else that a hook does, so it is asked only for what gates name.
 */
export function indexSnapshot(repo: Repository, objects: Objects): Snapshot {
  const listing = async (specs: readonly string[]) => {
    const args = ["--no-literal-pathspecs", "ls-files", "--stage", "-z", "--full-name", "--", ...specs];
    const entries = parseListing(await must(repo, args), 1);
    return entries.filter((entry, at) => entries[at - 1]?.path !== entry.path);
  };
  let all: Promise<readonly FileEntry[]> | null | undefined;
  /** null: not to be had for less than a question to git. */
  const whole = (): Promise<readonly FileEntry[]> | null => {
    if (all === undefined) {
      const entries = smallIndex(repo);
      all = entries && Promise.resolve(entries);
    }
    return all;
  };
  const everything = (): Promise<readonly FileEntry[]> => {
    all = whole() ?? listing([]);
    return all;
  };
  const byPath = once(async () => new Map((await everything()).map((entry) => [entry.path, entry])));
  /** What was asked for by path, and what globs brought with them; null: not in the index. */
  const known = new Map<string, Promise<FileEntry | null>>();
  const lookUp = batched(async (paths) => {
    const found = new Map((await listing(paths.map(literal))).map((entry) => [entry.path, entry]));
    return (path) => found.get(path) ?? null;
  });
  const entryAt = (path: string): Promise<FileEntry | null> => {
    const before = known.get(path);
    if (before) return before;
    const isKnown = whole() !== null || lookUp.questions() === MAX_QUESTIONS;
    const entry = isKnown ? byPath().then((map) => map.get(path) ?? null) : lookUp.ask(path);
    known.set(path, entry);
    return entry;
  };
  return {
    async list(globs) {
      const specs = globs?.map(pathspecsOf);
      if (!specs || whole() || specs.some((one) => one === null)) return matching(await everything(), globs);
      if (specs.length === 0) return [];
      const entries = await matching(await listing(specs.flatMap((one) => one!)), globs);
      for (const entry of entries) known.set(entry.path, Promise.resolve(entry));
      return entries;
    },
    async read(path, limit = DEFAULT_READ_LIMIT) {
      const entry = await entryAt(path);
      return entry && isRegular(entry) ? readObject(objects, entry, limit) : null;
    },
  };
}

/** The index that git was started with, where it is small. */
function smallIndex(repo: Repository): readonly FileEntry[] | null {
  const head = readHead(repo);
  return head === null
    ? null
    : (readWholeIndex(indexFile(repo, process.env), head.length / 2)?.entries ?? null);
}

const literal = (path: string): string => `:(top,literal)${path}`;

/** Puts together what is asked for in one turn of the event loop. */
function batched<T>(answer: (keys: readonly string[]) => Promise<(key: string) => T>) {
  let waiting: { readonly keys: string[]; readonly answered: Promise<(key: string) => T> } | null = null;
  let questions = 0;
  return {
    questions: () => questions,
    async ask(key: string): Promise<T> {
      if (waiting === null || waiting.keys.length === MAX_PATHS) {
        questions++;
        const keys: string[] = [];
        const answered = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
          if (waiting?.keys === keys) waiting = null;
          return answer(keys);
        });
        waiting = { keys, answered };
      }
      waiting.keys.push(key);
      return (await waiting.answered)(key);
    },
  };
}
