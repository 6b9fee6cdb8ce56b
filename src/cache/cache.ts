import { join } from "node:path";
import { buildId } from "../build-id.js";
import type { Repository } from "../git/repository.js";

/** Plain values by key, under one name and for one version of what computes them. */
export interface Shelf {
  /** undefined when there is none. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** What earlier runs found out about contents that have not changed since. */
export interface Cache {
  /** `most`: how many values are kept. `version`: all that the values depend on besides their key; kept values of another one are dropped. */
  shelf(name: string, version: string, most?: number): Promise<Shelf>;
  /** Writes what is new. Never rejects: a place that cannot be written costs time, not the verdict. */
  save(): Promise<void>;
}

/** More values than this on one shelf are not kept; the oldest go first. */
const MAX_ENTRIES = 100_000;

/** Remembers for as long as the process lives; for `--no-cache`, CI, and code that has no build of its own. */
export const noCache = (): Cache => createCache(null);

/**
 * The cache of a clone, shared by its work trees. In CI there is none: a job that ran somebody's change could
 * have written what a later one would believe.
 */
export const openCache = ({ commonDir }: Repository, env: NodeJS.ProcessEnv): Cache =>
  createCache(buildId === null || env.CI ? null : join(commonDir, "tollgate", "cache"));

function createCache(folder: string | null): Cache {
  const shelves = new Map<string, Promise<Opened>>();
  // A start that asks for nothing does not load what reads and writes files.
  const file = (name: string) => join(folder!, `${name}.json`);
  const open = async (name: string, stamp: string, most: number): Promise<Opened> => {
    if (folder === null) return openShelf(stamp, most, null);
    const { readEntries } = await import("./cache-file.js");
    return openShelf(stamp, most, readEntries(file(name), stamp));
  };
  return {
    shelf(name, version, most = MAX_ENTRIES) {
      const shelf = shelves.get(name) ?? open(name, `${buildId} ${version}`, most);
      shelves.set(name, shelf);
      return shelf;
    },
    async save() {
      for (const [name, opening] of folder === null ? [] : shelves) {
        const { stamp, entries, changed } = await opening;
        if (!changed()) continue;
        const { writeEntries } = await import("./cache-file.js");
        writeEntries(file(name), stamp, entries);
      }
    },
  };
}

interface Opened extends Shelf {
  readonly stamp: string;
  readonly entries: ReadonlyMap<string, unknown>;
  changed(): boolean;
}

function openShelf(stamp: string, most: number, kept: Map<string, unknown> | null): Opened {
  const entries = kept ?? new Map<string, unknown>();
  let changed = false;
  return {
    stamp,
    entries,
    get: (key) => entries.get(key),
    set(key, value) {
      changed = true;
      entries.delete(key); // What is set again is young again.
      entries.set(key, value);
      if (entries.size > most) entries.delete(entries.keys().next().value!);
    },
    changed: () => changed,
  };
}
